import writeWorkbook, { type Feature } from 'write-excel-file/universal';
import { getCellAddress, insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility';
import { directionOf } from '../language.ts';
import type { GapReport } from '../report/gap-report.ts';
import { reportSheets, type WorkbookReader } from './report-sheets.ts';
import type { NumberKind, Sheet, SheetCell } from './sheets/sheet.ts';

const FORMATS: Record<NumberKind, string> = {
  count: '0',
  rating: '0.0',
  signed: '+0.0;-0.0;0.0',
  score: '+0;-0;0',
  share: '0%',
  correlation: '0.00',
  p: '0.000',
};

/**
 * The report as an XLSX workbook: numbers are numbers, unrounded and shown rounded, texts are texts and never
 * formulas, a withheld figure is an empty cell with its reason in the status column. The header row is bold,
 * stays in sight and carries filters.
 *
 * @returns the bytes of the file
 * @see ECMA-376 (Office Open XML)
 */
export async function reportWorkbook(
  report: GapReport,
  reader: WorkbookReader,
): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = reportSheets(report, reader);
  const workbook = await writeWorkbook(
    sheets.map(({ name, columns, rows }) => ({
      sheet: name,
      columns: columns.map(({ width }) => ({ width })),
      data: [columns.map(({ heading }) => headerCell(heading)), ...rows.map((row) => row.map(cellOf))],
      stickyRowsCount: 1,
      rightToLeft: directionOf(reader.language) === 'rtl',
    })),
    { features: [filtersOn(sheets)] },
  ).toBlob();
  return new Uint8Array(await workbook.arrayBuffer());
}

function headerCell(value: string) {
  return { value, type: String, fontWeight: 'bold', wrap: true, alignVertical: 'top' } as const;
}

function cellOf({ value, as }: SheetCell) {
  if (value === null || value === '') return null;
  // As text even where it looks like a number or a formula.
  if (typeof value === 'string') {
    return { value, type: String, format: '@', wrap: true, alignVertical: 'top' } as const;
  }
  return { value, type: Number, format: FORMATS[as], alignVertical: 'top' } as const;
}

/** Elements of a worksheet that come before and after its filter, in the order of the standard. */
const ORDER = [
  'sheetViews',
  'cols',
  'sheetData',
  'autoFilter',
  'mergeCells',
  'pageMargins',
  'pageSetup',
  'drawing',
];

function filtersOn(sheets: readonly Sheet[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transform(xml, _, { sheetIndex }) {
            const { columns = [], rows = [] } = sheets[sheetIndex] ?? {};
            const range = `A1:${getCellAddress(rows.length, columns.length - 1)}`;
            return insertElementMarkupAccordingToOrderOfSiblings(
              xml,
              `<autoFilter ref="${range}"/>`,
              ORDER,
              'worksheet',
            );
          },
        },
      },
    },
  };
}
