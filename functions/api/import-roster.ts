import { createHash } from 'node:crypto';
import { parse } from 'csv-parse/sync';
import { type Member, MemberId } from '../../shared/partnership/member.ts';
import type { PartnershipId } from '../../shared/partnership/partnership.ts';
import {
  type RosterProblem,
  type RosterRow,
  readRoster,
  unknownColumns,
} from '../../shared/partnership/roster.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';

export interface RosterImport {
  dryRun: boolean;
  replace: boolean;
}

export interface RosterReport {
  dryRun: boolean;
  rows: {
    line: number;
    outcome: 'added' | 'changed' | 'unchanged';
    side: 'a' | 'b';
    name: string;
    email: string;
  }[];
  problems: RosterProblem[];
  removed: { side: 'a' | 'b'; name: string; email: string }[];
  totals: { added: number; changed: number; unchanged: number; removed: number; refused: number };
}

/**
 * Compares a roster with the members that are there and, unless it is a dry run, saves the good rows. Rows
 * with problems are listed and left out; `replace` also removes members whom the roster does not name.
 */
export async function importRoster(
  { stores }: Services,
  partnershipId: PartnershipId,
  rows: readonly RosterRow[],
  { dryRun, replace }: RosterImport,
): Promise<RosterReport> {
  const { members, problems } = readRoster(rows);
  const existing = new Map((await stores.members.all(partnershipId)).map((member) => [member.email, member]));
  const save: Member[] = [];
  const remove: Member[] = [];
  const report: RosterReport['rows'] = [];

  for (const { line, ...details } of members) {
    const before = existing.get(details.email);
    const member: Member = { ...details, id: memberIdOf(partnershipId, details.email) };
    const outcome = !before ? 'added' : sameMember(before, member) ? 'unchanged' : 'changed';
    if (outcome !== 'unchanged') save.push(member);
    if (before && before.side !== member.side) remove.push(before);
    report.push({ line, outcome, side: member.side, name: member.name, email: member.email });
  }
  // Also a row that cannot be imported names its person, who is not to be removed for a mistake.
  const named = new Set(rows.map(({ fields }) => (fields.email ?? '').trim().toLowerCase()));
  const absent = replace ? [...existing.values()].filter(({ email }) => !named.has(email)) : [];

  if (!dryRun) {
    await stores.members.save(partnershipId, save);
    await stores.members.remove(partnershipId, [...remove, ...absent]);
  }
  const countOf = (outcome: string) => report.filter((row) => row.outcome === outcome).length;
  return {
    dryRun,
    rows: report,
    problems,
    removed: absent.map(({ side, name, email }) => ({ side, name, email })),
    totals: {
      added: countOf('added'),
      changed: countOf('changed'),
      unchanged: countOf('unchanged'),
      removed: absent.length,
      refused: new Set(problems.map(({ line }) => line)).size,
    },
  };
}

/** Reads a CSV roster with a header; a file that cannot be a roster is refused with what is wrong. */
export function rowsOfCsv(text: string): RosterRow[] {
  let columns: string[] = [];
  let records: { record: Record<string, string>; info: { lines: number } }[];
  try {
    records = parse(text, {
      bom: true,
      columns: (header: string[]) => {
        columns = header.map((column) => column.trim().toLowerCase());
        return columns;
      },
      info: true,
      skip_empty_lines: true,
      relax_column_count_less: true,
      delimiter: delimiterOf(text),
    }) as unknown as typeof records;
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'it is not CSV';
    throw new Refusal('invalid-input', `The file cannot be read as CSV: ${reason}`);
  }
  if (records.length === 0) {
    throw new Refusal('invalid-input', 'The file has no rows below its header (side,name,email,language).');
  }
  const unknown = unknownColumns(columns);
  const missing = ['side', 'name', 'email'].filter((column) => !columns.includes(column));
  if (unknown.length > 0 || missing.length > 0) {
    throw new Refusal(
      'invalid-input',
      'The columns do not fit: a roster has side, name, email, language and any cohort.<dimension>.',
      [
        ...missing.map((field) => ({ field, message: `The column "${field}" is missing.` })),
        ...unknown.map((field) => ({
          field,
          message: `The column "${field}" is not known; rename or remove it.`,
        })),
      ],
    );
  }
  return records.map(({ record, info }) => ({ line: info.lines, fields: record }));
}

/** Spreadsheets of many countries write semicolons, and some tabs. */
function delimiterOf(text: string): string {
  const header = text.split('\n', 1)[0] ?? '';
  const count = (delimiter: string) => header.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** The same address is the same person of a partnership, however often it is imported. */
function memberIdOf(partnershipId: PartnershipId, email: string) {
  const digest = createHash('sha256').update(`parallax/member:${partnershipId}:${email}`).digest('hex');
  return MemberId.parse(digest.slice(0, 20));
}

function sameMember(first: Member, second: Member): boolean {
  const keys = new Set([...Object.keys(first.cohorts), ...Object.keys(second.cohorts)]);
  return (
    first.side === second.side &&
    first.name === second.name &&
    first.language === second.language &&
    [...keys].every((key) => first.cohorts[key] === second.cohorts[key])
  );
}
