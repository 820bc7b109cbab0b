import { describe, expect, test } from 'vitest';
import { readRoster, unknownColumns } from '../../../shared/partnership/roster.ts';

const ann = { side: 'a', name: 'Ann', email: 'ann@x.example' };

function read(...rows: Record<string, string>[]) {
  return readRoster(rows.map((fields, index) => ({ line: index + 2, fields })));
}

describe('reading a roster', () => {
  test('a good row becomes a member and keeps its line', () => {
    expect(read({ ...ann, language: 'hi' })).toEqual({
      members: [{ ...ann, language: 'hi', cohorts: {}, line: 2 }],
      problems: [],
    });
  });

  test('white space around values and capital letters in the address are put right', () => {
    const { members } = read({ side: ' A ', name: ' Ann ', email: ' Ann@X.Example ' });
    expect(members).toEqual([{ ...ann, cohorts: {}, line: 2 }]);
  });

  test('an accent typed as two characters becomes one', () => {
    expect(read({ ...ann, name: 'Rene\u0301' }).members.at(0)?.name).toBe('Ren\u00e9');
  });

  test('cohort columns become cohorts, blank ones do not', () => {
    const { members } = read({ ...ann, 'cohort.city': ' Pune ', 'cohort.zone': ' ' });
    expect(members.at(0)?.cohorts).toEqual({ city: 'Pune' });
  });

  test.each([
    ['a bad address', { email: 'ann(at)x' }, 'email', '"ann(at)x" is not an e-mail address.'],
    ['a time zone that is none', { timeZone: 'IST' }, 'timeZone', 'write for instance Asia/Kolkata'],
    ['an unknown side', { side: 'c' }, 'side', '"c" is not a side; write a or b.'],
    ['no side', { side: '' }, 'side', 'The side is missing; write a or b.'],
    ['no name', { name: '  ' }, 'name', 'The name is missing.'],
    ['a name that is too long', { name: 'x'.repeat(121) }, 'name', 'longer than 120 characters'],
    ['a language that is none', { language: 'Hindi language' }, 'language', 'not a language tag'],
    ['a cohort value that is too long', { 'cohort.city': 'x'.repeat(81) }, 'cohort.city', 'at most 80'],
    ['a cohort name with spaces', { 'cohort.my city': 'Pune' }, 'cohort.my city', 'cohort.<dimension>'],
    ['a cohort without a name', { 'cohort.': 'Pune' }, 'cohort.', 'cohort.<dimension>'],
  ])('a row with %s is listed with line, column and reason', (_, wrong, column, reason) => {
    const { members, problems } = read({ ...ann, ...wrong });
    expect(members).toEqual([]);
    expect(problems).toEqual([
      { line: 2, column, value: expect.any(String), message: expect.stringContaining(reason) },
    ]);
  });

  test('a row with several faults names every column once', () => {
    const { problems } = read({ side: 'x', name: '', email: 'x' });
    expect(problems.map(({ column }) => column)).toEqual(['side', 'name', 'email']);
  });

  test('a bad row stops no other', () => {
    const { members, problems } = read(ann, { ...ann, email: 'nobody' }, { ...ann, email: 'ben@x.example' });
    expect(members.map(({ email, line }) => [email, line])).toEqual([
      ['ann@x.example', 2],
      ['ben@x.example', 4],
    ]);
    expect(problems.map(({ line }) => line)).toEqual([3]);
  });

  test('the same person by case and white space is a duplicate, on whichever side', () => {
    const { members, problems } = read(ann, { ...ann, side: 'b', email: ' ANN@x.example' });
    expect(members).toHaveLength(1);
    expect(problems).toEqual([
      {
        line: 3,
        column: 'email',
        value: 'ann@x.example',
        message: expect.stringContaining('stands in line 2'),
      },
    ]);
  });

  test('a refused row does not make a later good one a duplicate', () => {
    const { members } = read({ ...ann, side: '' }, ann);
    expect(members.map(({ line }) => line)).toEqual([3]);
  });

  test('a long wrong value is cut in the report', () => {
    const { problems } = read({ ...ann, email: 'x'.repeat(500) });
    expect(problems.at(0)?.value).toHaveLength(80);
  });
});

test('columns that no roster has are named, cohort columns are known', () => {
  expect(unknownColumns(['side', 'name', 'email', 'language', 'cohort.city', 'phone', 'E-Mail'])).toEqual([
    'phone',
    'E-Mail',
  ]);
});
