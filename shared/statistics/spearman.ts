import { correlationP, fisherInterval } from './correlation-certainty.ts';
import { countedPairs, type JointCounts } from './joint-counts.ts';
import { pearson } from './pearson.ts';
import type { Interval } from './rating-counts.ts';

/** Rank correlation of two variables. */
export interface Spearman {
  n: number;
  rho: number | null;
  ci: Interval | null;
  p: number | null;
}

/**
 * Spearman's rank correlation: "do they rise together, whatever the spacing of the scale?"
 *
 * Pearson's correlation of midranks, so ties are treated right. p by the t approximation; interval by
 * Fisher's z with Bonett and Wright's variance (1 + ρ²/2)/(n − 3).
 *
 * @param joint how often each pair of values occurred
 * @param level confidence level
 * @returns null below n = 3 or if a variable does not vary; interval from n = 4
 * @see Bonett & Wright 2000, Psychometrika 65:23
 * @example spearman(jointCounts([[1, 1], [2, 2], [3, 3], [4, 5]])).rho // 1
 */
export function spearman(joint: JointCounts, level = 0.95): Spearman {
  const pairs = countedPairs(joint);
  const n = pairs.reduce((sum, [, , people]) => sum + people, 0);
  if (n < 3) return { n, rho: null, ci: null, p: null };
  const rankX = midranks(pairs.map(([x, , people]) => [x, people]));
  const rankY = midranks(pairs.map(([, y, people]) => [y, people]));
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (const [x, y, people] of pairs) {
    const dx = (rankX.get(x) ?? 0) - (n + 1) / 2;
    const dy = (rankY.get(y) ?? 0) - (n + 1) / 2;
    xx += people * dx * dx;
    yy += people * dy * dy;
    xy += people * dx * dy;
  }
  const comoment = [
    [xx, xy],
    [xy, yy],
  ];
  const rho = pearson({ comoment });
  if (rho === null) return { n, rho: null, ci: null, p: null };
  const ci = n > 3 ? fisherInterval(rho, (1 + rho ** 2 / 2) / (n - 3), level) : null;
  return { n, rho, ci, p: correlationP(rho, n - 2) };
}

/** Value → its rank, the average of the ranks that equal values share. */
function midranks(counted: [value: number, people: number][]): Map<number, number> {
  const people = new Map<number, number>();
  for (const [value, count] of counted) people.set(value, (people.get(value) ?? 0) + count);
  const ranks = new Map<number, number>();
  let below = 0;
  for (const [value, count] of [...people].sort(([first], [second]) => first - second)) {
    ranks.set(value, below + (count + 1) / 2);
    below += count;
  }
  return ranks;
}
