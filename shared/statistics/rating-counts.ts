/**
 * What one side answered to one item, without any answer sheet: all that the figures of an item need.
 *
 * Two of these add up slot by slot, in any order, to what counting everything at once would give.
 */
export interface RatingCounts {
  /** Answers per scale point, from the scale's lowest point upwards in steps of one. */
  counts: readonly number[];
  /** How many said that they cannot judge; they are outside the population asked about. */
  cannotSay: number;
  /** How many were asked; null if unknown. */
  invited: number | null;
}

/** Lower and upper limit. */
export type Interval = [low: number, high: number];

/** Why an interval stands as it does, or is missing. */
export type IntervalStatus = 'ok' | 'census' | 'zero_variance' | 'insufficient';

/**
 * Number of ratings in a histogram.
 *
 * @example ratingsIn([0, 2, 1]) // 3
 */
export function ratingsIn(counts: readonly number[]): number {
  let n = 0;
  for (const count of counts) n += count;
  return n;
}

/**
 * Adds two histograms of the same scale point by point.
 *
 * @example mergeCounts([1, 0], [2, 3]) // [3, 3]
 */
export function mergeCounts(a: readonly number[], b: readonly number[]): number[] {
  return Array.from({ length: Math.max(a.length, b.length) }, (_, step) => (a[step] ?? 0) + (b[step] ?? 0));
}
