import { otherSide } from '../../partnership/partnership.ts';
import type { Candidate, FindingSource } from './candidate.ts';
import { bearsDirection } from './interval-claim.ts';

/** From −100 to +100. */
export const NPS_RANGE = 200;

/** A smaller difference could read as two equal scores, which are shown without decimals. */
const VISIBLE = 1;

/**
 * One side recommends the other more than the reverse: the interval of the difference leaves out zero, which
 * also decides about changes of the score.
 */
export function npsDifferenceFinding(report: FindingSource): Candidate[] {
  const { nps, organisations } = report;
  const diff = nps?.difference.diff ?? null;
  const interval = nps?.difference.adjusted?.ci ?? null;
  if (nps === null || diff === null || interval === null || !bearsDirection(diff, interval)) return [];
  if (Math.abs(diff) < VISIBLE) return [];
  const side = diff > 0 ? 'a' : 'b';
  const [higherNps, lowerNps] = [nps[side].nps, nps[otherSide(side)].nps];
  if (higherNps === null || lowerNps === null) return [];
  const [low, high] = interval;
  return [
    {
      finding: {
        kind: 'nps-difference',
        verdict: 'signal',
        values: {
          higher: organisations[side],
          lower: organisations[otherSide(side)],
          higherNps,
          lowerNps,
          npsGap: Math.abs(diff),
          npsLow: side === 'a' ? low : -high,
          npsHigh: side === 'a' ? high : -low,
        },
        about: { target: null, item: null, driver: null },
        action: null,
      },
      effect: Math.abs(diff) / NPS_RANGE,
      claims: ['nps:a', 'nps:b'],
    },
  ];
}
