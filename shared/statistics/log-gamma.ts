import gammaln from '@stdlib/math-base-special-gammaln';

/**
 * Natural logarithm of the gamma function, ln Γ(x).
 *
 * @param x a positive real number
 * @example logGamma(5) // ln 24 = 3.178…
 */
export function logGamma(x: number): number {
  return gammaln(x);
}
