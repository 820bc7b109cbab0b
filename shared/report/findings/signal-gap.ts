import { actionsFor, HIDDEN_STRENGTH_ACTIONS } from './actions.ts';
import { behaviourFacts } from './behaviour-facts.ts';
import { type Candidate, type FindingSource, itemClaim } from './candidate.ts';
import { claimable, intervalValues } from './interval-claim.ts';

/**
 * Gaps that are signals: the organisation sees itself better than its partner does, or the reverse. Of each
 * organisation at most one of either direction enters the report. Only a firm Johari class is named.
 */
export function signalGap(report: FindingSource): Candidate[] {
  return behaviourFacts(report).flatMap(({ target, figures, gap, range, about, values }) => {
    if (claimable(figures.verdict, gap, figures.gapCi) !== 'signal') return [];
    const kind = gap > 0 ? 'self-higher' : 'other-higher';
    const firmClass = figures.johari?.firm ? figures.johari.class : 'none';
    return [
      {
        finding: {
          kind,
          verdict: 'signal',
          values: { ...values, ...intervalValues(figures.gapCi), class: firmClass },
          about,
          action: gap > 0 ? actionsFor(figures.driver) : HIDDEN_STRENGTH_ACTIONS,
        },
        effect: Math.abs(gap) / range,
        claims: [itemClaim(target, figures.item), `${kind}:${target}`],
      },
    ];
  });
}
