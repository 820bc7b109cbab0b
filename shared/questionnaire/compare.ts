import isSame from 'fast-deep-equal';
import type { Item, Questionnaire } from './questionnaire.ts';
import { itemTexts, type NamedText, questionnaireTexts } from './texts.ts';

/** A text that reads differently: in which language, and how; null where there is none. */
export interface TextChange {
  /** `us`, `them`, `predicted`, a scale label; empty where there is only one. */
  view: string;
  language: string;
  before: string | null;
  after: string | null;
}

/** One thing in which two questionnaires differ. */
export type QuestionnaireChange =
  | { is: 'added' | 'removed'; item: Item }
  | { is: 'reworded' | 'reset'; item: Item; texts: TextChange[] }
  | { is: 'general'; texts: (TextChange & { path: string })[] }
  | { is: 'scale' | 'order' | 'drivers' };

/**
 * What has become of a questionnaire. Items are known by their id: one under another id is another question, and
 * no wave compares the two.
 */
export function compareQuestionnaires(before: Questionnaire, after: Questionnaire): QuestionnaireChange[] {
  const changes: QuestionnaireChange[] = [];
  const old = new Map(before.items.map((item) => [item.id, item]));
  const now = new Map(after.items.map((item) => [item.id, item]));
  const general = textChanges(generalTexts(before), generalTexts(after));
  if (general.length > 0) changes.push({ is: 'general', texts: general });
  const range = ({ scale: { min, max } }: Questionnaire) => `${min}–${max}`;
  if (range(before) !== range(after)) changes.push({ is: 'scale' });
  const driverIds = ({ drivers }: Questionnaire) => drivers.map(({ id }) => id).join();
  if (driverIds(before) !== driverIds(after)) changes.push({ is: 'drivers' });

  for (const item of after.items) {
    const earlier = old.get(item.id);
    if (!earlier) changes.push({ is: 'added', item });
    else if (!isSame(earlier, item)) {
      const texts = textChanges(itemTexts(earlier, ''), itemTexts(item, ''));
      changes.push({ is: texts.length > 0 ? 'reworded' : 'reset', item, texts });
    }
  }
  for (const item of before.items) if (!now.has(item.id)) changes.push({ is: 'removed', item });
  const common = (list: readonly Item[]) =>
    list
      .map(({ id }) => id)
      .filter((id) => old.has(id) && now.has(id))
      .join();
  if (common(before.items) !== common(after.items)) changes.push({ is: 'order' });
  return changes;
}

function generalTexts(questionnaire: Questionnaire): NamedText[] {
  const { drivers } = questionnaire;
  // Drivers are known by their id, wherever they stand.
  return questionnaireTexts(questionnaire)
    .filter(({ item }) => item === undefined)
    .map((named) => {
      const [, index] = /^drivers\.(\d+)/.exec(named.path) ?? [];
      return index ? { ...named, path: `drivers.${drivers[Number(index)]?.id}` } : named;
    });
}

function textChanges(
  before: readonly NamedText[],
  after: readonly NamedText[],
): (TextChange & { path: string })[] {
  const paths = new Set([...before, ...after].map(({ path }) => path));
  return [...paths].flatMap((path) => {
    const old = before.find((named) => named.path === path)?.text ?? {};
    const now = after.find((named) => named.path === path)?.text ?? {};
    const languages = [...new Set([...Object.keys(old), ...Object.keys(now)])].sort();
    return languages
      .filter((language) => old[language] !== now[language])
      .map((language) => ({
        path,
        view: path.replace(/^\.?(text)?\.?/, ''),
        language,
        before: old[language] ?? null,
        after: now[language] ?? null,
      }));
  });
}
