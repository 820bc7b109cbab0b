import { createHash } from 'node:crypto';
import { CsvError, parse } from 'csv-parse/sync';
import { type Member, MemberId } from '../../shared/partnership/member.ts';
import { memberIdentity } from '../../shared/partnership/member-identity.ts';
import type { PartnershipId } from '../../shared/partnership/partnership.ts';
import {
  identityOfRow,
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
    email?: string | undefined;
  }[];
  problems: RosterProblem[];
  removed: { side: 'a' | 'b'; name: string; email?: string | undefined }[];
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
  const present = await stores.members.all(partnershipId);
  const existing = Map.groupBy(present, memberIdentity);
  const save: Member[] = [];
  const remove: Member[] = [];
  const report: RosterReport['rows'] = [];

  for (const { line, ...details } of members) {
    // A crash may have left a person on both sides; whoever is imported is on one afterwards.
    const identity = memberIdentity(details);
    const standing = existing.get(identity) ?? [];
    const before = standing.find(({ side }) => side === details.side) ?? standing[0];
    const member: Member = { ...details, id: memberIdOf(partnershipId, identity) };
    const elsewhere = standing.filter(({ side }) => side !== member.side);
    const isThere = before !== undefined && sameMember(before, member);
    const outcome = !before ? 'added' : isThere && elsewhere.length === 0 ? 'unchanged' : 'changed';
    if (!isThere) save.push(member);
    remove.push(...elsewhere);
    report.push({ line, outcome, ...personOf(member) });
  }
  // Also a row that cannot be imported names its person, who is not to be removed for a mistake.
  const named = new Set(rows.map(identityOfRow));
  const absent = replace ? present.filter((member) => !named.has(memberIdentity(member))) : [];

  if (!dryRun) {
    await stores.members.save(partnershipId, save);
    await stores.members.remove(partnershipId, [...remove, ...absent]);
  }
  const countOf = (outcome: string) => report.filter((row) => row.outcome === outcome).length;
  return {
    dryRun,
    rows: report,
    problems,
    removed: absent.map(personOf),
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
  const { columns, records } = recordsOf(text.replace(/^\uFEFF?sep=.\r?\n/i, ''));
  if (records.length === 0) {
    throw new Refusal('invalid-input', 'The file has no rows below its header (side,name,email,language).');
  }
  // Spreadsheets leave columns without a name behind what was once filled in.
  const unknown = unknownColumns(columns.filter((column) => column !== ''));
  const twice = columns.filter((column, place) => column !== '' && columns.indexOf(column) !== place);
  const missing = ['side', 'name'].filter((column) => !columns.includes(column));
  if (unknown.length > 0 || missing.length > 0 || twice.length > 0) {
    throw new Refusal(
      'invalid-input',
      'The columns do not fit: a roster has side, name, email, language, timeZone and any cohort.<dimension>.',
      [
        ...missing.map((field) => ({ field, message: `The column "${field}" is missing.` })),
        ...unknown.map((field) => ({
          field,
          message: `The column "${field}" is not known; rename or remove it.`,
        })),
        ...twice.map((field) => ({
          field,
          message: `The column "${field}" stands there twice; remove one of the two.`,
        })),
      ],
    );
  }
  return records.flatMap(({ record, info }): RosterRow[] => {
    const fields = Object.fromEntries(columns.map((column, place) => [column, record[place] ?? '']));
    const extra = record.slice(columns.length).filter((cell) => cell.trim() !== '');
    delete fields[''];
    if (extra.length > 0) return [{ line: info.lines, fields, extraCells: extra.length }];
    return Object.values(fields).every((cell) => cell.trim() === '') ? [] : [{ line: info.lines, fields }];
  });
}

/** Header and rows as they stand; what is odd about a row is that row's problem and not the file's. */
function recordsOf(text: string) {
  try {
    const [header, ...records] = parse(text, {
      bom: true,
      info: true,
      skip_empty_lines: true,
      relax_column_count: true,
      relax_quotes: true,
      delimiter: delimiterOf(text),
    }) as unknown as { record: string[]; info: { lines: number } }[];
    return { columns: (header?.record ?? []).map(columnNamed), records };
  } catch (error) {
    const line = error instanceof CsvError && typeof error.lines === 'number' ? error.lines : null;
    const where = line === null ? '' : ` in line ${line}`;
    throw new Refusal(
      'invalid-input',
      `The file cannot be read as CSV: a quotation mark that opens${where} is never closed. Remove it or close it.`,
    );
  }
}

/** Capitals do not matter in a header. */
function columnNamed(title: string): string {
  const column = title.trim().toLowerCase();
  return column === 'timezone' ? 'timeZone' : column;
}

/** Spreadsheets of many countries write semicolons, and some tabs. */
function delimiterOf(text: string): string {
  const header = text.split('\n', 1)[0] ?? '';
  const count = (delimiter: string) => header.split(delimiter).length;
  return [',', ';', '\t'].reduce((best, next) => (count(next) > count(best) ? next : best));
}

/** The same address, or without one the same name of a side, is the same person, however often it is imported. */
function memberIdOf(partnershipId: PartnershipId, identity: string) {
  const digest = createHash('sha256').update(`parallax/member:${partnershipId}:${identity}`).digest('hex');
  return MemberId.parse(digest.slice(0, 20));
}

/** How a report names a person. */
function personOf({ side, name, email }: Member): RosterReport['removed'][number] {
  return email ? { side, name, email } : { side, name };
}

function sameMember(first: Member, second: Member): boolean {
  const keys = new Set([...Object.keys(first.cohorts), ...Object.keys(second.cohorts)]);
  return (
    first.side === second.side &&
    first.name === second.name &&
    first.language === second.language &&
    first.timeZone === second.timeZone &&
    [...keys].every((key) => first.cohorts[key] === second.cohorts[key])
  );
}
