import { CountingPass } from './counting-pass.ts';
import { REPORT_RULES, type ReportRules } from './figure-rules.ts';
import type { ReportSetup } from './report-setup.ts';
import { surveyOf } from './survey.ts';

/**
 * Begins a gap report. The answers are read twice, because composites need to know first which items are
 * withheld; in any order, and in parts that are merged if that suits. Memory does not depend on how many
 * answered.
 *
 * @param rules the usual ones unless reference figures ask for others
 * @example
 * const counting = startReport(setup);
 * for (const response of responses) counting.add(response);
 * const scoring = counting.next();
 * for (const response of responses) scoring.add(response);
 * const report = scoring.finish({ comments, receipts, previous: [] });
 */
export function startReport(setup: ReportSetup, rules: ReportRules = REPORT_RULES): CountingPass {
  return new CountingPass({ setup, rules, survey: surveyOf(setup.questionnaire) });
}
