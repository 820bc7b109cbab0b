import type { Side } from '../partnership/partnership.ts';

/**
 * One value for each side.
 *
 * @example bySide((side) => report.nps?.[side].nps)
 */
export function bySide<Value>(make: (side: Side) => Value): Record<Side, Value> {
  return { a: make('a'), b: make('b') };
}
