import { behaviourFacts } from './behaviour-facts.ts';
import type { Candidate, FindingSource } from './candidate.ts';

/**
 * No gap of the report is a signal. That both sides see it alike cannot be shown, only that the views cannot
 * be told apart: either no tested gap can be told from chance (`no-gap-told`), or those that can be are too
 * small to matter (`only-small-gaps`). Gaps too thinly answered to be tested are not counted.
 */
export function noSignalGap(report: FindingSource): Candidate[] {
  const facts = behaviourFacts(report);
  const tested = facts.flatMap(({ figures }) => (figures.pAdjusted === null ? [] : [figures.pAdjusted]));
  if (tested.length === 0 || facts.some(({ figures }) => figures.verdict === 'signal')) return [];
  const someTold = tested.some((p) => p <= report.rules.alpha);
  return [
    {
      finding: {
        kind: someTold ? 'only-small-gaps' : 'no-gap-told',
        verdict: 'noise',
        values: { count: tested.length, share: report.rules.gapShare },
        about: { target: null, item: null, driver: null },
        action: null,
      },
      effect: 0,
      claims: ['no-signal-gap'],
    },
  ];
}
