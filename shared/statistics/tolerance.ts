/** Differences below this, relative to the numbers compared, are rounding and not data. */
const ROUNDING = 1e-9;

/**
 * Whether a computed figure reaches a limit, forgiving the last binary digits: a gap of 3.8 − 3.4 reaches
 * 0.4 although the machine's difference is 0.3999….
 *
 * @example atLeast(3.8 - 3.4, 0.4) // true
 */
export function atLeast(value: number, limit: number): boolean {
  return value >= limit - ROUNDING * Math.max(1, Math.abs(limit));
}
