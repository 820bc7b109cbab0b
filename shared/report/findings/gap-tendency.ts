import { actionsFor, HIDDEN_STRENGTH_ACTIONS } from './actions.ts';
import { behaviourFacts } from './behaviour-facts.ts';
import { type Candidate, type FindingSource, itemClaim } from './candidate.ts';
import { claimable, intervalValues } from './interval-claim.ts';

/** Gaps that are wide enough to matter but may be chance; at most one of each organisation is reported. */
export function gapTendency(report: FindingSource): Candidate[] {
  return behaviourFacts(report).flatMap(({ target, figures, gap, range, about, values }) => {
    if (claimable(figures.verdict, gap, figures.gapCi) !== 'tendency') return [];
    return [
      {
        finding: {
          kind: 'gap-tendency',
          verdict: 'tendency',
          values: { ...values, ...intervalValues(figures.gapCi) },
          about,
          action: gap > 0 ? actionsFor(figures.driver) : HIDDEN_STRENGTH_ACTIONS,
        },
        effect: Math.abs(gap) / range,
        claims: [itemClaim(target, figures.item), `gap-tendency:${target}`],
      },
    ];
  });
}
