import { MemberDetails, type MemberDetails as MemberDetailsValue } from './member.ts';
import { memberIdentity } from './member-identity.ts';
import { Side } from './partnership.ts';

/** One row of a roster as it was read, by column name. */
export interface RosterRow {
  /** Where it stands in the file, the header being line 1; in JSON, the position from 1. */
  line: number;
  fields: Record<string, string>;
  /** Filled cells beyond the last column of the header. */
  extraCells?: number;
}

/** Why a row cannot be imported. */
export interface RosterProblem {
  line: number;
  column: string;
  value: string;
  message: string;
}

export interface RosterReading {
  members: (MemberDetailsValue & { line: number })[];
  problems: RosterProblem[];
}

const COHORT = 'cohort.';
export const ROSTER_COLUMNS = ['side', 'name', 'email', 'language', 'timeZone'] as const;

/** Columns that no roster has; a file that has one is refused as a whole, since all its rows would be wrong. */
export function unknownColumns(columns: readonly string[]): string[] {
  return columns.filter(
    (column) => !ROSTER_COLUMNS.some((known) => known === column) && !column.startsWith(COHORT),
  );
}

/** Reads a roster row by row: good rows become members, each bad one is listed with line, column and reason. */
export function readRoster(rows: readonly RosterRow[]): RosterReading {
  const members: RosterReading['members'] = [];
  const problems: RosterProblem[] = [];
  const firstLine = new Map<string, number>();

  for (const { line, fields, extraCells = 0 } of rows) {
    if (extraCells > 0) {
      problems.push({
        line,
        column: 'name',
        value: (fields.name ?? '').slice(0, 80),
        message:
          `The row has ${extraCells} more ${extraCells === 1 ? 'cell' : 'cells'} than the header; put a value ` +
          'that contains the separator into quotation marks.',
      });
      continue;
    }
    const field = (column: string) => (fields[column] ?? '').trim();
    const parsed = MemberDetails.safeParse({
      side: field('side').toLowerCase(),
      name: field('name').normalize('NFC'),
      ...(field('email') ? { email: field('email') } : {}),
      ...(field('language') ? { language: withLowerCase(field('language')) } : {}),
      ...(field('timeZone') ? { timeZone: field('timeZone') } : {}),
      cohorts: Object.fromEntries(
        Object.entries(fields)
          .filter(([column, value]) => column.startsWith(COHORT) && value.trim() !== '')
          .map(([column, value]) => [column.slice(COHORT.length), value.trim()]),
      ),
    });
    if (!parsed.success) {
      for (const column of new Set(parsed.error.issues.map(({ path }) => columnOf(path)))) {
        problems.push({
          line,
          column,
          value: field(column).slice(0, 80),
          message: reasonFor(column, field(column)),
        });
      }
      continue;
    }
    const identity = memberIdentity(parsed.data);
    const earlier = firstLine.get(identity);
    if (earlier !== undefined) {
      problems.push({ line, ...sameAs(earlier, parsed.data) });
      continue;
    }
    firstLine.set(identity, line);
    members.push({ ...parsed.data, line });
  }
  return { members, problems };
}

/** Whom a row means, also one that cannot be imported; null when it does not even say that. */
export function identityOfRow({ fields }: RosterRow): string | null {
  const email = (fields.email ?? '').trim().toLowerCase();
  const side = Side.safeParse((fields.side ?? '').trim().toLowerCase());
  if (email) return email;
  return side.success ? memberIdentity({ side: side.data, name: fields.name ?? '' }) : null;
}

function sameAs(
  earlier: number,
  { name, email }: Pick<MemberDetailsValue, 'name' | 'email'>,
): Omit<RosterProblem, 'line'> {
  return email
    ? {
        column: 'email',
        value: email,
        message: `The same address stands in line ${earlier}; one person answers once. Remove one of the two.`,
      }
    : {
        column: 'name',
        value: name.slice(0, 80),
        message:
          `The same name without an address stands in line ${earlier}. If it is one person, remove one of the two; ` +
          'else add something that tells them apart, such as a depot, to the name.',
      };
}

/** Language tags know no case; the language itself is written in lower case. */
function withLowerCase(tag: string): string {
  return tag.replace(/^[A-Za-z]+/, (language) => language.toLowerCase());
}

function columnOf(path: readonly PropertyKey[]): string {
  const [first, dimension] = path;
  return first === 'cohorts' ? `${COHORT}${String(dimension)}` : String(first);
}

function reasonFor(column: string, value: string): string {
  switch (column) {
    case 'side':
      return value ? `"${value}" is not a side; write a or b.` : 'The side is missing; write a or b.';
    case 'name':
      return value ? 'The name is longer than 120 characters.' : 'The name is missing.';
    case 'email':
      return `"${value.slice(0, 80)}" is not an e-mail address.`;
    case 'language':
      return `"${value}" is not a language tag; write for instance en, hi or ru.`;
    case 'timeZone':
      return `"${value.slice(0, 80)}" is not a time zone; write for instance Asia/Kolkata or Europe/Berlin.`;
    default:
      return 'A cohort value is at most 80 characters, and a cohort column is named cohort.<dimension> in lower case.';
  }
}
