import { csvDelimiter } from '../../../shared/partnership/csv-delimiter.ts';
import type { RosterTable } from '../../../shared/partnership/roster-table.ts';
import { decodeText } from './decode-text.ts';

/** A sheet of a file; a CSV file has one, without a name. */
export interface RosterSheet {
  name: string;
  table: RosterTable;
}

/** A file that is no spreadsheet, or one that is broken. */
export class UnreadableFile extends Error {
  override readonly name = 'UnreadableFile';
  readonly reason: 'quotes' | 'workbook' | 'empty';

  constructor(reason: UnreadableFile['reason']) {
    super(reason);
    this.reason = reason;
  }
}

/**
 * The sheets of a CSV file or an Excel workbook that have a row below their header. What reads them is loaded
 * with the first file.
 *
 * @throws {UnreadableFile}
 */
export async function readSheets(file: File): Promise<RosterSheet[]> {
  const bytes = await file.arrayBuffer();
  const [first, second] = new Uint8Array(bytes);
  // A workbook is a ZIP archive, whatever it is called.
  const isWorkbook = first === 0x50 && second === 0x4b;
  const sheets = isWorkbook
    ? await sheetsOfWorkbook(bytes)
    : [{ name: '', table: await tableOfText(decodeText(bytes)) }];
  const filled = sheets.filter(({ table }) => table.rows.length > 0);
  if (filled.length === 0) throw new UnreadableFile('empty');
  return filled;
}

async function sheetsOfWorkbook(bytes: ArrayBuffer): Promise<RosterSheet[]> {
  const { default: readWorkbook } = await import('read-excel-file/browser');
  try {
    const sheets = await readWorkbook(bytes, { parseNumber: (number) => number });
    return sheets.map(({ sheet, data }) => ({
      name: sheet,
      table: tableOf(data.map((cells, index) => ({ line: index + 1, cells: cells.map(asText) }))),
    }));
  } catch {
    throw new UnreadableFile('workbook');
  }
}

function asText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}

/**
 * The table in a text of values separated by commas, semicolons, tabs or upright lines.
 *
 * @throws {UnreadableFile} where a quotation mark is never closed
 */
export async function tableOfText(text: string): Promise<RosterTable> {
  const { parse } = await import('csv-parse/browser/esm/sync');
  const plain = text.replace(/^\uFEFF/, '').replace(/^sep=.\r?\n/i, '');
  try {
    const records = parse(plain, {
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
      relax_quotes: true,
      delimiter: csvDelimiter(plain),
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return tableOf(records.map(({ record, info }) => ({ line: info.lines, cells: record })));
  } catch {
    throw new UnreadableFile('quotes');
  }
}

function tableOf(lines: RosterTable['rows']): RosterTable {
  const filled = lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [header, ...rows] = filled;
  return { header: (header?.cells ?? []).map((title) => title.trim()), rows };
}
