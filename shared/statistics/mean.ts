/**
 * Arithmetic mean of ratings given as a histogram: "what did they say on average?"
 *
 * @param counts answers per scale point, from `min` upwards in steps of one
 * @param min the scale's lowest point
 * @returns the mean in scale units, or null when nobody answered
 * @example mean([0, 1, 0, 1], 0) // 2: one answer of 1 and one of 3
 */
export function mean(counts: readonly number[], min: number): number | null {
  let n = 0;
  let sum = 0;
  counts.forEach((count, step) => {
    n += count;
    sum += count * (min + step);
  });
  return n === 0 ? null : sum / n;
}
