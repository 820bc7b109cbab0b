/**
 * Sampling fraction: "which part of those who could have judged did answer?"
 *
 * f = n / (N − a). People who cannot judge leave the frame, since they are outside the population the figure
 * speaks of; people who did not answer stay in it.
 *
 * @param n how many gave a rating
 * @param cannotSay how many said that they cannot judge
 * @param invited how many were asked, null if unknown
 * @returns 0 to 1; 0 (no correction) if the frame is unknown or smaller than the answers, which is a data
 *   error: see `isFrameInconsistent`
 * @see Cochran 1977, Sampling Techniques
 * @example samplingFraction(9, 1, 13) // 0.75
 */
export function samplingFraction(n: number, cannotSay: number, invited: number | null): number {
  if (invited === null) return 0;
  const frame = invited - cannotSay;
  return frame <= 0 || frame < n ? 0 : n / frame;
}

/**
 * Says whether there are more answers than people asked, which only wrong data can cause.
 *
 * @example isFrameInconsistent(4, 0, 3) // true
 */
export function isFrameInconsistent(n: number, cannotSay: number, invited: number | null): boolean {
  return invited !== null && invited - cannotSay < n;
}
