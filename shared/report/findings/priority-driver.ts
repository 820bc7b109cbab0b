import type { Side } from '../../partnership/partnership.ts';
import { atLeast } from '../../statistics/tolerance.ts';
import type { Verdict } from '../gap-report.ts';
import { actionsFor } from './actions.ts';
import { targetNames } from './behaviour-facts.ts';
import type { Candidate, FindingSource } from './candidate.ts';
import { bearsDirection } from './interval-claim.ts';

/** Below this p the sides' correlations are too unlike to be pooled. */
const HETEROGENEITY_P = 0.1;

/**
 * A driver that goes along with recommending (or else with the overall rating) and on which the views are
 * apart. An association, never a cause. The correlation's interval must lie above zero and the sides be alike
 * enough to pool; a signal if in addition its adjusted p, the size of the driver's gap and the gap's interval
 * all bear it. The most urgent one enters the report.
 */
export function priorityDriver(report: FindingSource): Candidate[] {
  return report.priorities.flatMap(({ target, driver, score }) => {
    const link = linkOf(report, driver);
    const figures = report.driverFigures[target].find((each) => each.driver === driver);
    const [self, other] = [figures?.self?.mean ?? null, figures?.other?.mean ?? null];
    const gap = figures?.gap ?? null;
    if (link === null || score === null || score <= 0) return [];
    if (gap === null || gap === 0 || self === null || other === null) return [];
    const range = rangeOf(report, target, figures?.items ?? []);
    const ci = figures?.gapCi ?? null;
    const gapIsClear =
      ci !== null && bearsDirection(gap, ci) && atLeast(Math.abs(gap), report.rules.gapShare * range);
    const verdict: Verdict = link.isClear && gapIsClear ? 'signal' : 'tendency';
    return [
      {
        finding: {
          kind: 'priority-driver',
          verdict,
          values: {
            ...targetNames(report, target),
            outcome: link.outcome,
            r: link.r,
            rLow: link.low,
            rHigh: link.high,
            direction: gap > 0 ? 'self' : 'other',
            self,
            other,
          },
          about: { target, item: null, driver },
          action: actionsFor(driver),
        },
        effect: score,
        claims: ['priority-driver'],
      },
    ];
  });
}

/** The driver's pooled correlation with the outcome that the priorities rest on, if it may be claimed. */
function linkOf({ driverAnalysis, rules }: FindingSource, driver: string) {
  for (const outcome of ['recommend', 'overall'] as const) {
    const pooled = driverAnalysis[outcome]?.drivers.find((each) => each.driver === driver)?.pooled ?? null;
    if (pooled === null || pooled.r === null) continue;
    const { r, ci, pAdj, qP } = pooled;
    if (ci === null || ci[0] <= 0 || (qP !== null && qP < HETEROGENEITY_P)) return null;
    return { outcome, r, low: ci[0], high: ci[1], isClear: pAdj !== null && pAdj <= rules.alpha };
  }
  return null;
}

/** The scale of a driver's score: its items' own if they share one, else the common 0–10. */
function rangeOf(report: FindingSource, target: Side, items: readonly string[]): number {
  const scales = report.targets[target].filter(({ item }) => items.includes(item)).map(({ scale }) => scale);
  const [first] = scales;
  const shared = first && scales.every(({ min, max }) => min === first.min && max === first.max);
  return shared ? first.max - first.min : 10;
}
