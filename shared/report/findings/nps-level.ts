import { otherSide, SIDES } from '../../partnership/partnership.ts';
import { targetNames } from './behaviour-facts.ts';
import type { Candidate, FindingKind, FindingSource } from './candidate.ts';
import { NPS_RANGE } from './nps-difference.ts';

/**
 * Whether a side’s promoters or detractors of its partner are more, as far as the interval of its net
 * promoter score tells. The finding is about the partner, which the score rates.
 */
export function npsLevel(report: FindingSource): Candidate[] {
  return SIDES.flatMap((side) => {
    const nps = report.nps?.[side].nps ?? null;
    const interval = report.nps?.[side].adjusted?.ci ?? null;
    if (nps === null || interval === null) return [];
    const [npsLow, npsHigh] = interval;
    const kind = levelKind(npsLow, npsHigh);
    const isOpen = kind === 'nps-open';
    return [
      {
        finding: {
          kind,
          verdict: isOpen ? 'noise' : 'signal',
          values: { ...targetNames(report, side), nps, npsLow, npsHigh },
          about: { target: otherSide(side), item: null, driver: null },
          action: null,
        },
        effect: isOpen ? 0 : Math.min(Math.abs(npsLow), Math.abs(npsHigh)) / NPS_RANGE,
        claims: [`nps:${side}`],
      },
    ];
  });
}

function levelKind(low: number, high: number): FindingKind & `nps-${string}` {
  if (low > 0) return 'nps-positive';
  return high < 0 ? 'nps-negative' : 'nps-open';
}
