import { ratingsIn } from './rating-counts.ts';

/**
 * Median of ratings given as a histogram: "what did the middle respondent say?"
 *
 * With an even number of ratings the midpoint of the two middle ones.
 *
 * @param counts answers per scale point, from `min` upwards in steps of one
 * @param min the scale's lowest point
 * @returns in scale units, null when nobody answered
 * @example median([0, 1, 1, 0], 0) // 1.5
 */
export function median(counts: readonly number[], min: number): number | null {
  const n = ratingsIn(counts);
  if (n === 0) return null;
  return min + (stepAtRank(counts, Math.ceil(n / 2)) + stepAtRank(counts, Math.floor(n / 2) + 1)) / 2;
}

/** The step of the rating that is the `rank`-th smallest, ranks from 1. */
function stepAtRank(counts: readonly number[], rank: number): number {
  let below = 0;
  return counts.findIndex((count) => {
    below += count;
    return below >= rank;
  });
}
