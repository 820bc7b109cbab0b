/** Number of complete rows, their means and co-moments: all that linear statistics need. */
export interface CoMoments {
  n: number;
  mean: number[];
  /** Sums of products of deviations from the means, not divided by n. */
  comoment: number[][];
}

/**
 * The co-moments of no rows.
 *
 * @param variables number of variables per row
 * @example noCoMoments(2).comoment // [[0, 0], [0, 0]]
 */
export function noCoMoments(variables: number): CoMoments {
  return {
    n: 0,
    mean: new Array<number>(variables).fill(0),
    comoment: Array.from({ length: variables }, () => new Array<number>(variables).fill(0)),
  };
}

/**
 * Adds one complete row, in place: a single pass over any number of rows in constant memory.
 *
 * @see Chan, Golub & LeVeque 1983, American Statistician 37:242
 * @example addRow(moments, [7, 9])
 */
export function addRow(into: CoMoments, row: readonly number[]): void {
  const before = into.n;
  into.n += 1;
  const { n, mean, comoment } = into;
  const deviation = row.map((value, i) => value - (mean[i] ?? 0));
  const scale = before / n;
  comoment.forEach((line, i) => {
    const step = (deviation[i] ?? 0) * scale;
    for (let j = 0; j < line.length; j += 1) line[j] = (line[j] ?? 0) + step * (deviation[j] ?? 0);
  });
  for (let i = 0; i < mean.length; i += 1) mean[i] = (mean[i] ?? 0) + (deviation[i] ?? 0) / n;
}

/**
 * Co-moments of complete rows.
 *
 * @param rows equally long rows
 * @param variables number of variables; needed only when there may be no rows
 * @example coMoments([[1, 2], [3, 4]]).comoment // [[2, 2], [2, 2]]
 */
export function coMoments(rows: Iterable<readonly number[]>, variables?: number): CoMoments {
  let moments = noCoMoments(variables ?? 0);
  for (const row of rows) {
    if (moments.n === 0) moments = noCoMoments(row.length);
    addRow(moments, row);
  }
  return moments;
}

/**
 * Merges the co-moments of separate sets of rows into those of all rows.
 *
 * The pairwise formula keeps its digits even when the means are large beside the spread. Any order gives the
 * same result up to rounding; empty parts change nothing.
 *
 * @see Chan, Golub & LeVeque 1983; Pébay 2008, SAND2008-6212
 * @example mergeCoMoments(coMoments([[1]]), coMoments([[3]])) // n 2, mean [2], comoment [[2]]
 */
export function mergeCoMoments(a: CoMoments, b: CoMoments): CoMoments {
  if (a.n === 0) return b;
  if (b.n === 0) return a;
  const n = a.n + b.n;
  const shift = a.mean.map((value, i) => (b.mean[i] ?? 0) - value);
  const scale = (a.n * b.n) / n;
  return {
    n,
    mean: a.mean.map((value, i) => value + ((shift[i] ?? 0) * b.n) / n),
    comoment: a.comoment.map((line, i) =>
      line.map((value, j) => value + (b.comoment[i]?.[j] ?? 0) + (shift[i] ?? 0) * (shift[j] ?? 0) * scale),
    ),
  };
}
