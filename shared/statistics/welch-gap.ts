import type { Interval, IntervalStatus } from './rating-counts.ts';
import { designVariance, type SampledMean } from './sampled-mean.ts';
import { satterthwaiteDf } from './satterthwaite.ts';
import { tCritical } from './student-t.ts';

/** The difference of two means and how sure it is. */
export interface WelchGap {
  /** a − b in scale units; null if a side has no answers. */
  gap: number | null;
  se: number | null;
  df: number | null;
  ci: Interval | null;
  status: IntervalStatus;
}

/**
 * Perception gap with Welch's interval: "how far apart are two groups' means, had every invited person
 * answered?"
 *
 * Unequal variances (Welch), each side with its own finite population correction, Satterthwaite's degrees of
 * freedom. The interval speaks about the invited people; whether a difference could be chance is the
 * question of `gapTest`, which has no such correction.
 *
 * @param a first group
 * @param b second group, independent of the first
 * @param level confidence level
 * @returns `insufficient`: a side is empty (no gap) or has one answer of several (gap only); `census`: all
 *   answered, the interval is the point; `zero_variance`: nothing varies, no interval
 * @see Welch 1947, Biometrika 34:28; Cochran 1977, Sampling Techniques
 * @example
 * const a = sampledMean({ counts: [0, 0, 1, 3, 2], cannotSay: 2, invited: 10 }, 1);
 * const b = sampledMean({ counts: [1, 2, 4, 1, 0], cannotSay: 1, invited: 11 }, 1);
 * welchGap(a, b).ci // [1.079, 2.004] around a gap of 1.542
 */
export function welchGap(a: SampledMean, b: SampledMean, level = 0.95): WelchGap {
  const gap = a.mean === null || b.mean === null ? null : a.mean - b.mean;
  const vA = designVariance(a);
  const vB = designVariance(b);
  if (gap === null || vA === null || vB === null) {
    return { gap, se: null, df: null, ci: null, status: 'insufficient' };
  }
  if (a.fraction === 1 && b.fraction === 1) return { gap, se: 0, df: null, ci: [gap, gap], status: 'census' };
  const df = satterthwaiteDf([
    { v: vA, n: a.n },
    { v: vB, n: b.n },
  ]);
  if (df === null) return { gap, se: 0, df: null, ci: null, status: 'zero_variance' };
  const se = Math.sqrt(vA + vB);
  const half = tCritical(level, df) * se;
  return { gap, se, df, ci: [gap - half, gap + half], status: 'ok' };
}
