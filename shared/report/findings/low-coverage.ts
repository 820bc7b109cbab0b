import { SIDES } from '../../partnership/partnership.ts';
import { targetNames } from './behaviour-facts.ts';
import type { Candidate, FindingSource } from './candidate.ts';

/**
 * A warning where fewer than half of a side answered. The rate is known exactly, so it is a signal; it is no
 * view of anybody, so it has no effect and stands after the signals that it qualifies, where it is certain of
 * its place.
 */
export function lowCoverage(report: FindingSource): Candidate[] {
  const low = SIDES.flatMap((side) => {
    const { lowCoverage: isLow, rate } = report.participation[side];
    return isLow && rate !== null ? [{ side, rate }] : [];
  }).sort((first, second) => first.rate - second.rate);
  const [lowest, second] = low;
  if (!lowest) return [];
  return [
    {
      finding: {
        kind: second ? 'low-coverage-both' : 'low-coverage',
        verdict: 'signal',
        values: {
          ...targetNames(report, lowest.side),
          rate: lowest.rate,
          ...(second ? { partnerRate: second.rate } : {}),
        },
        about: { target: null, item: null, driver: null },
        action: null,
      },
      effect: 0,
      claims: ['coverage'],
      place: 'coverage',
    },
  ];
}
