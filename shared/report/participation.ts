import { responseRate } from '../statistics/response-rate.ts';
import type { CountedSide } from './counted-side.ts';
import type { Participation } from './gap-report.ts';

/**
 * How many of a side answered. More answers than people invited are an error of the given numbers: there is no
 * rate then, and a note says so.
 */
export function participationOf({ invited, counts }: CountedSide, level: number): Participation {
  const { responded } = counts;
  if (hasTooFewInvited({ invited, responded })) {
    return { invited, responded, rate: null, ci: null, lowCoverage: false };
  }
  const { rate, ci, lowCoverage } = responseRate(responded, invited ?? 0, level);
  return { invited, responded, rate, ci, lowCoverage };
}

export function hasTooFewInvited({
  invited,
  responded,
}: Pick<Participation, 'invited' | 'responded'>): boolean {
  return invited !== null && responded > invited;
}
