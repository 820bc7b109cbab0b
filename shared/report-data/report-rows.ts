import type { Language } from '../language.ts';
import type { GapReport } from '../report/gap-report.ts';
import { cohortRows } from './cohort-rows.ts';
import { driverRows } from './driver-rows.ts';
import type { FigureRow } from './figure-row.ts';
import { findingRows } from './finding-rows.ts';
import { npsRows, participationRows, ruleRows } from './overview-rows.ts';
import { behaviourRows, relationshipRows } from './question-rows.ts';
import { trendRows } from './trend-rows.ts';

/** Every figure of a report, one a row. A figure that is withheld has its row, without a value. */
export function reportRows(report: GapReport, language: Language): FigureRow[] {
  return [
    ...ruleRows(report),
    ...participationRows(report),
    ...npsRows(report),
    ...relationshipRows(report, language),
    ...behaviourRows(report, language),
    ...driverRows(report),
    ...cohortRows(report),
    ...trendRows(report),
    ...findingRows(report),
  ];
}
