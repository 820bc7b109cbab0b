import type { RatingCounts } from './rating-counts.ts';
import { powerSums } from './spread.ts';

/**
 * Non-response bounds: "how low or high could the mean be, whatever the silent would have said?"
 *
 * The mean if all m = N − a − n silent people had given the lowest, or the highest, rating. No assumption at
 * all, hence wide; a reader sees what the response rate leaves open.
 *
 * @param side what the side answered
 * @param min the scale's lowest point
 * @returns limits in scale units; null if the invited are unknown, nobody could judge, or more people
 *   answered than were invited
 * @see Manski 1989, Journal of Human Resources 24:343
 * @example nonresponseBounds({ counts: [0, 0, 1, 2, 1], cannotSay: 2, invited: 10 }, 1) // low 2.5, high 4.5
 */
export function nonresponseBounds(
  { counts, cannotSay, invited }: RatingCounts,
  min: number,
): { low: number | null; high: number | null } {
  const { n, sum } = powerSums(counts);
  const frame = invited === null ? 0 : invited - cannotSay;
  if (frame <= 0 || frame < n) return { low: null, high: null };
  const range = counts.length - 1;
  return { low: min + sum / frame, high: min + (sum + (frame - n) * range) / frame };
}
