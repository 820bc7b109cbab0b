/** Makes the median absolute deviation of a normal sample estimate its standard deviation. */
const NORMAL_SCALE = 1.4826;

/** z values are cut off here, so that one odd partnership cannot decide a score. */
const CLIP = 3;

/** Fewest partnerships to compare with. */
const COHORT_MINIMUM = 10;

/**
 * Robust distance from a cohort: "how unusual is this value among its peers?"
 *
 * (x − median) / (1.4826 · MAD), cut off at ±3. If more than half the cohort are equal (MAD 0) the standard
 * deviation takes over; if all are equal the distance is 0.
 *
 * @param x the value, null if unknown
 * @param cohort the peers' values; nulls do not count
 * @returns −3 to 3; null if the value is unknown or fewer than ten peers are known
 * @example robustZ(5, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]) // −0.134…
 */
export function robustZ(x: number | null, cohort: readonly (number | null)[]): number | null {
  const known = cohort.filter((value) => value !== null);
  if (x === null || known.length < COHORT_MINIMUM) return null;
  const centre = medianOf(known);
  const mad = NORMAL_SCALE * medianOf(known.map((value) => Math.abs(value - centre)));
  const scale = mad > 0 ? mad : standardDeviation(known);
  if (scale === 0) return 0;
  return Math.max(-CLIP, Math.min(CLIP, (x - centre) / scale));
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[sorted.length / 2 - 1] ?? 0) + upper) / 2;
}

function standardDeviation(values: readonly number[]): number {
  const first = values[0] ?? 0;
  const mean = values.reduce((sum, value) => sum + (value - first), 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - first - mean) ** 2, 0);
  return Math.sqrt(squares / (values.length - 1));
}
