/** One independent contribution to a variance. */
export interface VariancePart {
  /** Design variance of the mean. */
  v: number;
  n: number;
}

/**
 * Welch–Satterthwaite degrees of freedom: "how many observations is a sum of unequal variances worth?"
 *
 * df = (Σv)² / Σ v²/(n − 1). A part without variance drops out; the finite population correction only
 * multiplies each part by a constant, so the argument holds unchanged.
 *
 * @returns a positive real number, null when nothing varies
 * @see Satterthwaite 1946, Biometrics Bulletin 2:110; Welch 1947, Biometrika 34:28
 * @example satterthwaiteDf([{ v: 1, n: 5 }, { v: 1, n: 5 }]) // 8
 */
export function satterthwaiteDf(parts: readonly VariancePart[]): number | null {
  const varying = parts.filter(({ v }) => v > 0);
  if (varying.length === 0) return null;
  const total = varying.reduce((sum, { v }) => sum + v, 0);
  return total ** 2 / varying.reduce((sum, { v, n }) => sum + v ** 2 / (n - 1), 0);
}
