/** Every way to fill a group from some scale points, ordered by how many ratings it takes. */
export interface PartialFillings {
  /** Fillings that take k ratings are those from `start[k]` up to, not including, `start[k + 1]`. */
  start: Int32Array;
  /** Sum of the steps taken. */
  sum: Float64Array;
  /** Sum of their squares. */
  squares: Float64Array;
  /** Probability of the filling, up to a factor common to all. */
  weight: Float64Array;
}

/** One scale point: its step and how many ratings both groups together gave it. */
export interface PooledPoint {
  step: number;
  pooled: number;
}

/**
 * Lists the fillings of a group from some scale points.
 *
 * @param points the scale points to fill from
 * @param least the smallest number of ratings to take, since the other points cannot supply the rest
 * @param most the group's size
 * @param odds size of the group over the size of the other
 * @example partialFillings([{ step: 3, pooled: 2 }], 0, 2, 1).sum // [0, 3, 6]
 */
export function partialFillings(
  points: readonly PooledPoint[],
  least: number,
  most: number,
  odds: number,
): PartialFillings {
  let fillings = [{ taken: 0, sum: 0, squares: 0, weight: 1 }];
  let remaining = points.reduce((total, { pooled }) => total + pooled, 0);
  for (const { step, pooled } of points) {
    const weights = takingWeights(pooled, odds);
    remaining -= pooled;
    const next: typeof fillings = [];
    for (const { taken, sum, squares, weight } of fillings) {
      const fewest = Math.max(0, least - taken - remaining);
      for (let more = fewest; more <= Math.min(pooled, most - taken); more += 1) {
        next.push({
          taken: taken + more,
          sum: sum + more * step,
          squares: squares + more * step * step,
          weight: weight * (weights[more] ?? 0),
        });
      }
    }
    fillings = next;
  }
  fillings.sort((first, second) => first.taken - second.taken);
  const start = new Int32Array(most + 2);
  for (const { taken } of fillings) start[taken + 1] = (start[taken + 1] ?? 0) + 1;
  for (let k = 1; k < start.length; k += 1) start[k] = (start[k] ?? 0) + (start[k - 1] ?? 0);
  return {
    start,
    sum: Float64Array.from(fillings, ({ sum }) => sum),
    squares: Float64Array.from(fillings, ({ squares }) => squares),
    weight: Float64Array.from(fillings, ({ weight }) => weight),
  };
}

/**
 * Binomial weights C(m, a)·oddsᵃ for a = 0 … m, relative to the largest.
 *
 * The tilt by `odds` is the same factor for every complete filling, and centres each point's weights on what
 * the group takes on average; so nothing overflows and only the negligible underflows.
 */
function takingWeights(m: number, odds: number): Float64Array {
  const weights = new Float64Array(m + 1);
  const mode = Math.min(m, Math.floor(((m + 1) * odds) / (1 + odds)));
  weights[mode] = 1;
  for (let a = mode + 1; a <= m; a += 1) weights[a] = ((weights[a - 1] ?? 0) * odds * (m - a + 1)) / a;
  for (let a = mode - 1; a >= 0; a -= 1) weights[a] = ((weights[a + 1] ?? 0) * (a + 1)) / (odds * (m - a));
  return weights;
}
