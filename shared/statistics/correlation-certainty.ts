import { normalCritical } from './normal.ts';
import type { Interval } from './rating-counts.ts';
import { tTwoSided } from './student-t.ts';

/**
 * Interval of a correlation by Fisher's z: tanh(atanh r ± z·se).
 *
 * @param r a correlation
 * @param variance variance of atanh r; not positive or not finite means that there are too few data
 * @param level confidence level
 * @returns null with too few data; a point for |r| = 1
 * @see Fisher 1921, Metron 1:3
 * @example fisherInterval(0.5, 1 / 20) // [0.110…, 0.756…]
 */
export function fisherInterval(r: number, variance: number, level = 0.95): Interval | null {
  if (!(variance > 0) || !Number.isFinite(variance)) return null;
  if (Math.abs(r) === 1) return [r, r];
  const half = normalCritical(level) * Math.sqrt(variance);
  return [Math.tanh(Math.atanh(r) - half), Math.tanh(Math.atanh(r) + half)];
}

/**
 * Two-sided p of a correlation by t: "how often would unrelated variables correlate at least so much?"
 *
 * @param r a correlation
 * @param df degrees of freedom, n − 2 less what was taken out beforehand
 * @returns null for df < 1; 0 for |r| = 1
 * @example correlationP(0.5, 18) // 0.0248…
 */
export function correlationP(r: number, df: number): number | null {
  if (df < 1) return null;
  if (Math.abs(r) === 1) return 0;
  return tTwoSided(r * Math.sqrt(df / (1 - r ** 2)), df);
}
