import { actionsFor } from './actions.ts';
import { behaviourFacts } from './behaviour-facts.ts';
import { type Candidate, type FindingSource, itemClaim } from './candidate.ts';

/** Firm weaknesses that both sides see; at most one of each organisation is reported. */
export function sharedWeakness(report: FindingSource): Candidate[] {
  return behaviourFacts(report).flatMap(({ target, figures, self, other, range, about, values }) => {
    if (figures.johari?.class !== 'shared_weakness' || !figures.johari.firm) return [];
    const threshold = figures.scale.min + report.rules.strengthShare * range;
    return [
      {
        finding: {
          kind: 'shared-weakness',
          verdict: 'signal',
          values: { ...values, threshold },
          about,
          action: actionsFor(figures.driver),
        },
        effect: Math.max(0, threshold - Math.max(self, other)) / range,
        claims: [itemClaim(target, figures.item), `shared-weakness:${target}`],
      },
    ];
  });
}
