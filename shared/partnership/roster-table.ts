import type { OrganisationNames } from '../questionnaire/wording.ts';
import { Side } from './partnership.ts';
import type { ROSTER_COLUMNS, RosterRow } from './roster.ts';

/** A spreadsheet as it stands: the line of column names, and every line below it that is not empty. */
export interface RosterTable {
  header: string[];
  rows: { line: number; cells: string[] }[];
}

/** What a column of a spreadsheet is on the roster; empty when it is left out. */
export type ColumnRole = (typeof ROSTER_COLUMNS)[number] | `cohort.${string}` | '';

/** How a spreadsheet is read as a roster. */
export interface RosterMapping {
  /** What each column is, from the left. */
  columns: ColumnRole[];
  /** Everybody’s side where no column tells it. */
  side: Side | null;
  /** What stands in the column of sides, and which side it means; empty where that is not known. */
  sides: Record<string, Side | ''>;
  /** What stands in the column of languages, and its tag; empty where that is not known. */
  languages: Record<string, string>;
}

/** What columns are commonly called, in the languages of the console. */
const CALLED: [ColumnRole, readonly string[]][] = [
  [
    'side',
    [
      'side',
      'organisation',
      'organization',
      'company',
      'сторона',
      'компания',
      'организация',
      'पक्ष',
      'संगठन',
      'कंपनी',
    ],
  ],
  [
    'name',
    [
      'name',
      'full name',
      'person',
      'имя',
      'фио',
      'имя и фамилия',
      'фамилия и имя',
      'участник',
      'नाम',
      'पूरा नाम',
      'सदस्य',
    ],
  ],
  [
    'email',
    [
      'email',
      'e-mail',
      'mail',
      'e-mail address',
      'email address',
      'почта',
      'эл. почта',
      'электронная почта',
      'адрес',
      'ईमेल',
      'ई-मेल',
      'ईमेल पता',
    ],
  ],
  ['language', ['language', 'lang', 'язык', 'भाषा']],
  ['timeZone', ['timezone', 'time zone', 'часовой пояс', 'समय क्षेत्र']],
  ['cohort.role', ['role', 'position', 'job', 'роль', 'должность', 'पद', 'भूमिका']],
  ['cohort.city', ['city', 'town', 'location', 'город', 'शहर']],
  ['cohort.department', ['department', 'team', 'unit', 'отдел', 'подразделение', 'विभाग']],
  ['cohort.region', ['region', 'area', 'регион', 'область', 'क्षेत्र']],
  ['cohort.level', ['level', 'grade', 'уровень', 'स्तर']],
];

/** As text is compared: neither case nor spaces count. */
function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ').trim();
}

/**
 * What a spreadsheet most likely means, to be looked at and changed: by the titles of its columns, and where those
 * say nothing by what stands in them. No role is given to two columns.
 */
export function guessMapping(
  table: RosterTable,
  names: OrganisationNames,
  languageOf: (name: string) => string,
): RosterMapping {
  const taken = new Set<ColumnRole>();
  const columns = table.header.map((title): ColumnRole => {
    const role = roleOf(title);
    if (role === '' || taken.has(role)) return '';
    taken.add(role);
    return role;
  });
  for (const { role, isOne } of BY_VALUES) {
    if (taken.has(role)) continue;
    const column = columns.findIndex((known, place) => {
      const values = known === '' ? someValues(table, place) : [];
      return isOne(values, { names, languageOf });
    });
    if (column >= 0) columns[column] = role;
  }
  const valuesOf = (role: ColumnRole) => distinctValues(table, columns.indexOf(role));
  return {
    columns,
    side: null,
    sides: Object.fromEntries(valuesOf('side').map((value) => [value, sideOf(value, names)])),
    languages: Object.fromEntries(valuesOf('language').map((value) => [value, languageOf(value)])),
  };
}

/** So much of a column has to look like a role. */
const MOSTLY = 0.7;

interface Known {
  names: OrganisationNames;
  languageOf: (name: string) => string;
}

const mostly = (values: readonly string[], is: (value: string) => boolean) =>
  values.length > 0 && values.filter(is).length >= MOSTLY * values.length;

/** What tells a role by the values of a column, the surest first; people's names are what is left and differs. */
const BY_VALUES: { role: ColumnRole; isOne: (values: readonly string[], known: Known) => boolean }[] = [
  { role: 'email', isOne: (values) => mostly(values, (value) => /^\S+@\S+$/.test(value)) },
  { role: 'side', isOne: (values, { names }) => mostly(values, (value) => sideOf(value, names) !== '') },
  {
    role: 'language',
    isOne: (values, { languageOf }) => mostly(values, (value) => languageOf(value) !== ''),
  },
  { role: 'timeZone', isOne: (values) => mostly(values, (value) => /^[A-Z]\w+\/[A-Z]/.test(value)) },
  {
    role: 'name',
    isOne: (values) =>
      values.length > 1 &&
      new Set(values).size >= MOSTLY * values.length &&
      mostly(values, (value) => /\p{L}{2,}/u.test(value) && !/[@/]/.test(value)),
  },
];

/** What stands in the first lines of a column. */
function someValues({ rows }: RosterTable, column: number, most = 50): string[] {
  return rows.slice(0, most).flatMap(({ cells }) => {
    const value = (cells[column] ?? '').trim();
    return value === '' ? [] : [value];
  });
}

/** What a roster cannot do without and nothing in the mapping gives. */
export function missingRoles({ columns, side }: RosterMapping): ('side' | 'name')[] {
  return [
    ...(columns.includes('side') || side !== null ? [] : (['side'] as const)),
    ...(columns.includes('name') ? [] : (['name'] as const)),
  ];
}

function roleOf(title: string): ColumnRole {
  const called = plain(title);
  const [, dimension] = /^cohort\.([a-z0-9][a-z0-9-]{0,39})$/.exec(called) ?? [];
  if (dimension) return `cohort.${dimension}`;
  return CALLED.find(([, names]) => names.includes(called))?.[0] ?? '';
}

/** Which side a word means: its letter or the organisation’s name; empty where it could be either or neither. */
export function sideOf(value: string, names: OrganisationNames): Side | '' {
  const word = plain(value);
  const letter = Side.safeParse(word);
  if (letter.success) return letter.data;
  const isNamed = (side: Side) => {
    const name = plain(names[side]);
    return name === word || name.startsWith(`${word} `) || word.startsWith(`${name} `);
  };
  if (word === '' || isNamed('a') === isNamed('b')) return '';
  return isNamed('a') ? 'a' : 'b';
}

/** What stands in a column, each value once, in the order of the file; none for a column that is not there. */
export function distinctValues({ rows }: RosterTable, column: number, most = 50): string[] {
  const values = new Set<string>();
  if (column < 0) return [];
  for (const { cells } of rows) {
    const value = calculatedNoMore(cells[column] ?? '').trim();
    if (value) values.add(value);
    if (values.size >= most) break;
  }
  return [...values];
}

/**
 * The rows of a roster. Spaces within names count once, and values of a cohort dimension that differ only in case
 * or spaces become the one that stands there most often. An apostrophe that keeps a spreadsheet from calculating
 * what begins like a formula is no part of the value.
 */
export function rowsOfTable(table: RosterTable, mapping: RosterMapping): RosterRow[] {
  const spelling = new Map<string, (value: string) => string>();
  mapping.columns.forEach((role, column) => {
    if (role.startsWith('cohort.')) spelling.set(role, oneSpelling(table, column));
  });
  return table.rows.map(({ line, cells }) => {
    const fields: Record<string, string> = {};
    mapping.columns.forEach((role, column) => {
      if (role === '') return;
      const value = calculatedNoMore(cells[column] ?? '')

        .replace(/\s+/g, ' ')
        .trim();
      if (value === '') return;
      if (role === 'side') fields.side = mapping.sides[value] || value;
      else if (role === 'language') fields.language = mapping.languages[value] || value;
      else fields[role] = spelling.get(role)?.(value) ?? value;
    });
    if (mapping.side !== null && !mapping.columns.includes('side')) fields.side = mapping.side;
    const extra = cells.slice(table.header.length).filter((cell) => cell.trim() !== '').length;
    return { line, fields, ...(extra > 0 ? { extraCells: extra } : {}) };
  });
}

/** A cell without the apostrophe that keeps a spreadsheet from calculating what begins like a formula. */
export function calculatedNoMore(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r＝＋－＠])/, '');
}

function oneSpelling({ rows }: RosterTable, column: number): (value: string) => string {
  const counts = new Map<string, Map<string, number>>();
  for (const { cells } of rows) {
    const value = calculatedNoMore(cells[column] ?? '')
      .replace(/\s+/g, ' ')
      .trim();
    const spellings = counts.get(plain(value)) ?? new Map<string, number>();
    spellings.set(value, (spellings.get(value) ?? 0) + 1);
    counts.set(plain(value), spellings);
  }
  const usual = new Map(
    [...counts].map(([key, spellings]) => [
      key,
      [...spellings].reduce((best, next) => (next[1] > best[1] ? next : best))[0],
    ]),
  );
  return (value) => usual.get(plain(value)) ?? value;
}
