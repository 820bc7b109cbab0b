import type { Interval } from './rating-counts.ts';
import { powerSums, spread } from './spread.ts';

/** Bootstrap standard error and percentile interval. */
export interface BootstrapInterval {
  se: number | null;
  ci: Interval | null;
}

/** Beyond this many ratings the exact distribution costs more than it tells. */
export const MOST_RATINGS = 200;

/** Rounding of a sum of probabilities. */
const ROUNDING = 1e-12;

/**
 * Exact bootstrap of a mean: "which means would come up if the ratings were drawn again from themselves?"
 *
 * The distribution of the sum of n draws from the histogram is computed by n-fold convolution, so there are no
 * random numbers. Limits are the smallest values whose probability reaches α/2 and 1 − α/2. Percentile
 * intervals are too short below 15 ratings: where `meanInterval` applies, prefer it.
 *
 * @param counts answers per scale point
 * @param min the scale's lowest point
 * @param level confidence level
 * @returns null for n = 0; ci null beyond 200 ratings, see `bootstrapDraws`
 * @see Efron & Tibshirani 1993, An Introduction to the Bootstrap
 * @example bootstrapMean([0, 0, 4], 0).ci // [2, 2]
 */
export function bootstrapMean(counts: readonly number[], min: number, level = 0.95): BootstrapInterval {
  const { n, variance } = spread(counts, min);
  if (n === 0) return { se: null, ci: null };
  const se = variance === null ? 0 : Math.sqrt((variance * (n - 1)) / n ** 2);
  if (n > MOST_RATINGS) return { se, ci: null };
  const limits = sumQuantiles(counts, [(1 - level) / 2, (1 + level) / 2]);
  return { se, ci: [min + (limits[0] ?? 0) / n, min + (limits[1] ?? 0) / n] };
}

/** The smallest sums of steps, of as many draws as there are ratings, that reach the probabilities. */
function sumQuantiles(counts: readonly number[], probabilities: readonly number[]): number[] {
  const { n } = powerSums(counts);
  const steps = counts.flatMap((count, step) => (count > 0 ? [{ step, p: count / n }] : []));
  const largest = n * (counts.length - 1);
  let distribution = new Float64Array(largest + 1);
  distribution[0] = 1;
  for (let draw = 1; draw <= n; draw += 1) {
    const next = new Float64Array(largest + 1);
    const reached = (draw - 1) * (counts.length - 1);
    for (const { step, p } of steps) {
      for (let sum = 0; sum <= reached; sum += 1) {
        next[sum + step] = (next[sum + step] ?? 0) + p * (distribution[sum] ?? 0);
      }
    }
    distribution = next;
  }
  return probabilities.map((p) => {
    let reached = 0;
    const found = distribution.findIndex((mass) => {
      reached += mass;
      return reached >= p - ROUNDING;
    });
    return found < 0 ? largest : found;
  });
}
