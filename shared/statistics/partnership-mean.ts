import type { Interval } from './rating-counts.ts';
import { satterthwaiteDf } from './satterthwaite.ts';
import { tCritical } from './student-t.ts';

/** One side's mean and its design variance. */
export interface SideMean {
  n: number;
  mean: number | null;
  /** Design variance of the mean; null if unknown. */
  v: number | null;
  /** True if everyone on the side answered, so that v = 0 means certainty and not mere agreement. */
  census?: boolean;
}

/** Both sides' mean and how sure it is. */
export interface PartnershipMean {
  mean: number | null;
  se: number | null;
  df: number | null;
  ci: Interval | null;
}

/**
 * Partnership figure: "how is the relationship rated, each side counting one half?"
 *
 * ½(A + B) whatever the sides' sizes, so that the larger organisation does not outvote the smaller; standard
 * error ½√(v_A + v_B) with Welch–Satterthwaite degrees of freedom.
 *
 * @returns mean null if a side has none; se null if a variance is unknown; no interval if nothing varies,
 *   except in a census of both sides, where it is the point
 * @see Satterthwaite 1946, Biometrics Bulletin 2:110
 * @example partnershipMean({ n: 9, mean: 7.8, v: 0.08 }, { n: 14, mean: 6.1, v: 0.05 }).mean // 6.95
 */
export function partnershipMean(a: SideMean, b: SideMean, level = 0.95): PartnershipMean {
  if (a.mean === null || b.mean === null) return { mean: null, se: null, df: null, ci: null };
  const mean = (a.mean + b.mean) / 2;
  if (a.v === null || b.v === null) return { mean, se: null, df: null, ci: null };
  if (a.census === true && b.census === true) return { mean, se: 0, df: null, ci: [mean, mean] };
  const df = satterthwaiteDf([
    { v: a.v, n: a.n },
    { v: b.v, n: b.n },
  ]);
  if (df === null) return { mean, se: 0, df: null, ci: null };
  const se = Math.sqrt(a.v + b.v) / 2;
  const half = tCritical(level, df) * se;
  return { mean, se, df, ci: [mean - half, mean + half] };
}
