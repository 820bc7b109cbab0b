import type { Side } from '../partnership/partnership.ts';
import type { RehearsedSide } from './rehearsed-side.ts';

/** A combination of cohort values that few people of a side share on the roster. */
export interface RareCombination {
  side: Side;
  /** Dimension and value, in the order of the dimensions; the value is empty where it is missing. */
  values: { dimension: string; value: string }[];
  people: number;
}

/** Who stands out by cohort values, counted and never named. */
export interface StandingOut {
  side: Side;
  people: number;
  /** People who are the only one with some value of a single dimension. */
  aloneInCell: number;
  /** People whose values, taken together, nobody else of the side has. */
  aloneInCombination: number;
  /** People who share their combination with fewer than the minimum. */
  rare: number;
  /** The rarest combinations first, at most as many as asked for. */
  combinations: RareCombination[];
  /** People from whose answers a value is kept away because too few share it, by dimension. */
  leftOut: { dimension: string; people: number }[];
  /** The fewest people who share what would stand beside their answers; all of the side where nothing would. */
  fewestSharing: number;
}

/**
 * Who could be picked out on the roster by their cohort values, and what the opening of the wave does about it.
 *
 * @param minimum the fewest people who may share a combination beside answers
 */
export function standingOut(
  { side, people, dimensions, groups, stated, kept }: RehearsedSide,
  minimum: number,
  most = 12,
): StandingOut {
  const combinations = new Map<string, { values: readonly string[]; people: number }>();
  const perCell = dimensions.map(() => new Map<string, number>());
  for (const values of stated.values()) {
    const key = JSON.stringify(values);
    const known = combinations.get(key) ?? { values, people: 0 };
    known.people += 1;
    combinations.set(key, known);
    values.forEach((value, place) => {
      if (value !== '') perCell[place]?.set(value, (perCell[place]?.get(value) ?? 0) + 1);
    });
  }
  const isStated = ({ values }: { values: readonly string[] }) => values.some((value) => value !== '');
  const rare = [...combinations.values()]
    .filter((each) => isStated(each) && each.people < minimum)
    .sort((one, other) => one.people - other.people || (one.values.join() < other.values.join() ? -1 : 1));
  const count = (isWanted: (id: string, values: readonly string[]) => boolean) =>
    [...stated].filter(([id, values]) => isWanted(id, values)).length;
  return {
    side,
    people,
    aloneInCell: count((_, values) => values.some((value, place) => perCell[place]?.get(value) === 1)),
    aloneInCombination: rare.filter((each) => each.people === 1).length,
    rare: rare.reduce((sum, each) => sum + each.people, 0),
    combinations: rare.slice(0, most).map((each) => ({
      side,
      values: dimensions.map((dimension, place) => ({ dimension, value: each.values[place] ?? '' })),
      people: each.people,
    })),
    leftOut: dimensions.flatMap((dimension, place) => {
      const without = count((id, values) => values[place] !== '' && kept.get(id)?.[place] === '');
      return without > 0 ? [{ dimension, people: without }] : [];
    }),
    fewestSharing: Math.min(people, ...groups.map((group) => group.people)),
  };
}
