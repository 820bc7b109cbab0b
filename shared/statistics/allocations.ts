/**
 * Number of ways to fill one group from pooled ratings: the coefficient of xⁿ in Π(1 + x + … + x^m) over the
 * scale points' pooled counts m.
 *
 * Ways are counted as histograms, not as sets of people, which is what makes an exact test cheap on a scale
 * with few points.
 *
 * @param pooled both groups' ratings per scale point
 * @param n size of one group
 * @param limit the largest number of interest
 * @returns the number, or null if it exceeds `limit`
 * @example allocations([2, 1], 2, 100) // 2: {2, 0} and {1, 1}
 */
export function allocations(pooled: readonly number[], n: number, limit: number): number | null {
  const points = pooled.filter((m) => m > 0).sort((first, second) => first - second);
  const total = points.reduce((sum, m) => sum + m, 0);
  const size = Math.min(n, total - n);
  if (atLeastSoMany(points, size, total) > limit) return null;
  let ways = [1];
  for (const m of points) ways = withPoint(ways, m, size);
  const count = ways[size] ?? 0;
  return count > limit ? null : count;
}

/** Multiplies the polynomial by 1 + x + … + x^m, up to the power `size`. */
function withPoint(ways: readonly number[], m: number, size: number): number[] {
  const next: number[] = [];
  let window = 0;
  for (let power = 0; power <= Math.min(size, ways.length - 1 + m); power += 1) {
    window += (ways[power] ?? 0) - (power > m ? (ways[power - m - 1] ?? 0) : 0);
    next.push(window);
  }
  return next;
}

/**
 * A lower bound that costs nothing and spares large groups the polynomial: around the proportional filling,
 * each point may move by its slack as long as the most populous point can make up for all of them together.
 */
function atLeastSoMany(ascending: readonly number[], size: number, total: number): number {
  const slack = ascending.map((m) => (m * Math.min(size, total - size)) / total);
  const room = (slack.pop() ?? 0) / Math.max(1, slack.length);
  if (room < 1) return 1;
  return slack.reduce((product, own) => product * Math.max(1, Math.floor(2 * Math.min(own, room))), 1);
}
