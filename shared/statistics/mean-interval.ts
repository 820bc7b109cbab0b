import type { Interval, IntervalStatus } from './rating-counts.ts';
import { designVariance, type SampledMean } from './sampled-mean.ts';
import { tCritical } from './student-t.ts';

/** Uncertainty of a mean. */
export interface MeanInterval {
  /** Standard error in scale units; null if it cannot be known. */
  se: number | null;
  /** Degrees of freedom; null without a t interval. */
  df: number | null;
  ci: Interval | null;
  status: IntervalStatus;
}

/**
 * Confidence interval of a mean: "what would the mean be had every invited person answered?"
 *
 * Student's t with the finite population correction. In a census the interval is the point itself. Identical
 * ratings from a part of the invited give no interval rather than one of zero width. Limits are not clipped
 * to the scale.
 *
 * Assumes that respondents are a random sample of the invited: always show the response rate beside it.
 *
 * @param sample the mean
 * @param level confidence level
 * @returns `insufficient` for n = 0 and for n = 1 of several; needs n ≥ 2 otherwise
 * @see Cochran 1977, Sampling Techniques
 * @example meanInterval({ n: 4, mean: 7, variance: 1, fraction: 0 }).ci // [5.409, 8.591]
 */
export function meanInterval(sample: SampledMean, level = 0.95): MeanInterval {
  const v = designVariance(sample);
  if (sample.mean === null || v === null) return { se: null, df: null, ci: null, status: 'insufficient' };
  if (sample.fraction === 1) return { se: 0, df: null, ci: [sample.mean, sample.mean], status: 'census' };
  if (v === 0) return { se: 0, df: null, ci: null, status: 'zero_variance' };
  const se = Math.sqrt(v);
  const df = sample.n - 1;
  const half = tCritical(level, df) * se;
  return { se, df, ci: [sample.mean - half, sample.mean + half], status: 'ok' };
}
