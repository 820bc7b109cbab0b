import { chiSquareUpperTail } from './chi-square.ts';
import { normalCritical, normalTwoSided } from './normal.ts';
import type { Interval } from './rating-counts.ts';

/** One wave's figure. */
export interface WavePoint {
  /** When, in any unit; the slope is per that unit. */
  t: number;
  mean: number | null;
  /** Standard error of the figure. */
  se: number | null;
}

/** How a figure moves over waves. */
export interface TrendSlope {
  /** Waves with a mean and a positive standard error. */
  waves: number;
  /** Change per unit of time. */
  slope: number | null;
  intercept: number | null;
  /** Standard error from the waves' own standard errors alone. */
  se: number | null;
  /** Scatter around the line, with its degrees of freedom and p: large if the line does not fit. */
  q: number | null;
  qDf: number | null;
  qP: number | null;
  /** Standard error widened by the scatter; the interval and p rest on it. */
  seBirge: number | null;
  ci: Interval | null;
  p: number | null;
}

/**
 * Trend over waves: "is it getting better or worse over several waves?"
 *
 * A straight line weighted by 1/SE². If the waves scatter around it more than their standard errors explain,
 * the slope's standard error is widened by Birge's ratio √(Q/(k − 2)), never narrowed. Normal interval.
 *
 * @param points one per wave; waves without a mean or with a standard error of 0 (a census) are left out, for
 *   they have no finite weight
 * @param level confidence level
 * @returns everything null but the number of waves below three waves or if all are at the same time
 * @see Birge 1932, Physical Review 40:207
 * @example trendSlope([{ t: 0, mean: 5, se: 0.2 }, { t: 1, mean: 6, se: 0.2 }, { t: 2, mean: 7, se: 0.2 }]).slope
 */
export function trendSlope(points: readonly WavePoint[], level = 0.95): TrendSlope {
  const known = points.flatMap(({ t, mean, se }) =>
    mean === null || se === null || se <= 0 ? [] : [{ t, mean, w: 1 / se ** 2 }],
  );
  const k = known.length;
  const sum = (figure: (point: (typeof known)[number]) => number) =>
    known.reduce((total, point) => total + point.w * figure(point), 0);
  const weight = sum(() => 1);
  const centre = sum(({ t }) => t) / weight;
  const level0 = sum(({ mean }) => mean) / weight;
  const spreadOfTime = sum(({ t }) => (t - centre) ** 2);
  if (k < 3 || spreadOfTime === 0) {
    const none = { slope: null, intercept: null, se: null, q: null, qDf: null, qP: null };
    return { waves: k, ...none, seBirge: null, ci: null, p: null };
  }
  const slope = sum(({ t, mean }) => (t - centre) * (mean - level0)) / spreadOfTime;
  const intercept = level0 - slope * centre;
  const se = 1 / Math.sqrt(spreadOfTime);
  const q = sum(({ t, mean }) => (mean - intercept - slope * t) ** 2);
  const seBirge = se * Math.max(1, Math.sqrt(q / (k - 2)));
  const half = normalCritical(level) * seBirge;
  return {
    waves: k,
    slope,
    intercept,
    se,
    q,
    qDf: k - 2,
    qP: chiSquareUpperTail(q, k - 2),
    seBirge,
    ci: [slope - half, slope + half],
    p: normalTwoSided(slope / seBirge),
  };
}
