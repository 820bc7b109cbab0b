import incompleteGamma from '@stdlib/math-base-special-gammainc';

/**
 * Upper-tail probability of the chi-square distribution: "how often is a sum of squares at least `x`?"
 *
 * The regularised upper incomplete gamma function Q(df/2, x/2), so that small p keep their digits.
 *
 * @param x the statistic; anything below 0 gives 1
 * @param df degrees of freedom, positive
 * @returns a probability, 0 to 1
 * @example chiSquareUpperTail(3.841, 1) // 0.0500…
 */
export function chiSquareUpperTail(x: number, df: number): number {
  return x > 0 ? incompleteGamma(x / 2, df / 2, true, true) : 1;
}
