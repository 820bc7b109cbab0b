import { ratingsIn } from './rating-counts.ts';
import { spread } from './spread.ts';

/** How much the people of one side agree on one item. */
export interface WithinGroupAgreement {
  n: number;
  /** Sample variance in squared scale units. */
  variance: number | null;
  /** Before clipping; negative if the ratings spread more than uniform ones. */
  rwgRaw: number | null;
  /** 0 (no agreement) to 1 (all equal). */
  rwg: number | null;
  /** Mean absolute deviation from the mean, in scale units. */
  adM: number | null;
}

/**
 * Variance of ratings that fall on every scale point equally often, (K² − 1)/12: 10 on 0–10, 2 on 1–5.
 *
 * @param points number of scale points K
 * @example uniformVariance(11) // 10
 */
export function uniformVariance(points: number): number {
  return (points ** 2 - 1) / 12;
}

/**
 * Within-side agreement r_wg and AD_M: "do the people of this side see it alike?"
 *
 * r_wg = 1 − s²/σ², σ² the variance of uniformly spread ratings. That null flatters ratings crowded at one
 * end, so call .70 and more "agreement" only with AD_M beside it (agreement if at most K/6).
 *
 * @param counts answers per scale point
 * @returns everything but n null with fewer than two answers
 * @see James, Demaree & Wolf 1984, JAP 69:85; LeBreton & Senter 2008, ORM 11:815; Burke & Dunlap 2002, ORM 5:159
 * @example withinGroupAgreement([0, 0, 0, 3, 0]).rwg // 1
 */
export function withinGroupAgreement(counts: readonly number[]): WithinGroupAgreement {
  const { n, mean, variance } = spread(counts, 0);
  if (mean === null || variance === null) return { n, variance: null, rwgRaw: null, rwg: null, adM: null };
  const rwgRaw = 1 - variance / uniformVariance(counts.length);
  const deviation = counts.reduce((sum, count, step) => sum + count * Math.abs(step - mean), 0);
  return { n, variance, rwgRaw, rwg: Math.max(0, rwgRaw), adM: deviation / ratingsIn(counts) };
}
