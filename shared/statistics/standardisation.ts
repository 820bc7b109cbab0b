import { coMoments } from './co-moments.ts';

/**
 * Standardisation learnt from rows: each variable to mean 0 and standard deviation 1 (divisor n − 1).
 *
 * @param rows the rows to learn from
 * @returns a function for further rows of the same variables; a variable that does not vary becomes 0
 * @example standardisation([[1], [3]])([3]) // [0.707…]
 */
export function standardisation(rows: readonly (readonly number[])[]): (row: readonly number[]) => number[] {
  const { n, mean, comoment } = coMoments(rows);
  const sd = comoment.map((line, j) => Math.sqrt((line[j] ?? 0) / (n - 1)));
  return (row) =>
    row.map((value, j) => {
      const scale = sd[j] ?? 0;
      return scale > 0 ? (value - (mean[j] ?? 0)) / scale : 0;
    });
}
