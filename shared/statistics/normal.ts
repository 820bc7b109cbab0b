import cdf from '@stdlib/stats-base-dists-normal-cdf';
import quantile from '@stdlib/stats-base-dists-normal-quantile';

/**
 * Lower-tail probability of the standard normal distribution.
 *
 * @param z any real number
 * @returns a probability, 0 to 1
 * @example normalProbability(0) // 0.5
 */
export function normalProbability(z: number): number {
  return cdf(z, 0, 1);
}

/**
 * Quantile of the standard normal distribution.
 *
 * @param p a probability strictly between 0 and 1
 * @example normalQuantile(0.975) // 1.959…
 */
export function normalQuantile(p: number): number {
  return quantile(p, 0, 1);
}

/**
 * The half width of a two-sided normal interval in standard errors.
 *
 * @param level confidence level, 0 to 1
 * @example normalCritical(0.95) // 1.959…
 */
export function normalCritical(level: number): number {
  return quantile((1 + level) / 2, 0, 1);
}

/**
 * Two-sided p value of a standard normal statistic: "how often is |z| at least this large?"
 *
 * @example normalTwoSided(1.96) // 0.0499…
 */
export function normalTwoSided(z: number): number {
  return Math.min(1, 2 * cdf(-Math.abs(z), 0, 1));
}
