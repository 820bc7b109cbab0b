import { Language } from '../../../shared/language.ts';
import { languageName, OFFERED_LANGUAGES } from '../languages/language-names.ts';

const IN = ['en', 'hi', 'ru'];

/** The tag of a language that is named by its tag or in English, Hindi, Russian or itself; empty if none fits. */
export function languageOf(name: string): string {
  const word = name.trim().toLowerCase();
  if (OFFERED_LANGUAGES.includes(word)) return word;
  const found = OFFERED_LANGUAGES.find((tag) =>
    [...IN, tag].some((inLanguage) => languageName(tag, inLanguage).toLowerCase() === word),
  );
  return found ?? (Language.safeParse(word).success && /^[a-z]{2}(-|$)/.test(word) ? word : '');
}
