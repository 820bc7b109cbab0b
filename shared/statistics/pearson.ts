/** Correlations closer to ±1 than this are ±1; the difference is rounding. */
const ROUNDING = 1e-14;

/**
 * Pearson's correlation of two variables out of co-moments: "do they rise and fall together?"
 *
 * @param moments co-moments, plain or pooled within groups
 * @param i first variable
 * @param j second variable
 * @returns −1 to 1, null if a variable does not vary
 * @example pearson(coMoments([[1, 2], [2, 4], [3, 6]])) // 1
 */
export function pearson(
  { comoment }: { comoment: readonly (readonly number[])[] },
  i = 0,
  j = 1,
): number | null {
  const variation = Math.sqrt(comoment[i]?.[i] ?? 0) * Math.sqrt(comoment[j]?.[j] ?? 0);
  if (!(variation > 0)) return null;
  const r = (comoment[i]?.[j] ?? 0) / variation;
  return 1 - Math.abs(r) < ROUNDING ? Math.sign(r) : r;
}
