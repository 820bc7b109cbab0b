import { CsvError, parse } from 'csv-parse/sync';
import {
  compareRoster,
  type NamedPerson,
  namedPerson,
  type RowOutcome,
} from '../../shared/partnership/compare-roster.ts';
import { csvDelimiter } from '../../shared/partnership/csv-delimiter.ts';
import { memberIdentity } from '../../shared/partnership/member-identity.ts';
import type { PartnershipId } from '../../shared/partnership/partnership.ts';
import {
  type RosterProblem,
  type RosterRow,
  readRoster,
  unknownColumns,
} from '../../shared/partnership/roster.ts';
import { calculatedNoMore } from '../../shared/partnership/roster-table.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { memberIdOf } from './member-id.ts';

export interface RosterImport {
  dryRun: boolean;
  replace: boolean;
}

export interface RosterReport {
  dryRun: boolean;
  rows: ({ line: number; outcome: RowOutcome } & NamedPerson)[];
  problems: RosterProblem[];
  removed: NamedPerson[];
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
  const reading = readRoster(rows);
  const present = await stores.members.all(partnershipId);
  const compared = compareRoster(present, rows, reading);
  const absent = replace ? compared.absent : [];
  if (!dryRun) {
    const save = compared.rows
      .filter(({ isNew }) => isNew)
      .map(({ details }) => ({ ...details, id: memberIdOf(partnershipId, memberIdentity(details)) }));
    await stores.members.save(partnershipId, save);
    await stores.members.remove(partnershipId, [
      ...compared.rows.flatMap(({ elsewhere }) => elsewhere),
      ...absent,
    ]);
  }
  const countOf = (outcome: RowOutcome) => compared.rows.filter((row) => row.outcome === outcome).length;
  return {
    dryRun,
    rows: compared.rows.map(({ line, outcome, details }) => ({ line, outcome, ...namedPerson(details) })),
    problems: reading.problems,
    removed: absent.map(namedPerson),
    totals: {
      added: countOf('added'),
      changed: countOf('changed'),
      unchanged: countOf('unchanged'),
      removed: absent.length,
      refused: new Set(reading.problems.map(({ line }) => line)).size,
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
    const fields = Object.fromEntries(
      columns.map((column, place) => [column, calculatedNoMore(record[place] ?? '')]),
    );
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
      delimiter: csvDelimiter(text),
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
