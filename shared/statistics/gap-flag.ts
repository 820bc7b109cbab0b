import { atLeast } from './tolerance.ts';

/** How loudly a gap speaks: large and not chance, large only, neither. */
export type GapFlag = 'notable' | 'indicative' | 'none';

/**
 * Gap flag: "is this gap worth a conversation?"
 *
 * Our own rule, and a report should say so: `notable` if the gap is at least `delta` wide and its adjusted p
 * at most `alpha`; `indicative` if it is only wide; else `none`.
 *
 * @param gap in scale units, null if unknown
 * @param adjustedP after Benjamini–Hochberg, null if untested
 * @param delta the smallest gap that matters, by default 10 % of the scale's range (1.0 on 0–10)
 * @param alpha the largest p
 * @example gapFlag(1.4, 0.03, { delta: 1, alpha: 0.05 }) // 'notable'
 */
export function gapFlag(
  gap: number | null,
  adjustedP: number | null,
  { delta, alpha }: { delta: number; alpha: number },
): GapFlag {
  if (gap === null || !atLeast(Math.abs(gap), delta)) return 'none';
  return adjustedP !== null && adjustedP <= alpha ? 'notable' : 'indicative';
}
