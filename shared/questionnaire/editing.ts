import type { Language } from '../language.ts';
import type { Driver, Item, Questionnaire } from './questionnaire.ts';
import { withText } from './texts.ts';

/** The kinds of which a questionnaire has one item at most. */
export const ONCE = ['recommend', 'overall'] as const;

/** A questionnaire to begin with: one driver and one question about both organisations, without words yet. */
export function emptyQuestionnaire(id: string, title: string, language: Language): Questionnaire {
  const driver: Driver = { id: 'driver-1', title: {} };
  return {
    id: id as Questionnaire['id'],
    version: 1,
    title: title ? { [language]: title } : {},
    scale: { min: 0, max: 10 },
    drivers: [driver],
    items: [{ kind: 'behaviour', id: 'question-1', driver: driver.id, text: { us: {}, them: {} } }],
  };
}

/**
 * A new item of a kind, behind all others; one that needs a driver gets that of the last item that has one.
 *
 * @param former ids that named other items before: waves would be compared by them as if nothing had changed
 */
export function withNewItem(
  questionnaire: Questionnaire,
  kind: Item['kind'],
  former: readonly string[] = [],
): Questionnaire {
  const { items } = questionnaire;
  const taken = items.map((item) => item.id);
  const id =
    kind === 'recommend' || kind === 'overall'
      ? freeId(kind, taken)
      : freeId('question', [...new Set([...taken, ...former])]);
  return { ...questionnaire, items: [...items, newItem(questionnaire, kind, id)] };
}

function newItem({ items, drivers }: Questionnaire, kind: Item['kind'], id: string): Item {
  const last = items.findLast((item) => 'driver' in item);
  const driver = last && 'driver' in last ? last.driver : (drivers[0]?.id ?? '');
  switch (kind) {
    case 'behaviour':
      return { kind, id, driver, text: { us: {}, them: {} } };
    case 'relationship':
      return { kind, id, driver, text: {} };
    case 'recommend':
    case 'overall':
    case 'comment':
      return { kind, id, text: {} };
  }
}

/** A copy of an item right behind it, under an id of its own, as a new item gets one. */
export function withCopiedItem(
  questionnaire: Questionnaire,
  index: number,
  former: readonly string[] = [],
): Questionnaire {
  const { items } = questionnaire;
  const item = items[index];
  if (!item) return questionnaire;
  const id = freeId(item.id, [...new Set([...items.map((each) => each.id), ...former])]);
  return { ...questionnaire, items: items.toSpliced(index + 1, 0, { ...item, id }) };
}

/** An item moved to another place among all items. */
export function withMovedItem(questionnaire: Questionnaire, from: number, to: number): Questionnaire {
  const { items } = questionnaire;
  const item = items[from];
  if (!item || to < 0 || to >= items.length || from === to) return questionnaire;
  return { ...questionnaire, items: items.toSpliced(from, 1).toSpliced(to, 0, item) };
}

export function withoutItem(questionnaire: Questionnaire, index: number): Questionnaire {
  return { ...questionnaire, items: questionnaire.items.toSpliced(index, 1) };
}

export function withItem(questionnaire: Questionnaire, index: number, item: Item): Questionnaire {
  return { ...questionnaire, items: questionnaire.items.with(index, item) };
}

/**
 * Whether respondents are also asked what the partner will say. What was written for it goes with the question,
 * because a wording that is never read would only have to be translated.
 */
export function withPrediction(questionnaire: Questionnaire, index: number, asked: boolean): Questionnaire {
  const item = questionnaire.items[index];
  if (item?.kind !== 'behaviour') return questionnaire;
  const { predict: _, ...others } = item;
  const { predicted, ...text } = item.text;
  return withItem(
    questionnaire,
    index,
    asked ? { ...others, predict: true, text: { ...text, predicted: predicted ?? {} } } : { ...others, text },
  );
}

export function withNewDriver(questionnaire: Questionnaire): Questionnaire {
  const { drivers } = questionnaire;
  const id = freeId(
    'driver',
    drivers.map((driver) => driver.id),
  );
  return { ...questionnaire, drivers: [...drivers, { id, title: {} }] };
}

export function withoutDriver(questionnaire: Questionnaire, index: number): Questionnaire {
  return { ...questionnaire, drivers: questionnaire.drivers.toSpliced(index, 1) };
}

/** A driver under another short name, which its items follow; nothing when another driver has it. */
export function withDriverId(questionnaire: Questionnaire, index: number, id: string): Questionnaire {
  const { drivers, items } = questionnaire;
  const driver = drivers[index];
  if (!driver || drivers.some((other) => other.id === id)) return questionnaire;
  return {
    ...questionnaire,
    drivers: drivers.with(index, { ...driver, id }),
    items: items.map((item) =>
      'driver' in item && item.driver === driver.id ? { ...item, driver: id } : item,
    ),
  };
}

/** A language taken out of every text. */
export function withoutLanguage(questionnaire: Questionnaire, language: Language): Questionnaire {
  const without = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(without);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).flatMap(([key, inner]) =>
        key === language && typeof inner === 'string' ? [] : [[key, without(inner)]],
      ),
    );
  };
  return without(questionnaire) as Questionnaire;
}

/**
 * A new questionnaire under another title. Its short name follows until somebody has written one.
 *
 * @param first the short name it began with
 */
export function withTitle(
  questionnaire: Questionnaire,
  language: Language,
  title: string,
  first: string,
): Questionnaire {
  const { id, title: before } = questionnaire;
  const follows = id === first || id === slugOf(before[language] ?? '');
  const renamed = withText(questionnaire, 'title', language, title);
  return follows ? { ...renamed, id: (slugOf(title) || first) as Questionnaire['id'] } : renamed;
}

/** How many items name a driver. */
export function itemsOf(questionnaire: Questionnaire, driver: string): number {
  return questionnaire.items.filter((item) => 'driver' in item && item.driver === driver).length;
}

/** A short name made of words, for what has Latin ones; empty where nothing of them is left. */
function slugOf(words: string): string {
  return words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');
}

/** The name itself where it is free and has no number, else with the first number that is. */
export function freeId(name: string, taken: readonly string[]): string {
  const stem = name.replace(/-\d+$/, '').slice(0, 54);
  const isOnce = (ONCE as readonly string[]).includes(stem) && !taken.includes(stem);
  if (isOnce) return stem;
  let number = taken.length;
  do number += 1;
  while (taken.includes(`${stem}-${number}`));
  return `${stem}-${number}`;
}
