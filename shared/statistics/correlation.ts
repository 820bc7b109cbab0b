import type { CoMoments } from './co-moments.ts';
import { correlationP, fisherInterval } from './correlation-certainty.ts';
import { pearson } from './pearson.ts';
import type { Interval } from './rating-counts.ts';

/** Linear correlation of two variables. */
export interface Correlation {
  n: number;
  r: number | null;
  ci: Interval | null;
  p: number | null;
}

/** @public Fewest people for a correlation that is shown. */
export const CORRELATION_MINIMUM = 10;

/**
 * Pearson's correlation with interval: "do people who rate a driver higher also recommend more?"
 *
 * p by t with n − 2 df, interval by Fisher's z. An association, not a cause; show from ten people on.
 *
 * @param moments co-moments of the two variables over complete pairs
 * @param level confidence level
 * @returns null below n = 3 or if a variable does not vary; interval from n = 4
 * @see Fisher 1921, Metron 1:3
 * @example correlation(coMoments([[4, 5], [6, 9], [9, 8]])).r // 0.636…
 */
export function correlation(moments: CoMoments, level = 0.95): Correlation {
  const { n } = moments;
  const r = n < 3 ? null : pearson(moments);
  if (r === null) return { n, r, ci: null, p: null };
  return { n, r, ci: n > 3 ? fisherInterval(r, 1 / (n - 3), level) : null, p: correlationP(r, n - 2) };
}
