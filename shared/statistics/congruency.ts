import { meanInterval } from './mean-interval.ts';
import type { Interval, IntervalStatus, RatingCounts } from './rating-counts.ts';
import { sampledMean } from './sampled-mean.ts';

/** How a side's own view differs from what it expects of the partner. */
export interface Congruency {
  /** People who gave both ratings. */
  nPairs: number;
  /** Mean of own rating less prediction, in scale units. */
  meanDiff: number | null;
  sd: number | null;
  se: number | null;
  df: number | null;
  ci: Interval | null;
  status: IntervalStatus;
}

/**
 * Congruency, or perceived agreement: "do they believe that the partner sees them as they see themselves?"
 *
 * The mean over persons of own rating less predicted rating. Paired, so the spread of the differences counts
 * and not that of the ratings; interval by t with the finite population correction.
 *
 * @param differences histogram of own − predicted from −R to R, one entry per person with both ratings;
 *   `cannotSay` counts people who could not judge either
 * @param level confidence level
 * @returns as `meanInterval`: no interval below two pairs or when all differences are equal
 * @see McLeod & Chaffee 1973, American Behavioral Scientist 16:469; Laing, Phillipson & Lee 1966
 * @example
 * // two people rate themselves as they predict, one rates one point higher, on 1–2
 * congruency({ counts: [0, 2, 1], cannotSay: 0, invited: 6 }).meanDiff // 0.3333…
 */
export function congruency(differences: RatingCounts, level = 0.95): Congruency {
  const sample = sampledMean(differences, -(differences.counts.length - 1) / 2);
  return {
    nPairs: sample.n,
    meanDiff: sample.mean,
    sd: sample.variance === null ? null : Math.sqrt(sample.variance),
    ...meanInterval(sample, level),
  };
}
