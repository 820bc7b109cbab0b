import { KEEP_ACTIONS } from './actions.ts';
import { behaviourFacts } from './behaviour-facts.ts';
import { type Candidate, type FindingSource, itemClaim } from './candidate.ts';

/** Firm strengths that both sides see. The best is certain of a place: a report also says what to keep. */
export function sharedStrength(report: FindingSource): Candidate[] {
  return behaviourFacts(report).flatMap(({ target, figures, self, other, range, about, values }) => {
    if (figures.johari?.class !== 'shared_strength' || !figures.johari.firm) return [];
    const threshold = figures.scale.min + report.rules.strengthShare * range;
    return [
      {
        finding: { kind: 'shared-strength', verdict: 'signal', values, about, action: KEEP_ACTIONS },
        effect: Math.max(0, Math.min(self, other) - threshold) / range,
        claims: [itemClaim(target, figures.item), `shared-strength:${target}`],
        place: 'strength',
      },
    ];
  });
}
