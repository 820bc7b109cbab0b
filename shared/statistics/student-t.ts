import cdf from '@stdlib/stats-base-dists-t-cdf';
import quantile from '@stdlib/stats-base-dists-t-quantile';

/**
 * Lower-tail probability of Student's t distribution: "how often is t at most `t`?"
 *
 * @param t any real number
 * @param df degrees of freedom, a positive real number (Welch–Satterthwaite values are seldom whole)
 * @returns a probability, 0 to 1
 * @see the `@stdlib` distributions, which agree with 30-digit arithmetic to 2e-14
 * @example tProbability(0, 5) // 0.5
 */
export function tProbability(t: number, df: number): number {
  return cdf(t, df);
}

/**
 * Quantile of Student's t distribution: "which t is exceeded with probability 1 − `p`?"
 *
 * @param p a probability strictly between 0 and 1
 * @param df degrees of freedom, a positive real number
 * @returns a real number, good to about 1e-15
 * @example tQuantile(0.975, 10) // 2.228…
 */
export function tQuantile(p: number, df: number): number {
  return quantile(p, df);
}

/**
 * The half width of a two-sided t interval in standard errors.
 *
 * @param level confidence level, 0 to 1
 * @param df degrees of freedom, a positive real number
 * @example tCritical(0.95, 10) // 2.228…
 */
export function tCritical(level: number, df: number): number {
  return quantile((1 + level) / 2, df);
}

/**
 * Two-sided p value of a t statistic: "how often is |t| at least this large?"
 *
 * Taken from the lower tail, so that small p keep all their digits.
 *
 * @param t the statistic; ±Infinity gives 0
 * @param df degrees of freedom, a positive real number
 * @example tTwoSided(2.228, 10) // 0.0500…
 */
export function tTwoSided(t: number, df: number): number {
  return Number.isFinite(t) ? Math.min(1, 2 * cdf(-Math.abs(t), df)) : 0;
}
