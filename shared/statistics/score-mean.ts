import type { CoMoments } from './co-moments.ts';
import type { SampledMean } from './sampled-mean.ts';
import { samplingFraction } from './sampling-fraction.ts';

/**
 * A side's mean of person scores, ready for intervals and gaps.
 *
 * The sampling fraction is n / invited: nobody leaves the frame of a composite for not judging an item.
 *
 * @param scores co-moments whose variable `index` is the score
 * @param invited how many were asked, null if unknown
 * @param index which variable
 * @returns mean null for n = 0, variance null for n < 2
 * @example scoreMean(coMoments([[7.5], [9]]), 4).mean // 8.25
 */
export function scoreMean(scores: CoMoments, invited: number | null, index = 0): SampledMean {
  const { n } = scores;
  return {
    n,
    mean: n === 0 ? null : (scores.mean[index] ?? null),
    variance: n < 2 ? null : (scores.comoment[index]?.[index] ?? 0) / (n - 1),
    fraction: samplingFraction(n, 0, invited),
  };
}
