import { SIDES } from '../partnership/partnership.ts';
import { type CohortMerge, mergedCohorts } from '../wave/cohort-merge.ts';
import type { RehearsedDraft, RehearsedMember } from './rehearsed-side.ts';

const LONGEST_NAME = 80;
const MOST_VALUES = 100;

/**
 * The values of a dimension that are too small to be expected in the report of at least one side, taken together
 * as one; null where that would leave nothing to tell apart.
 *
 * A value is too small where as few answers as are one standard deviation below what is expected would be below
 * the cohort minimum. If even the expected answers of those together are below it, or only one is too small, the
 * next smallest join them.
 *
 * @param share the share of people who answer, 0 to 1
 */
export function mergeOfSmallValues(
  members: readonly RehearsedMember[],
  { privacy, cohortMerges = [] }: RehearsedDraft,
  dimension: string,
  share: number,
): CohortMerge | null {
  const sizes = SIDES.map((side) => sizesOn(members, side, dimension, cohortMerges));
  const values = [...new Set(sizes.flatMap((each) => [...each.keys()]))].sort(
    (one, other) => total(sizes, one) - total(sizes, other) || (one < other ? -1 : 1),
  );
  const isBelow = (some: readonly string[], deviations: number) =>
    sizes.some((each) => {
      const people = some.reduce((sum, value) => sum + (each.get(value) ?? 0), 0);
      const answers = people * share - deviations * Math.sqrt(people * share * (1 - share));
      return people > 0 && answers < privacy.cohortMinimum;
    });
  const small = values.filter((value) => isBelow([value], 1));
  if (small.length === 0) return null;
  const joined = [...small];
  for (const value of values.filter((each) => !small.includes(each))) {
    if (joined.length >= 2 && !isBelow(joined, 0)) break;
    joined.push(value);
  }
  if (joined.length < 2 || joined.length >= values.length || joined.length > MOST_VALUES) return null;
  const raw = joined.flatMap(
    (value) =>
      cohortMerges.find((each) => each.dimension === dimension && each.into === value)?.values ?? [value],
  );
  return { dimension, values: raw, into: nameOf(joined) };
}

/** People of a side by value, as the draft names the values now. */
function sizesOn(
  members: readonly RehearsedMember[],
  side: RehearsedMember['side'],
  dimension: string,
  merges: readonly CohortMerge[],
): Map<string, number> {
  const sizes = new Map<string, number>();
  for (const member of members) {
    const value = member.side === side ? mergedCohorts(member.cohorts, merges)[dimension] : undefined;
    if (value !== undefined) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  }
  return sizes;
}

function total(sizes: readonly ReadonlyMap<string, number>[], value: string): number {
  return sizes.reduce((sum, each) => sum + (each.get(value) ?? 0), 0);
}

/** “director + office”; of many the largest and how many more. */
function nameOf(values: readonly string[]): string {
  const all = values.toReversed().join(' + ');
  if (all.length <= LONGEST_NAME) return all;
  const more = ` + ${values.length - 1}`;
  return `${(values.at(-1) ?? '').slice(0, LONGEST_NAME - more.length)}${more}`;
}
