import type { Language } from '../language.ts';
import { type Item, Questionnaire, scaleOf } from './questionnaire.ts';
import { itemTexts, questionnaireTexts } from './texts.ts';

/** One thing that is wrong with a questionnaire: where, which item, which language, and how to mend it. */
export interface QuestionnaireProblem {
  path: string;
  item?: string;
  language?: Language;
  message: string;
}

export type QuestionnaireResult =
  | { ok: true; questionnaire: Questionnaire }
  | { ok: false; problems: QuestionnaireProblem[] };

/**
 * Reads a questionnaire file: its shape first, then what a shape cannot say (ids that refer to each other,
 * placeholders, texts a prediction needs). Every problem is listed, not the first only.
 */
export function readQuestionnaire(input: unknown): QuestionnaireResult {
  const parsed = Questionnaire.safeParse(input);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => {
      const item = itemIdAt(input, issue.path);
      const where = item ? `item "${item}"` : issue.path.join('.') || 'the questionnaire';
      const field = item ? issue.path.slice(2).join('.') : '';
      return {
        path: issue.path.join('.'),
        ...(item ? { item } : {}),
        message: `${where}${field ? `, ${field}` : ''}: ${issue.message}`,
      };
    });
    return { ok: false, problems };
  }
  const problems = ruleProblems(parsed.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, questionnaire: parsed.data };
}

/** The texts a wave in `languages` would miss, each naming its item and language. */
export function missingTranslations(
  questionnaire: Questionnaire,
  languages: readonly Language[],
): QuestionnaireProblem[] {
  return languages.flatMap((language) =>
    questionnaireTexts(questionnaire)
      .filter(({ text }) => !text[language])
      .map(({ path, item, what }) => ({
        path: `${path}.${language}`,
        ...(item ? { item } : {}),
        language,
        message: `${item ? `item "${item}"` : what}${item && what ? `, ${what}` : ''}: no text in "${language}".`,
      })),
  );
}

/** Every language in which the questionnaire has any text, with how many texts it lacks of how many. */
export function languagesBegun(
  questionnaire: Questionnaire,
): { language: Language; missing: number; texts: number }[] {
  const texts = questionnaireTexts(questionnaire).map(({ text }) => text);
  const languages = new Set(texts.flatMap((text) => Object.keys(text)));
  return [...languages].sort().map((language) => ({
    language,
    missing: texts.filter((text) => !text[language]).length,
    texts: texts.length,
  }));
}

/** The languages in which every text of the questionnaire is present. */
export function completeLanguages(questionnaire: Questionnaire): Language[] {
  return languagesBegun(questionnaire).flatMap(({ language, missing }) => (missing === 0 ? [language] : []));
}

function ruleProblems(questionnaire: Questionnaire): QuestionnaireProblem[] {
  return [
    ...duplicates(questionnaire.drivers.map(({ id }) => id)).map((id) => ({
      path: 'drivers',
      message: `driver "${id}": two drivers have this id; give each its own.`,
    })),
    ...duplicates(questionnaire.items.map(({ id }) => id)).map((id) => ({
      path: 'items',
      item: id,
      message: `item "${id}": two items have this id; give each its own.`,
    })),
    ...(['recommend', 'overall'] as const).flatMap((kind) => {
      const items = questionnaire.items.filter((item) => item.kind === kind);
      return items.slice(1).map((item) => ({
        path: 'items',
        item: item.id,
        message: `item "${item.id}": a questionnaire has one ${kind} item; "${items[0]?.id}" is one already.`,
      }));
    }),
    ...(Object.keys(questionnaire.title).length === 0
      ? [{ path: 'title', message: 'title: has no text in any language; give the questionnaire a title.' }]
      : []),
    ...titleProblems(questionnaire),
    ...questionnaire.items.flatMap((item, index) => itemProblems(questionnaire, item, `items.${index}`)),
  ];
}

/** Titles are read by both sides at once, so they cannot name one as "us". */
function titleProblems(questionnaire: Questionnaire): QuestionnaireProblem[] {
  return questionnaireTexts(questionnaire)
    .filter(({ path, item }) => item === undefined && !path.startsWith('scale.'))
    .flatMap(({ path, what, text }) =>
      Object.entries(text)
        .filter(([, words]) => words.includes('{'))
        .map(([language]) => ({
          path,
          language,
          message: `${what} in "${language}": placeholders such as {them} stand in items only; remove it.`,
        })),
    );
}

function itemProblems(questionnaire: Questionnaire, item: Item, path: string): QuestionnaireProblem[] {
  const problems: QuestionnaireProblem[] = [];
  const report = (field: string, message: string, language?: Language) =>
    problems.push({
      path: `${path}.${field}`,
      item: item.id,
      ...(language ? { language } : {}),
      message: `item "${item.id}"${language ? ` in "${language}"` : ''}: ${message}`,
    });

  if ('driver' in item && !questionnaire.drivers.some(({ id }) => id === item.driver)) {
    report('driver', `names the driver "${item.driver}", which is not among the drivers.`);
  }
  if (item.kind === 'behaviour') {
    if (item.predict && !item.text.predicted)
      report('text.predicted', 'asks for a prediction but has no wording "predicted".');
    if (!item.predict && item.text.predicted) {
      report(
        'predict',
        'has a wording "predicted" but does not ask for it; set "predict" to true or remove the wording.',
      );
    }
  }
  if (item.kind === 'recommend') {
    const scale = scaleOf(questionnaire, item);
    if (scale.min !== 0 || scale.max !== 10)
      report('scale', 'the recommend item is rated 0 to 10, and only so.');
  }
  for (const { path: textPath, text } of itemTexts(item, path)) {
    for (const [language, words] of Object.entries(text)) {
      for (const [placeholder] of words.matchAll(/\{[^}]*\}?/g)) {
        if (placeholder !== '{us}' && placeholder !== '{them}') {
          report(
            textPath.slice(path.length + 1),
            `"${placeholder}" is not a placeholder; use {us} for the reader's organisation and {them} for the partner.`,
            language,
          );
        }
      }
    }
  }
  return problems;
}

function duplicates(ids: readonly string[]): string[] {
  return [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];
}

function itemIdAt(input: unknown, path: readonly PropertyKey[]): string | undefined {
  const [list, index] = path;
  if (list !== 'items' || typeof index !== 'number') return undefined;
  const items = (input as { items?: unknown[] }).items;
  const id = (items?.[index] as { id?: unknown } | undefined)?.id;
  return typeof id === 'string' ? id : `number ${index + 1}`;
}
