import { normalCritical } from './normal.ts';
import type { Interval } from './rating-counts.ts';

/** Which part of the invited answered. */
export interface ResponseRate {
  /** 0 to 1; null when nobody was invited. */
  rate: number | null;
  /** Wilson interval, for comparing the inclination to answer; the rate itself is known exactly. */
  ci: Interval | null;
  /** True below one half: every figure should then be read as that of a minority. */
  lowCoverage: boolean;
}

/**
 * Response rate with Wilson's interval: "how inclined were these people to answer?"
 *
 * The rate needs no interval, for everyone invited is known. The interval is for comparing groups or waves;
 * Wilson's score interval stays inside 0 to 1 and keeps its level for small groups.
 *
 * @param responded how many answered
 * @param invited how many were asked
 * @param level confidence level
 * @returns rate and ci null when nobody was invited; ci null if more answered than were asked, a data error
 * @see Wilson 1927, JASA 22:209
 * @example responseRate(9, 12).ci // [0.468, 0.911]
 */
export function responseRate(responded: number, invited: number, level = 0.95): ResponseRate {
  if (invited <= 0) return { rate: null, ci: null, lowCoverage: false };
  const rate = responded / invited;
  if (rate > 1) return { rate, ci: null, lowCoverage: false };
  const z2 = normalCritical(level) ** 2;
  const centre = (rate + z2 / (2 * invited)) / (1 + z2 / invited);
  const half = Math.sqrt(z2 * ((rate * (1 - rate)) / invited + z2 / (4 * invited ** 2))) / (1 + z2 / invited);
  const low = responded === 0 ? 0 : centre - half;
  const high = responded === invited ? 1 : centre + half;
  return { rate, ci: [low, high], lowCoverage: rate < 0.5 };
}
