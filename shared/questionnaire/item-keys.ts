import type { Item } from './questionnaire.ts';

/**
 * Keys by which a list on the screen knows its items. Neither their ids nor their places will do: an id can be
 * typed, and be that of another for a moment; a place is taken by another when the order changes, and what is
 * open or has the focus would go to that one.
 *
 * An item that is the same object keeps its key wherever it stands; one that was changed in its place keeps it
 * too; all others get a fresh one.
 */
export function itemKeys(
  before: readonly Item[],
  keys: readonly number[],
  after: readonly Item[],
  fresh: () => number,
): number[] {
  const known = new Map(before.map((item, place) => [item, keys[place]]));
  const taken = new Set(after.map((item) => known.get(item)));
  const isInPlace = before.length === after.length;
  return after.map((item, place) => {
    const here = keys[place];
    return known.get(item) ?? (isInPlace && here !== undefined && !taken.has(here) ? here : fresh());
  });
}
