import { normalCritical } from './normal.ts';
import { type NpsInterval, npsEstimate } from './nps-estimate.ts';
import type { Interval, RatingCounts } from './rating-counts.ts';

/** The difference of two net promoter scores, in points from −200 to 200. */
export interface NpsDifference {
  /** The headline: a − b; null if a side is empty. */
  diff: number | null;
  /** Plain multinomial interval, for reference only. */
  wald: NpsInterval | null;
  /** The interval to show. */
  adjusted: (NpsInterval & { diff: number }) | null;
}

/**
 * Difference of two net promoter scores: "does one side recommend the other more than the reverse, or more
 * than in the last wave?"
 *
 * The adjusted estimates of both (see `npsEstimate`) are subtracted and their standard errors added in
 * squares; normal interval, clipped to ±200. Between waves of the same people the true interval is narrower:
 * their overlap cannot be known and makes this one conservative.
 *
 * @param a answers to the recommend item, 0–10, of one side or the later wave
 * @param b the same of the other side or the earlier wave
 * @param level confidence level
 * @returns everything null if a side has no answers
 * @throws RangeError when a scale is not 0–10
 * @see Rocks 2016, American Statistician 70:365
 * @example npsDifference(latest.recommend, previous.recommend).adjusted?.ci
 */
export function npsDifference(a: RatingCounts, b: RatingCounts, level = 0.95): NpsDifference {
  const first = npsEstimate(a, level);
  const second = npsEstimate(b, level);
  if (first.nps === null || second.nps === null) return { diff: null, wald: null, adjusted: null };
  const z = normalCritical(level);
  const diff = first.nps - second.nps;
  const between = (centre: number, seA: number, seB: number): NpsInterval => {
    const se = Math.hypot(seA, seB);
    const ci: Interval = [Math.max(-200, centre - z * se), Math.min(200, centre + z * se)];
    return { se, ci };
  };
  const adjustedDiff = (first.adjusted?.nps ?? 0) - (second.adjusted?.nps ?? 0);
  return {
    diff,
    wald: between(diff, first.wald?.se ?? 0, second.wald?.se ?? 0),
    adjusted: {
      diff: adjustedDiff,
      ...between(adjustedDiff, first.adjusted?.se ?? 0, second.adjusted?.se ?? 0),
    },
  };
}
