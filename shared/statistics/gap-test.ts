import { allocations } from './allocations.ts';
import { permutationTest } from './permutation-test.ts';
import { mergeCounts } from './rating-counts.ts';
import { satterthwaiteDf } from './satterthwaite.ts';
import { spread } from './spread.ts';
import { tTwoSided } from './student-t.ts';

/** Whether a gap could be chance. */
export interface GapTest {
  /** `exact` permutation, `welch` approximation for many ratings, `none` with fewer than two on a side. */
  method: 'exact' | 'welch' | 'none';
  /** Welch's t of the data without finite population correction; null if nothing varies within the sides. */
  t: number | null;
  /** Two-sided; null without a test. */
  p: number | null;
  /** Number of histograms the exact test visited; null unless exact. */
  allocations: number | null;
}

/** Beyond this many histograms Welch's approximation differs from the exact p by .005 at the median. */
export const MOST_ALLOCATIONS = 200_000;

/**
 * Gap test: "could this gap arise if it made no difference to which side people belong?"
 *
 * The exact studentised permutation test (see `permutationTest`) as long as the ratings can be distributed in
 * at most `mostAllocations` ways, else Welch's t test; `method` says which. No finite population correction:
 * p may be large although the interval of a census is a point, for they answer different questions.
 *
 * @param a histogram of the first group
 * @param b histogram of the second group on the same scale
 * @returns p null with fewer than two ratings on a side; p = 1 if all ratings are equal
 * @see Janssen 1997; Chung & Romano 2013; Welch 1947
 * @example gapTest([0, 4, 0, 0, 0], [0, 0, 0, 4, 0]).p // 0.02857…
 */
export function gapTest(
  a: readonly number[],
  b: readonly number[],
  mostAllocations = MOST_ALLOCATIONS,
): GapTest {
  const groupA = spread(a, 0);
  const groupB = spread(b, 0);
  if (groupA.mean === null || groupB.mean === null || groupA.variance === null || groupB.variance === null) {
    return { method: 'none', t: null, p: null, allocations: null };
  }
  const parts = [
    { v: groupA.variance / groupA.n, n: groupA.n },
    { v: groupB.variance / groupB.n, n: groupB.n },
  ];
  const df = satterthwaiteDf(parts);
  const difference = groupA.mean - groupB.mean;
  const t = df === null ? null : difference / Math.sqrt(parts.reduce((sum, { v }) => sum + v, 0));

  const ways = allocations(mergeCounts(a, b), groupA.n, mostAllocations);
  if (ways !== null) return { method: 'exact', t, p: permutationTest(a, b), allocations: ways };
  if (t === null || df === null)
    return { method: 'welch', t: null, p: difference === 0 ? 1 : 0, allocations: null };
  return { method: 'welch', t, p: tTwoSided(t, df), allocations: null };
}
