import { type Interval, ratingsIn } from './rating-counts.ts';
import { tCritical } from './student-t.ts';

/** Dominance of one group's ratings over another's. */
export interface CliffsDelta {
  /** −1 to 1; null if a group is empty. */
  delta: number | null;
  /** Sampling variance of delta; null with one answer on a side. */
  variance: number | null;
  ci: Interval | null;
}

/** @public From here up a |δ| is called small, medium, large; below, negligible. */
export const DELTA_WORDS = { small: 0.147, medium: 0.33, large: 0.474 } as const;

/**
 * Cliff's delta: "if one person of each side is picked, how much more often does the first rate higher?"
 *
 * δ = P(a > b) − P(a < b), an effect size that treats the scale as ordered only. Variance: Cliff's unbiased
 * estimate with its floor; interval: Feng and Cliff's asymmetric one on t with n_A + n_B − 2 df, clipped to
 * ±1, and their limit at full separation. The Fisher-z interval of some packages is not used: its coverage is
 * .43 to .94. No finite population correction: an effect size is about how people answer.
 *
 * @param a histogram of the first group
 * @param b histogram of the second group on the same scale
 * @param level confidence level
 * @returns delta null if a group is empty; no interval if a group has one answer
 * @see Cliff 1993, Psychological Bulletin 114:494; Feng & Cliff 2004, JMASM 3:322; words: Romano 2006
 * @example cliffsDelta([0, 0, 2], [2, 0, 0]).delta // 1
 */
export function cliffsDelta(a: readonly number[], b: readonly number[], level = 0.95): CliffsDelta {
  const nA = ratingsIn(a);
  const nB = ratingsIn(b);
  if (nA === 0 || nB === 0) return { delta: null, variance: null, ci: null };
  const dominanceA = dominanceOver(b, a.length);
  const wins = a.reduce((sum, count, step) => sum + count * (dominanceA[step] ?? 0), 0);
  const delta = wins / (nA * nB);
  if (nA < 2 || nB < 2) return { delta, variance: null, ci: null };

  const dominanceB = dominanceOver(a, b.length);
  const rows = a.reduce((sum, m, step) => sum + m * ((dominanceA[step] ?? 0) / nB - delta) ** 2, 0);
  const columns = b.reduce((sum, m, step) => sum + m * (-(dominanceB[step] ?? 0) / nA - delta) ** 2, 0);
  let cells = 0;
  a.forEach((mA, i) => {
    b.forEach((mB, j) => {
      cells += mA * mB * (Math.sign(i - j) - delta) ** 2;
    });
  });
  const estimate = (nB ** 2 * rows + nA ** 2 * columns - cells) / (nA * nB * (nA - 1) * (nB - 1));
  const variance = Math.max(estimate, (1 - delta ** 2) / (nA * nB - 1));
  const t = tCritical(level, nA + nB - 2);
  return { delta, variance, ci: fengCliffInterval(delta, variance, t, Math.min(nA, nB)) };
}

/** For each step: how many of the others lie below, less how many lie above. */
function dominanceOver(others: readonly number[], points: number): number[] {
  const n = ratingsIn(others);
  let below = 0;
  return Array.from({ length: points }, (_, step) => {
    const equal = others[step] ?? 0;
    const dominance = below - (n - below - equal);
    below += equal;
    return dominance;
  });
}

function fengCliffInterval(delta: number, v: number, t: number, smaller: number): Interval {
  if (Math.abs(delta) === 1) {
    const other = Math.max(-1, (smaller - t ** 2) / (smaller + t ** 2));
    return delta > 0 ? [other, 1] : [-1, -other];
  }
  const half = t * Math.sqrt(v) * Math.sqrt((1 - delta ** 2) ** 2 + t ** 2 * v);
  const scale = 1 - delta ** 2 + t ** 2 * v;
  const centre = delta - delta ** 3;
  return [Math.max(-1, (centre - half) / scale), Math.min(1, (centre + half) / scale)];
}
