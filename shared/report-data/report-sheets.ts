import type { Language } from '../language.ts';
import { messagesIn } from '../messages/messages.ts';
import type { Side } from '../partnership/partnership.ts';
import type { GapReport } from '../report/gap-report.ts';
import { cohortsSheet } from './sheets/cohorts-sheet.ts';
import { driverAnalysisSheet, driversSheet, prioritiesSheet } from './sheets/driver-sheets.ts';
import { overviewSheet } from './sheets/overview-sheet.ts';
import { behavioursSheet, relationshipSheet } from './sheets/question-sheets.ts';
import { reportWords } from './sheets/report-words.ts';
import type { Sheet } from './sheets/sheet.ts';
import { commentsSheet, findingsSheet, notesSheet, receiptsSheet } from './sheets/text-sheets.ts';
import { trendSheet } from './sheets/trend-sheet.ts';

/** For whom a workbook is written. */
export interface WorkbookReader {
  language: Language;
  /** The one side the reader leads; null for anybody else. */
  side: Side | null;
}

/** A report as sheets, one a section, in the reader's language; a section without figures has its headings only. */
export function reportSheets(report: GapReport, { language, side }: WorkbookReader): Sheet[] {
  const words = reportWords(report, messagesIn(language));
  return [
    overviewSheet(report, words),
    behavioursSheet(report, words),
    relationshipSheet(report, words),
    driversSheet(report, words),
    driverAnalysisSheet(report, words),
    prioritiesSheet(report, words),
    cohortsSheet(report, words),
    trendSheet(report, words),
    findingsSheet(report, words, side),
    commentsSheet(report, words),
    receiptsSheet(report, words),
    notesSheet(report, words),
  ];
}
