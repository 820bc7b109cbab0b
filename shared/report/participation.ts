import { responseRate } from '../statistics/response-rate.ts';
import type { CountedSide } from './counted-side.ts';
import type { Participation } from './gap-report.ts';

/** How many of a side answered. The rate is never more than everybody, even if the invited were miscounted. */
export function participationOf({ invited, counts }: CountedSide, level: number): Participation {
  const { responded } = counts;
  const { rate, ci, lowCoverage } = responseRate(responded, invited ?? 0, level);
  return { invited, responded, rate: rate === null ? null : Math.min(1, rate), ci, lowCoverage };
}
