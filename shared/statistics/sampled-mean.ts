import type { RatingCounts } from './rating-counts.ts';
import { samplingFraction } from './sampling-fraction.ts';
import { type Spread, spread } from './spread.ts';

/** A mean together with what its uncertainty rests on. */
export interface SampledMean extends Spread {
  /** Sampling fraction, 0 to 1; 1 is a census, 0 means that no finite population correction applies. */
  fraction: number;
}

/**
 * A side's mean rating of one item, ready for intervals and gaps.
 *
 * @param side what the side answered
 * @param min the scale's lowest point
 * @example sampledMean({ counts: [0, 1, 0, 1], cannotSay: 0, invited: 4 }, 0)
 *   // { n: 2, mean: 2, variance: 2, fraction: 0.5 }
 */
export function sampledMean({ counts, cannotSay, invited }: RatingCounts, min: number): SampledMean {
  const figures = spread(counts, min);
  return { ...figures, fraction: samplingFraction(figures.n, cannotSay, invited) };
}

/**
 * Design variance of a mean: "how far would the mean move if chance had picked other respondents?"
 *
 * v = (1 − f) s² / n with the finite population correction 1 − f: when everyone answered there is nothing
 * left to chance, and v is 0 even for a single answer.
 *
 * @returns in squared scale units; null for n = 0, and for n = 1 unless f = 1
 * @see Cochran 1977, Sampling Techniques
 * @example designVariance({ n: 2, mean: 2, variance: 2, fraction: 0.5 }) // 0.5
 */
export function designVariance({ n, variance, fraction }: SampledMean): number | null {
  if (n === 0) return null;
  if (fraction === 1) return 0;
  return variance === null ? null : ((1 - fraction) * variance) / n;
}
