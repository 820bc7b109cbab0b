import { stringify } from 'csv-stringify/sync';
import type { Language } from '../language.ts';
import type { GapReport } from '../report/gap-report.ts';
import type { FigureRow } from './figure-row.ts';
import { reportRows } from './report-rows.ts';

/** `about` and `by` are the names of `target` and `side`. */
const COLUMNS = [
  'section',
  'wave',
  'target',
  'about',
  'side',
  'by',
  'view',
  'item',
  'driver',
  'dimension',
  'cohort',
  'outcome',
  'figure',
  'value',
  'lower',
  'upper',
  'n',
  'status',
  'verdict',
  'text',
] as const;

/**
 * The report as tidy CSV, one figure a row, with a byte order mark so that spreadsheets read it as UTF-8. A text
 * that a spreadsheet would run as a formula is neutralised by an apostrophe in front; numbers stay numbers.
 *
 * @param language of the questions
 * @see RFC 4180
 */
export function reportCsv(report: GapReport, language: Language = report.languages[0] ?? 'en'): string {
  const { organisations, wave } = report;
  const cells = reportRows(report, language).map((row) => {
    const full: FigureRow & { about?: string; by?: string } = {
      wave: wave.number,
      ...(row.target ? { about: organisations[row.target] } : {}),
      ...(row.side ? { by: organisations[row.side] } : {}),
      ...row,
    };
    return COLUMNS.map((column) => full[column] ?? '');
  });
  return stringify([[...COLUMNS], ...cells], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
    // A line end of any kind must not end the row.
    quoted_match: /[\r\n]/,
  });
}
