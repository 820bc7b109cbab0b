import { logGamma } from './log-gamma.ts';
import { normalCritical } from './normal.ts';
import type { Interval } from './rating-counts.ts';
import { powerSums } from './spread.ts';

/** Standardised mean difference. */
export interface HedgesG {
  /** Difference in pooled standard deviations. */
  d: number | null;
  /** Small-sample correction, 0 to 1. */
  correction: number | null;
  g: number | null;
  se: number | null;
  ci: Interval | null;
}

const NONE: HedgesG = { d: null, correction: null, g: null, se: null, ci: null };

/**
 * Hedges' g: "how many standard deviations apart are two groups' means?"
 *
 * Cohen's d on the pooled standard deviation times the exact correction J (by gamma functions, not the
 * 1 − 3/(4df − 1) shortcut), normal interval. Secondary to Cliff's delta, for readers who compare with other
 * studies. No finite population correction.
 *
 * @param a histogram of the first group
 * @param b histogram of the second group on the same scale
 * @param level confidence level
 * @returns everything null with fewer than two answers on a side or no spread within the groups
 * @see Hedges & Olkin 1985; Borenstein et al. 2009, Introduction to Meta-Analysis
 * @example hedgesG([0, 2, 2, 0], [2, 2, 0, 0]).d // 1.732
 */
export function hedgesG(a: readonly number[], b: readonly number[], level = 0.95): HedgesG {
  const sumsA = powerSums(a);
  const sumsB = powerSums(b);
  const { n: nA } = sumsA;
  const { n: nB } = sumsB;
  if (nA < 2 || nB < 2) return NONE;
  const df = nA + nB - 2;
  const within = sumsA.squares - sumsA.sum ** 2 / nA + sumsB.squares - sumsB.sum ** 2 / nB;
  const constant = nA * sumsA.squares === sumsA.sum ** 2 && nB * sumsB.squares === sumsB.sum ** 2;
  if (constant || within <= 0) return NONE;
  const d = (sumsA.sum / nA - sumsB.sum / nB) / Math.sqrt(within / df);
  const correction = Math.exp(logGamma(df / 2) - logGamma((df - 1) / 2)) / Math.sqrt(df / 2);
  const g = correction * d;
  const se = correction * Math.sqrt((nA + nB) / (nA * nB) + d ** 2 / (2 * (nA + nB)));
  const half = normalCritical(level) * se;
  return { d, correction, g, se, ci: [g - half, g + half] };
}
