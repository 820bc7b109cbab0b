import { stat } from 'node:fs/promises';
import type { Side } from '../../shared/partnership/partnership.ts';
import type { PackedResponse } from '../../shared/report/report-setup.ts';
import type { Comment } from '../../shared/response/comment.ts';
import { Refusal } from '../refusal.ts';
import type { Columns } from './columns.ts';
import type { CsvDialect } from './csv-dialect.ts';
import { csvBlocks, rowsIn } from './csv-rows.ts';
import { type PlainReader, plainReader } from './plain-row.ts';
import { type RowProblem, type RowResult, readRow } from './read-row.ts';
import type { CsvBlock } from './whole-records.ts';

const CARRIAGE_RETURN = 0x0d;

/** A file of answers that is read from start to end as often as needed, never kept in memory. */
export interface AnswersFile {
  path: string;
  /** As messages call it. */
  name: string;
  bytes: number;
  modifiedAt: Date;
}

export async function findAnswersFile(path: string, name: string): Promise<AnswersFile> {
  const found = await stat(path).catch(() => null);
  if (!found) throw new Refusal('not-found', `${name}: there is no such file.`);
  if (!found.isFile()) throw new Refusal('invalid-input', `${name} is not a file.`);
  if (found.size === 0) throw new Refusal('invalid-input', `${name} is empty.`);
  return { path, name, bytes: found.size, modifiedAt: found.mtime };
}

/** The first row of the file. */
export async function readHeader({ path, name }: AnswersFile): Promise<string[]> {
  for await (const block of csvBlocks(path, name)) {
    const [header] = rowsIn(block, block.dialect, name);
    if (header) return header.cells;
  }
  throw new Refusal('invalid-input', `${name} is empty.`);
}

/** Who hears of each row below the header. */
export interface RowListener {
  answers(response: PackedResponse): void;
  comments(side: Side, comments: readonly Comment[]): void;
  bad(problems: readonly RowProblem[]): void;
}

/** Reads the rows below the header, a block of the file at a time. */
export async function readAnswers(
  { path, name }: AnswersFile,
  columns: Columns,
  listener: RowListener,
  onBytes: (bytes: number) => void,
): Promise<void> {
  let plain: PlainReader | null = null;
  for await (const block of csvBlocks(path, name, onBytes)) {
    if (plain && !block.quoted) {
      readPlainBlock(block, plain, columns, listener);
      continue;
    }
    const rows = rowsIn(block, block.dialect, name);
    for (const row of plain ? rows : rows.slice(1)) tell(readRow(row, columns), listener);
    if (rows.length > 0) plain ??= plainReader(columns, block.dialect.delimiter);
  }
}

function readPlainBlock(
  { bytes, line, dialect }: CsvBlock & { dialect: CsvDialect },
  plain: PlainReader,
  columns: Columns,
  listener: RowListener,
): void {
  const newline = dialect.newline.charCodeAt(0);
  let at = line;
  for (let from = 0; from < bytes.length; at += 1) {
    const found = bytes.indexOf(newline, from);
    const end = found < 0 ? bytes.length : found;
    const to = end > from && bytes[end - 1] === CARRIAGE_RETURN ? end - 1 : end;
    if (to > from) {
      const response = plain(bytes, from, to);
      if (response) {
        listener.answers(response);
      } else {
        const cells = bytes.toString('utf8', from, to).split(dialect.delimiter);
        tell(readRow({ line: at, cells }, columns), listener);
      }
    }
    from = end + 1;
  }
}

function tell(row: RowResult, listener: RowListener): void {
  if (row.kind === 'bad') listener.bad(row.problems);
  if (row.kind !== 'answers') return;
  listener.answers(row.response);
  if (row.comments.length > 0) listener.comments(row.response.side, row.comments);
}

/** Both readings must have met the same answers. */
export async function refuseIfChanged({ path, name, bytes, modifiedAt }: AnswersFile): Promise<void> {
  const now = await stat(path).catch(() => null);
  if (now?.size === bytes && now.mtime.getTime() === modifiedAt.getTime()) return;
  throw new Refusal('conflict', `${name} was changed while it was read; run the command again.`);
}
