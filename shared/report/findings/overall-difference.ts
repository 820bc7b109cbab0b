import { otherSide } from '../../partnership/partnership.ts';
import { type Candidate, type FindingSource, itemClaim } from './candidate.ts';
import { claimable, intervalValues } from './interval-claim.ts';

/** One side rates the relationship better overall than the other does, as a signal or as a tendency. */
export function overallDifference(report: FindingSource): Candidate[] {
  const { overall, organisations } = report;
  if (overall === null || overall.gap === null) return [];
  const verdict = claimable(overall.verdict, overall.gap, overall.gapCi);
  if (verdict === null || verdict === 'noise') return [];
  const side = overall.gap > 0 ? 'a' : 'b';
  const [higherRating, lowerRating] = [overall[side].mean, overall[otherSide(side)].mean];
  if (higherRating === null || lowerRating === null) return [];
  const ci = overall.gapCi;
  const upwards = ci === null || side === 'a' ? ci : ([-ci[1], -ci[0]] as const);
  return [
    {
      finding: {
        kind: verdict === 'signal' ? 'overall-difference' : 'overall-tendency',
        verdict,
        values: {
          higher: organisations[side],
          lower: organisations[otherSide(side)],
          higherRating,
          lowerRating,
          distance: Math.abs(overall.gap),
          ...intervalValues(upwards),
        },
        about: { target: null, item: overall.item, driver: null },
        action: null,
      },
      effect: Math.abs(overall.gap) / (overall.scale.max - overall.scale.min),
      claims: [itemClaim(null, overall.item)],
    },
  ];
}
