import { gapTest } from './gap-test.ts';
import type { Interval, IntervalStatus, RatingCounts } from './rating-counts.ts';
import { sampledMean } from './sampled-mean.ts';
import { welchGap } from './welch-gap.ts';

/** How a mean moved from one wave to another. */
export interface MeanChange {
  /** Later less earlier, in scale units. */
  change: number | null;
  se: number | null;
  df: number | null;
  ci: Interval | null;
  status: IntervalStatus;
  /** Two-sided p of the gap test. */
  p: number | null;
  testMethod: 'exact' | 'welch' | 'none';
}

/**
 * Change of a mean between waves: "did the rating move since last time?"
 *
 * The two waves are treated as independent groups, each with its own finite population correction: who
 * answered both cannot be known. People who did make the true interval narrower, so this one is conservative;
 * a change in who answers is part of what is seen.
 *
 * @param earlier the side's answers to the item in the earlier wave
 * @param later the same in the later wave
 * @param min the scale's lowest point
 * @param level confidence level
 * @returns as `welchGap` and `gapTest`
 * @see Welch 1947; Cochran 1977
 * @example meanChange(previous, latest, 0).change // −1.32
 */
export function meanChange(
  earlier: RatingCounts,
  later: RatingCounts,
  min: number,
  level = 0.95,
): MeanChange {
  const { gap, ...interval } = welchGap(sampledMean(later, min), sampledMean(earlier, min), level);
  const { p, method } = gapTest(later.counts, earlier.counts);
  return { change: gap, ...interval, p, testMethod: method };
}
