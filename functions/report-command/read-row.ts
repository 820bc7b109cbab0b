import type { Cohorts } from '../../shared/partnership/member.ts';
import { Side } from '../../shared/partnership/partnership.ts';
import type { PackedResponse } from '../../shared/report/report-setup.ts';
import { COMMENT_LIMIT, type Comment } from '../../shared/response/comment.ts';
import { codeOf } from './answer-codes.ts';
import type { Columns, CommentColumn } from './columns.ts';
import type { CsvRow } from './csv-rows.ts';

/** What is wrong with one cell, or with the whole row where `column` is null. */
export interface RowProblem {
  line: number;
  column: string | null;
  reason: string;
}

export type RowResult =
  | { kind: 'answers'; response: PackedResponse; comments: Comment[] }
  | { kind: 'bad'; problems: RowProblem[] }
  /** A row of empty cells, as spreadsheets leave them at the end. */
  | { kind: 'blank' };

export const LONGEST_COHORT = 80;

/** Reads one person's row. Every problem of the row is told, and nothing of a bad row is kept. */
export function readRow({ line, cells }: CsvRow, columns: Columns): RowResult {
  if (cells.length !== columns.count) {
    if (cells.every((cell) => cell.trim() === '')) return { kind: 'blank' };
    const reason = `the row has ${cells.length} cells, the header ${columns.count}.`;
    return { kind: 'bad', problems: [{ line, column: null, reason }] };
  }
  const problems: RowProblem[] = [];

  const side = sideIn(cells[columns.side.index] ?? '');
  if (side === null) {
    if (cells.every((cell) => cell.trim() === '')) return { kind: 'blank' };
    const written = (cells[columns.side.index] ?? '').trim();
    const wrong = written ? `${shown(written)} is not a side` : 'the side is missing';
    problems.push({ line, column: columns.side.name, reason: `${wrong}; write a or b.` });
  }

  const answers = columns.blank.slice();
  for (const { index, name, place, slot, codes, askedOf } of columns.ratings) {
    const cell = cells[index] ?? '';
    const code = codeOf(codes, cell);
    if (code === undefined) {
      const { min, max } = slot.scale;
      problems.push({ line, column: name, reason: `${shown(cell)} is not on the scale ${min} to ${max}.` });
    } else if (side !== null && !askedOf[side] && code !== columns.blank[place]) {
      problems.push({ line, column: name, reason: notAsked(side) });
    } else {
      answers[place] = code;
    }
  }

  const cohorts: Cohorts = {};
  for (const { index, name, dimension } of columns.cohorts) {
    const value = (cells[index] ?? '').trim();
    if (value.length > LONGEST_COHORT) {
      problems.push({
        line,
        column: name,
        reason: `${shown(value)} is longer than ${LONGEST_COHORT} characters.`,
      });
    } else if (value) {
      cohorts[dimension] = value;
    }
  }

  const comments: Comment[] = [];
  for (const column of columns.comments) {
    const text = (cells[column.index] ?? '').replaceAll('\r\n', '\n').trim();
    if (!text) continue;
    const reason = commentProblem(text, column, side);
    if (reason === null) comments.push({ item: column.item.id, text, audience: 'both' });
    else problems.push({ line, column: column.name, reason });
  }

  if (side === null || problems.length > 0) return { kind: 'bad', problems };
  return { kind: 'answers', response: { side, answers, cohorts }, comments };
}

function sideIn(cell: string): Side | null {
  if (cell === 'a' || cell === 'b') return cell;
  return Side.safeParse(cell.trim().toLowerCase()).data ?? null;
}

function commentProblem(text: string, { askedOf }: CommentColumn, side: Side | null): string | null {
  if (side !== null && !askedOf[side]) return notAsked(side);
  return text.length > COMMENT_LIMIT
    ? `the comment has ${text.length} characters; ${COMMENT_LIMIT} are the most.`
    : null;
}

function notAsked(side: Side): string {
  return `the question is not asked of side ${side}; leave the cell empty.`;
}

function shown(written: string): string {
  const text = written.trim();
  return `"${text.length > 40 ? `${text.slice(0, 40)}…` : text}"`;
}
