import { ratingsIn } from './rating-counts.ts';

/** Where the boxes begin and end, as shares of the scale's range. */
export interface BoxLimits {
  top: number;
  bottom: number;
}

/** 8–10 and 0–2 on 0–10; 4–5 and 1–2 on 1–5. */
export const BOX_LIMITS: BoxLimits = { top: 0.75, bottom: 0.25 };

/**
 * Top box and bottom box: "which part rated high, which part low?"
 *
 * A point belongs to the top box if (x − lo)/R is at least `limits.top`, to the bottom box if it is at most
 * `limits.bottom`.
 *
 * @param counts answers per scale point
 * @param limits where the boxes lie
 * @returns shares 0 to 1, null when nobody answered
 * @example boxShares([0, 1, 0, 1, 2]) // { topBox: 0.75, bottomBox: 0.25 }
 */
export function boxShares(
  counts: readonly number[],
  limits: BoxLimits = BOX_LIMITS,
): { topBox: number | null; bottomBox: number | null } {
  const n = ratingsIn(counts);
  if (n === 0) return { topBox: null, bottomBox: null };
  const range = counts.length - 1;
  const share = (inBox: (position: number) => boolean) =>
    ratingsIn(counts.filter((_, step) => inBox(step / range))) / n;
  return {
    topBox: share((position) => position >= limits.top),
    bottomBox: share((position) => position <= limits.bottom),
  };
}
