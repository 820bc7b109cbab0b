import { mean } from './mean.ts';

/** Number, mean and variance of ratings. */
export interface Spread {
  n: number;
  /** In scale units; null without ratings. */
  mean: number | null;
  /** Unbiased (divisor n − 1), in squared scale units; null with fewer than two ratings. */
  variance: number | null;
}

/**
 * Mean and variance of ratings given as a histogram: "what did they say, and how far apart are they?"
 *
 * The sums are whole numbers counted from the lowest point, so equal histograms give equal figures to the
 * last bit, identical ratings give a variance of exactly 0, and the order of counting is irrelevant.
 *
 * @param counts answers per scale point, from `min` upwards in steps of one
 * @param min the scale's lowest point
 * @returns mean null for n = 0, variance null for n < 2
 * @example spread([0, 1, 0, 1], 0) // { n: 2, mean: 2, variance: 2 }
 */
export function spread(counts: readonly number[], min: number): Spread {
  const { n, sum, squares } = powerSums(counts);
  return {
    n,
    mean: mean(counts, min),
    variance: n < 2 ? null : (n * squares - sum * sum) / (n * (n - 1)),
  };
}

/**
 * Number, sum and sum of squares of a histogram's steps (0 for the lowest point, 1 for the next, …).
 *
 * @example powerSums([0, 1, 0, 1]) // { n: 2, sum: 4, squares: 10 }
 */
export function powerSums(counts: readonly number[]): { n: number; sum: number; squares: number } {
  let n = 0;
  let sum = 0;
  let squares = 0;
  counts.forEach((count, step) => {
    n += count;
    sum += count * step;
    squares += count * step * step;
  });
  return { n, sum, squares };
}
