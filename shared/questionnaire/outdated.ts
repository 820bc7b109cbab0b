import type { Language } from '../language.ts';
import type { Questionnaire } from './questionnaire.ts';
import { type NamedText, questionnaireTexts } from './texts.ts';

/**
 * Which translations still say what an original text said before it was reworded: the original is another than at
 * the beginning, and the translation is the same.
 *
 * @param base the questionnaire as it was at the beginning
 * @param original the language that is written in
 * @returns by path of a text as it is now, the languages whose translation is to be looked at
 */
export function outdatedTranslations(
  base: Questionnaire,
  now: Questionnaire,
  original: Language,
): Map<string, Language[]> {
  const before = new Map(questionnaireTexts(base).map((text) => [nameOf(text), text.text]));
  const outdated = new Map<string, Language[]>();
  for (const named of questionnaireTexts(now)) {
    const was = before.get(nameOf(named));
    const is = named.text;
    if (!was?.[original] || !is[original] || was[original] === is[original]) continue;
    const languages = Object.keys(is).filter(
      (language) => language !== original && is[language] === was[language],
    );
    if (languages.length > 0) outdated.set(named.path, languages);
  }
  return outdated;
}

/** The same text wherever it has moved. */
function nameOf({ item = '', what }: NamedText): string {
  return `${item}/${what}`;
}
