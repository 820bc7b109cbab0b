import { type PartialFillings, type PooledPoint, partialFillings } from './partial-fillings.ts';
import { mergeCounts } from './rating-counts.ts';
import { powerSums } from './spread.ts';

/** T² counts as reached within this relative distance: the machine's rounding must not split ties. */
const TIE = 1e-9;

/**
 * Exact studentised permutation test: "if it made no difference to which side people belong, how often would
 * the means lie at least this far apart?"
 *
 * The statistic is Welch's T, so the level also holds when the sides' spreads differ; every distribution of
 * the pooled ratings over the two sides is visited, weighted by the number of ways people can form it. No
 * random numbers, no correction for ties, exact under exchangeability for any sizes.
 *
 * The scale points are split in two halves whose partial fillings are listed once; every complete filling is
 * a pair of them, so the loop over all is a few additions each.
 *
 * @param a histogram of the first group, at least two ratings
 * @param b histogram of the second group on the same scale, at least two ratings
 * @returns two-sided p; 1 when all pooled ratings are equal
 * @see Janssen 1997, Statistics & Probability Letters 36:9; Chung & Romano 2013, Annals of Statistics 41:484
 * @example permutationTest([0, 0, 0, 1, 1], [1, 1, 0, 0, 0]) // 0.3333…: 2 of the 6 ways
 */
export function permutationTest(a: readonly number[], b: readonly number[]): number {
  const own = powerSums(a);
  const pooled = mergeCounts(a, b);
  const all = powerSums(pooled);
  const nA = own.n;
  const nB = all.n - nA;
  const observed = studentised(own.sum, own.squares, all, nA);
  if (observed === 0) return 1;
  const threshold = observed * (1 - TIE);

  const [low, high] = halves(pooled.flatMap((m, step) => (m > 0 ? [{ step, pooled: m }] : [])));
  const size = (points: PooledPoint[]) => points.reduce((sum, point) => sum + point.pooled, 0);
  const first = partialFillings(low, Math.max(0, nA - size(high)), nA, nA / nB);
  const second = partialFillings(high, Math.max(0, nA - size(low)), nA, nA / nB);

  let extreme = 0;
  let everything = 0;
  forEachPair(first, second, nA, (sum, squares, weight) => {
    everything += weight;
    if (studentised(sum, squares, all, nA) >= threshold) extreme += weight;
  });
  return Math.min(1, extreme / everything);
}

/** Welch's T² from whole-number sums; 0/0 is 0, otherwise division by 0 is infinite. */
function studentised(sumA: number, squaresA: number, all: ReturnType<typeof powerSums>, nA: number): number {
  const nB = all.n - nA;
  const sumB = all.sum - sumA;
  const difference = nB * sumA - nA * sumB;
  if (difference === 0) return 0;
  const spreadA = nA * squaresA - sumA * sumA;
  const spreadB = nB * (all.squares - squaresA) - sumB * sumB;
  return (difference * difference) / ((nB * nB * spreadA) / (nA - 1) + (nA * nA * spreadB) / (nB - 1));
}

function forEachPair(
  first: PartialFillings,
  second: PartialFillings,
  nA: number,
  visit: (sum: number, squares: number, weight: number) => void,
): void {
  for (let taken = 0; taken <= nA; taken += 1) {
    const from = second.start[nA - taken] ?? 0;
    const to = second.start[nA - taken + 1] ?? 0;
    for (let i = first.start[taken] ?? 0; i < (first.start[taken + 1] ?? 0); i += 1) {
      const sum = first.sum[i] ?? 0;
      const squares = first.squares[i] ?? 0;
      const weight = first.weight[i] ?? 0;
      for (let j = from; j < to; j += 1) {
        visit(
          sum + (second.sum[j] ?? 0),
          squares + (second.squares[j] ?? 0),
          weight * (second.weight[j] ?? 0),
        );
      }
    }
  }
}

/** Splits the points so that both halves have about equally many fillings. */
function halves(points: PooledPoint[]): [PooledPoint[], PooledPoint[]] {
  const split: [PooledPoint[], PooledPoint[]] = [[], []];
  const ways = [1, 1];
  for (const point of points.toSorted((one, other) => other.pooled - one.pooled)) {
    const half = (ways[0] ?? 1) <= (ways[1] ?? 1) ? 0 : 1;
    split[half].push(point);
    ways[half] = (ways[half] ?? 1) * (point.pooled + 1);
  }
  return split;
}
