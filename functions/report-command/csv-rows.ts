import { CsvError, parse } from 'csv-parse/sync';
import { Refusal } from '../refusal.ts';
import { type CsvDialect, csvDialect } from './csv-dialect.ts';
import { utf8Bytes } from './utf8-bytes.ts';
import { type CsvBlock, wholeRecords } from './whole-records.ts';

/** A record of a CSV file and the line on which it begins. */
export interface CsvRow {
  line: number;
  cells: string[];
}

/** The blocks of a CSV file and how they are written; a few thousand records each, memory stays bounded. */
export async function* csvBlocks(
  path: string,
  name: string,
  onBytes?: (bytes: number) => void,
): AsyncGenerator<CsvBlock & { dialect: CsvDialect }> {
  const pieces = utf8Bytes(path, name, onBytes);
  const first = await pieces.next();
  if (first.done) return;
  const dialect = csvDialect(first.value.toString());
  for await (const block of wholeRecords(withFirst(first.value, pieces), dialect.newline.charCodeAt(0))) {
    yield { ...block, dialect };
  }
}

async function* withFirst(first: Buffer, rest: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  yield first;
  yield* rest;
}

/** The records of a block, empty lines left out. Without quotation marks, splitting is all there is to CSV. */
export function rowsIn(block: CsvBlock, dialect: CsvDialect, name: string): CsvRow[] {
  return block.quoted ? parsedRows(block, dialect, name) : splitRows(block, dialect);
}

function splitRows({ bytes, line }: CsvBlock, { delimiter, newline }: CsvDialect): CsvRow[] {
  const rows: CsvRow[] = [];
  bytes
    .toString()
    .split(newline)
    .forEach((written, index) => {
      const record = written.endsWith('\r') ? written.slice(0, -1) : written;
      if (record !== '') rows.push({ line: line + index, cells: record.split(delimiter) });
    });
  return rows;
}

function parsedRows({ bytes, line }: CsvBlock, { delimiter, newline }: CsvDialect, name: string): CsvRow[] {
  const text = bytes.toString();
  try {
    // csv-parse counts a `\r\n` between quotation marks as two lines.
    const unified = newline === '\n' ? text.replaceAll('\r\n', '\n') : text;
    const records = parse(unified, {
      delimiter,
      record_delimiter: newline,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return records.map(({ record, info }) => {
      const linesWithin = record.reduce((sum, cell) => sum + cell.split(newline).length - 1, 0);
      return { line: line - 1 + info.lines - linesWithin, cells: record };
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const open = error.code === 'CSV_QUOTE_NOT_CLOSED';
    // csv-parse names the end of the text for a cell that is not closed; the last quotation mark opens it.
    const at = open ? text.slice(0, text.lastIndexOf('"')).split(newline).length : Number(error.lines ?? 1);
    const reason = open
      ? 'a quotation mark is opened and not closed.'
      : 'a quotation mark stands inside a cell; put the whole cell between quotation marks and double those inside.';
    throw new Refusal('invalid-input', `${name}, line ${line - 1 + at}: ${reason}`);
  }
}
