import { chiSquareUpperTail } from './chi-square.ts';
import type { CoMoments } from './co-moments.ts';
import { correlationP, fisherInterval } from './correlation-certainty.ts';
import { pearson } from './pearson.ts';
import type { Interval } from './rating-counts.ts';
import { withinGroups } from './within-groups.ts';

/** Correlation within groups and whether the groups differ in it. */
export interface PooledCorrelation {
  n: number;
  groups: number;
  df: number | null;
  r: number | null;
  ci: Interval | null;
  p: number | null;
  /** Heterogeneity over the groups with four or more people; if its p is below .10 show the groups apart. */
  q: number | null;
  qDf: number | null;
  qP: number | null;
}

/**
 * Correlation pooled within sides: "over both sides, do people who rate a driver higher recommend more,
 * leaving aside that one side rates everything higher?"
 *
 * The partial correlation given the side. Raw rows of both sides are never put together: a difference between
 * the sides would pass for a relation or hide one (Simpson's paradox). df = n − G − 1, Fisher's z with
 * variance 1/(n − G − 2); heterogeneity Q = Σ(n_g − 3)(z_g − z̄)² on chi-square.
 *
 * @param groups co-moments of the two variables over complete pairs, one per side
 * @param level confidence level
 * @returns everything null but the numbers if a variable does not vary within any side or df < 1
 * @see Snedecor & Cochran, Statistical Methods; Fisher 1921
 * @example pooledCorrelation([coMoments(pairsOfA), coMoments(pairsOfB)]).r
 */
export function pooledCorrelation(groups: readonly CoMoments[], level = 0.95): PooledCorrelation {
  const within = withinGroups(groups);
  const { n, groups: g } = within;
  const df = n - g - 1;
  const r = df < 1 ? null : pearson(within);
  const numbers = { n, groups: g };
  if (r === null) {
    return { ...numbers, df: null, r: null, ci: null, p: null, q: null, qDf: null, qP: null };
  }
  const ci = df > 1 ? fisherInterval(r, 1 / (df - 1), level) : null;
  return { ...numbers, df, r, ci, p: correlationP(r, df), ...heterogeneity(groups) };
}

function heterogeneity(groups: readonly CoMoments[]): Pick<PooledCorrelation, 'q' | 'qDf' | 'qP'> {
  const parts = groups.flatMap((group) => {
    const r = group.n < 4 ? null : pearson(group);
    return r === null || Math.abs(r) === 1 ? [] : [{ weight: group.n - 3, z: Math.atanh(r) }];
  });
  if (parts.length < 2) return { q: null, qDf: null, qP: null };
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  const centre = parts.reduce((sum, part) => sum + part.weight * part.z, 0) / weight;
  const q = parts.reduce((sum, part) => sum + part.weight * (part.z - centre) ** 2, 0);
  return { q, qDf: parts.length - 1, qP: chiSquareUpperTail(q, parts.length - 1) };
}
