import { normalProbability } from './normal.ts';
import { robustZ } from './robust-z.ts';

/** What the early warning looks at. */
export type RiskPart = 'trend' | 'level' | 'kpi';

export const RISK_PARTS = ['trend', 'level', 'kpi'] as const satisfies readonly RiskPart[];

/** How much each part counts: the NPS trend, the NPS level and an operational figure. */
export const RISK_WEIGHTS: Record<RiskPart, number> = { trend: 0.3, level: 0.4, kpi: 0.3 };

export interface RiskScore {
  /** Per part, positive is worse; null if missing. */
  z: Record<RiskPart, number | null>;
  /** Parts that are known. */
  components: number;
  /** 0 to 100; null with fewer than two parts. An index, not a probability. */
  score: number | null;
}

/**
 * Early-warning score by rule: "how worrying does this partnership look among its peers?"
 *
 * Each part's robust distance from the cohort, turned so that positive is worse, is weighted; the weighted sum
 * in its own standard deviations is read as 100Φ. Missing parts drop out. It is our own rule and an index, not
 * a probability: show the parts beside it.
 *
 * @param cohort the peers' values per part (at least ten partnerships)
 * @param partner this partnership's values, null if unknown
 * @param weights how much each part counts
 * @returns score null with fewer than two parts
 * @example riskScore(cohort, { trend: -1.1, level: -20, kpi: 0.42 }).score // 99.96
 */
export function riskScore(
  cohort: Record<RiskPart, readonly (number | null)[]>,
  partner: Record<RiskPart, number | null>,
  weights: Record<RiskPart, number> = RISK_WEIGHTS,
): RiskScore {
  const worse = (part: RiskPart) => {
    const z = robustZ(partner[part], cohort[part]);
    return z === null ? null : 0 - z;
  };
  const z = { trend: worse('trend'), level: worse('level'), kpi: worse('kpi') };
  const known = RISK_PARTS.flatMap((part) => {
    const value = z[part];
    return value === null ? [] : [{ w: weights[part], z: value }];
  });
  const components = known.length;
  const norm = Math.sqrt(known.reduce((sum, { w }) => sum + w ** 2, 0));
  if (components < 2 || norm === 0) return { z, components, score: null };
  const weighted = known.reduce((sum, part) => sum + part.w * part.z, 0);
  return { z, components, score: 100 * normalProbability(weighted / norm) };
}
