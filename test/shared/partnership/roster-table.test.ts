import { describe, expect, test } from 'vitest';
import {
  type ColumnRole,
  guessMapping,
  missingRoles,
  type RosterTable,
  rowsOfTable,
  sideOf,
} from '../../../shared/partnership/roster-table.ts';
import { languageOf } from '../../../web/console/members/language-of.ts';

const NAMES = { a: 'Example Freight', b: 'Sample Telecom' };
const table = (header: string[], ...rows: string[][]): RosterTable => ({
  header,
  rows: rows.map((cells, index) => ({ line: index + 2, cells })),
});
const guessed = (given: RosterTable) => guessMapping(given, NAMES, languageOf);

describe('columns whose titles say nothing', () => {
  const odd = table(
    ['Firm', 'Colleague', 'Where to', 'Speaks', 'Clock', 'Depot', 'Remark'],
    ['Example Freight', 'Ann Li', 'ann@example-freight.example', 'Hindi', 'Asia/Kolkata', 'North', ''],
    ['Example Freight', 'Bo', 'bo@example-freight.example', 'English', 'Europe/Berlin', 'South', 'late'],
    ['Sample Telecom', 'Cem', 'cem(at)sample-telecom.example', 'Russian', 'Asia/Kolkata', 'North', ''],
    ['Sampel Telecom', 'Dia', 'dia@sample-telecom.example', 'Klingon', 'Asia/Kolkata', 'North', ''],
  );

  test('are known by what stands in them, also where some of it is wrong', () => {
    const { columns, sides, languages } = guessed(odd);
    expect(columns).toEqual(['side', 'name', 'email', 'language', 'timeZone', '', '']);
    expect(sides).toEqual({ 'Example Freight': 'a', 'Sample Telecom': 'b', 'Sampel Telecom': '' });
    expect(languages.Klingon).toBe('');
  });

  test('are left out where what stands in them could be anything', () => {
    const { columns } = guessed(table(['Depot', 'Number'], ['North', '1'], ['North', '2'], ['South', '3']));
    expect(columns).toEqual(['', '']);
  });

  test('take no role from a column whose title names it', () => {
    const { columns } = guessed(
      table(['E-mail', 'Manager'], ['a@x.example', 'm@x.example'], ['b@x.example', 'm@x.example']),
    );
    expect(columns).toEqual(['email', '']);
  });
});

test('what a roster cannot do without is said as long as nothing gives it', () => {
  const mapping = { columns: [] as ColumnRole[], side: null, sides: {}, languages: {} };
  expect(missingRoles(mapping)).toEqual(['side', 'name']);
  expect(missingRoles({ ...mapping, side: 'a' })).toEqual(['name']);
  expect(missingRoles({ ...mapping, columns: ['name', 'side'] })).toEqual([]);
});

describe('the columns of a spreadsheet', () => {
  test.each([
    [
      ['side', 'name', 'E-Mail', 'Language', 'timeZone', 'cohort.role'],
      ['side', 'name', 'email', 'language', 'timeZone', 'cohort.role'],
    ],
    [
      ['Компания', 'ФИО', 'Эл. почта', 'Язык', 'Часовой пояс', 'Должность'],
      ['side', 'name', 'email', 'language', 'timeZone', 'cohort.role'],
    ],
    [
      ['संगठन', 'नाम', 'ईमेल', 'भाषा', 'समय क्षेत्र', 'शहर'],
      ['side', 'name', 'email', 'language', 'timeZone', 'cohort.city'],
    ],
    [
      ['Name', 'Full name', 'Shoe size', ''],
      ['name', '', '', ''],
    ],
  ])('%j are known by what they are called', (header, columns) => {
    expect(
      guessed(
        table(
          header,
          header.map(() => 'x'),
        ),
      ).columns,
    ).toEqual(columns);
  });

  test('name sides and languages in words', () => {
    const { sides, languages } = guessed(
      table(
        ['side', 'language'],
        ['sample  telecom', 'Hindi'],
        ['A', 'русский'],
        ['Example', 'ru'],
        ['other', 'Klingonish'],
      ),
    );
    expect(sides).toEqual({ 'sample  telecom': 'b', A: 'a', Example: 'a', other: '' });
    expect(languages).toEqual({ Hindi: 'hi', русский: 'ru', ru: 'ru', Klingonish: '' });
  });

  test('a word that could mean both sides means neither', () => {
    expect(sideOf('Example', { a: 'Example One', b: 'Example Two' })).toBe('');
    expect(sideOf('', NAMES)).toBe('');
  });
});

describe('the rows of a spreadsheet', () => {
  test('become rows of a roster by the mapping, with the lines of the file', () => {
    const given = table(
      ['Компания', 'Имя', 'Почта', 'x'],
      ['Sample Telecom', ' Anna   Sample ', 'a@x.example', 'left out'],
    );
    expect(rowsOfTable(given, guessed(given))).toEqual([
      { line: 2, fields: { side: 'b', name: 'Anna Sample', email: 'a@x.example' } },
    ]);
  });

  test('get the side that is said for all where no column tells it', () => {
    const given = table(['name'], ['Ann']);
    expect(rowsOfTable(given, { ...guessed(given), side: 'b' })[0]?.fields.side).toBe('b');
    expect(rowsOfTable(given, guessed(given))[0]?.fields).toEqual({ name: 'Ann' });
  });

  test('take spellings of one cohort value together, as most write it', () => {
    const given = table(
      ['name', 'role'],
      ['A', 'Manager'],
      ['B', 'manager'],
      ['C', ' Manager '],
      ['D', 'Driver'],
    );
    const roles = rowsOfTable(given, guessed(given)).map(({ fields }) => fields['cohort.role']);
    expect(roles).toEqual(['Manager', 'Manager', 'Manager', 'Driver']);
  });

  test('lose the apostrophe that a spreadsheet was kept from calculating with, and no other', () => {
    const given = table(['name'], ["'=Ann"], ["'t Hooft"], ['+Bo']);
    expect(rowsOfTable(given, guessed(given)).map(({ fields }) => fields.name)).toEqual([
      '=Ann',
      "'t Hooft",
      '+Bo',
    ]);
  });

  test('tell of cells beyond the last column', () => {
    const given = table(['name'], ['Ann', '', 'x']);
    expect(rowsOfTable(given, guessed(given))[0]).toMatchObject({ extraCells: 1 });
  });
});
