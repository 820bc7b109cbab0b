import type { Finding } from '../gap-report.ts';
import type { FindingRule, FindingSource } from './candidate.ts';
import { gapTendency } from './gap-tendency.ts';
import { lowCoverage } from './low-coverage.ts';
import { noSignalGap } from './no-signal-gap.ts';
import { npsDifferenceFinding } from './nps-difference.ts';
import { npsLevel } from './nps-level.ts';
import { overallDifference } from './overall-difference.ts';
import { priorityDriver } from './priority-driver.ts';
import { selectFindings } from './select-findings.ts';
import { sharedStrength } from './shared-strength.ts';
import { sharedWeakness } from './shared-weakness.ts';
import { signalGap } from './signal-gap.ts';
import { trendSignals } from './trend-signals.ts';
import { whoKnows } from './who-knows.ts';

/** All rules. Where effects tie, the earlier rule comes first; what people expect says more than the gap. */
const RULES = [
  lowCoverage,
  whoKnows,
  signalGap,
  sharedWeakness,
  priorityDriver,
  trendSignals,
  npsDifferenceFinding,
  overallDifference,
  sharedStrength,
  gapTendency,
  npsLevel,
  noSignalGap,
] as const satisfies readonly FindingRule[];

/**
 * What stands out in a report, ranked, at most seven: "what should the leads talk about first?"
 *
 * Our own rules. Each sentence claims no more than its interval and verdict allow, correlations are told as
 * associations, and no two findings are about the same item of the same organisation.
 *
 * @param report everything of the report but its findings
 * @example findingsOf(report).map((finding) => findingSentence(finding, report, messagesIn('en'), 'a'))
 */
export function findingsOf(report: FindingSource): Finding[] {
  return selectFindings(RULES.flatMap((rule) => rule(report)));
}
