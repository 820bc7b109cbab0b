import type { Member } from '../../../shared/partnership/member.ts';
import { ROSTER_COLUMNS } from '../../../shared/partnership/roster.ts';

/** The roster as lines of cells, with the columns that an import knows. */
function linesOf(members: readonly Member[]): string[][] {
  const dimensions = [...new Set(members.flatMap(({ cohorts }) => Object.keys(cohorts)))].sort();
  return [
    [...ROSTER_COLUMNS, ...dimensions.map((dimension) => `cohort.${dimension}`)],
    ...members.map((member) => [
      ...ROSTER_COLUMNS.map((column) => member[column] ?? ''),
      ...dimensions.map((dimension) => member.cohorts[dimension] ?? ''),
    ]),
  ];
}

/** As CSV, with the mark by which spreadsheets know UTF-8. What begins like a formula is not calculated. */
export async function rosterAsCsv(members: readonly Member[]): Promise<Blob> {
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  const text = stringify(linesOf(members), { bom: true, escape_formulas: true, record_delimiter: 'windows' });
  return new Blob([text], { type: 'text/csv;charset=utf-8' });
}

/** As a workbook of one sheet, every cell a text. */
export async function rosterAsWorkbook(members: readonly Member[]): Promise<Blob> {
  const { default: writeWorkbook } = await import('write-excel-file/browser');
  const rows = linesOf(members).map((cells, line) =>
    cells.map((value) =>
      value === '' ? null : { value, type: String, ...(line === 0 ? { fontWeight: 'bold' as const } : {}) },
    ),
  );
  return await writeWorkbook(rows, { stickyRowsCount: 1 }).toBlob();
}
