import { BOX_LIMITS, type BoxLimits, boxShares } from './box-shares.ts';
import { type MeanInterval, meanInterval } from './mean-interval.ts';
import { median } from './median.ts';
import type { RatingCounts } from './rating-counts.ts';
import { sampledMean } from './sampled-mean.ts';
import { isFrameInconsistent } from './sampling-fraction.ts';

/** Everything a side's answers to one item say by themselves. */
export interface ItemSummary extends MeanInterval {
  n: number;
  cannotSay: number;
  /** Invited people without a rating and without "cannot say"; null if the invited are unknown. */
  missing: number | null;
  mean: number | null;
  /** Sample standard deviation (divisor n − 1). */
  sd: number | null;
  median: number | null;
  topBox: number | null;
  bottomBox: number | null;
  /** True if more people answered than were invited: a data error. */
  frameInconsistent: boolean;
}

/**
 * Item figures: "how did this side rate the item, how much do its people differ, how sure is the mean?"
 *
 * @param side what the side answered
 * @param min the scale's lowest point
 * @param options confidence level and where the boxes lie
 * @returns everything null for n = 0; for n = 1 the mean, median and boxes only (unless one was invited); no
 *   interval for identical ratings unless everyone answered
 * @see Cochran 1977, Sampling Techniques, for the interval
 * @example itemSummary({ counts: [0, 0, 1, 2, 1], cannotSay: 0, invited: 6 }, 1).mean // 4
 */
export function itemSummary(
  side: RatingCounts,
  min: number,
  { level = 0.95, boxes = BOX_LIMITS }: { level?: number; boxes?: BoxLimits } = {},
): ItemSummary {
  const sample = sampledMean(side, min);
  const { counts, cannotSay, invited } = side;
  return {
    n: sample.n,
    cannotSay,
    missing: invited === null ? null : invited - sample.n - cannotSay,
    mean: sample.mean,
    sd: sample.variance === null ? null : Math.sqrt(sample.variance),
    median: median(counts, min),
    ...boxShares(counts, boxes),
    ...meanInterval(sample, level),
    frameInconsistent: isFrameInconsistent(sample.n, cannotSay, invited),
  };
}
