import cdf from '@stdlib/stats-base-dists-f-cdf';
import quantile from '@stdlib/stats-base-dists-f-quantile';

/**
 * Upper-tail probability of the F distribution: "how often is a variance ratio at least `x`?"
 *
 * Computed as the lower tail of 1/F, so that small p keep their digits.
 *
 * @param x the ratio, not negative
 * @param df1 degrees of freedom of the numerator
 * @param df2 degrees of freedom of the denominator
 * @returns a probability, 0 to 1
 * @example fUpperTail(1, 5, 5) // 0.5
 */
export function fUpperTail(x: number, df1: number, df2: number): number {
  return x > 0 ? cdf(1 / x, df2, df1) : 1;
}

/**
 * Quantile of the F distribution.
 *
 * @param p a probability strictly between 0 and 1
 * @param df1 degrees of freedom of the numerator
 * @param df2 degrees of freedom of the denominator
 * @example fQuantile(0.5, 5, 5) // 1
 */
export function fQuantile(p: number, df1: number, df2: number): number {
  return quantile(p, df1, df2);
}
