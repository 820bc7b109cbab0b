import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'csv-stringify/sync';
import { describe, expect, it } from 'vitest';
import { KEPT_COMMENTS } from '../../functions/report-command/comment-sample.ts';
import { GapReport } from '../../shared/report/gap-report.ts';
import { aQuestionnaire, QUESTIONNAIRE_FILE } from '../builders/questionnaire.ts';
import { seeded } from '../statistics/seeded.ts';
import { folderWith, runReportCommand, USUAL, writtenReport } from './run-report-command.ts';

const QUESTIONNAIRE = JSON.stringify(QUESTIONNAIRE_FILE);
const HEADER = [
  'side',
  'cohort.city',
  'early.us',
  'early.them',
  'early.predicted',
  'promises.us',
  'promises.them',
  'together',
  'recommend',
  'overall',
  'one-change',
];

/** Rows of both sides, with blanks, "cannot say", cohorts and some comments. */
function someRows(people: number): string[][] {
  const random = seeded(5);
  const rating = () => ['', 'n/a', ...'5678'][Math.floor(random() * 6)] ?? '';
  return Array.from({ length: people }, (_, person) => [
    person % 2 === 0 ? 'a' : 'b',
    person % 3 === 0 ? 'Pune' : 'Delhi',
    ...Array.from({ length: 8 }, rating),
    person % 5 === 0 ? `Answer "sooner",\nplease; ${person}` : '',
  ]);
}

const rows = someRows(40);
const folderOf = (responses: string) =>
  folderWith({ 'questionnaire.json': QUESTIONNAIRE, 'responses.csv': responses });

/** The report without what differs by chance or by the time of the file. */
function reportIn(folder: string) {
  const report = writtenReport(folder);
  const sorted = (side: 'a' | 'b') => report.comments[side]?.map(({ text }) => text).sort();
  const history = report.history.map((wave) => ({ ...wave, closedAt: null }));
  return { ...report, wave: null, history, comments: { a: sorted('a'), b: sorted('b') } };
}

async function reportOf(responses: string, args: string[] = []) {
  const folder = folderOf(responses);
  expect(await runReportCommand(folder, [...USUAL, ...args])).toMatchObject({ status: 0 });
  return reportIn(folder);
}

describe('the answers file', () => {
  it('means the same with other delimiters, line ends, quotation marks, a byte order mark and column order', async () => {
    const expected = await reportOf(stringify([HEADER, ...rows]));
    const backwards = [HEADER, ...rows].map((row) => row.toReversed());
    for (const written of [
      stringify([HEADER, ...rows], { delimiter: ';', record_delimiter: 'windows', bom: true }),
      stringify([HEADER, ...rows], { delimiter: '\t', quoted: true }),
      stringify(backwards),
      stringify([HEADER.map((name) => ` ${name.toUpperCase()} `), ...rows]),
      stringify([HEADER, ...rows.map((row) => row.map((cell) => (cell === 'n/a' ? ' N/A ' : cell)))]),
      stringify([HEADER, ...rows.map((row) => row.map((cell) => cell.replace(/^\d$/, '$&.0')))]),
      `${stringify([HEADER, ...rows])}\n\n,,,,,,,,,,\n`,
    ]) {
      expect(await reportOf(written)).toEqual(expected);
    }
    expect(expected.participation.a.responded + expected.participation.b.responded).toBe(40);
    expect(expected.comments.a).toHaveLength(4);
  });

  it('may lack columns, which is said', async () => {
    const folder = folderOf(stringify([HEADER.slice(0, 9), ...rows.map((row) => row.slice(0, 9))]));
    const run = await runReportCommand(folder, USUAL);
    expect(run.status).toBe(0);
    expect(run.stderr).toBe('There is no column "overall"; the question counts as not answered.\n');
  });

  it('has its bad rows left out, listed and counted with --skip-bad-rows', async () => {
    const bad = ['c', 'Pune', '11', ...Array.from({ length: 8 }, () => '')];
    const folder = folderOf(stringify([HEADER, ...rows.slice(0, 20), bad, ...rows.slice(20)]));
    const run = await runReportCommand(folder, [...USUAL, '--skip-bad-rows']);
    expect(run).toMatchObject({
      status: 0,
      stderr: [
        'Left out 1 bad row:',
        '  line 26, column "side": "c" is not a side; write a or b.',
        '  line 26, column "early.us": "11" is not on the scale 0 to 10.',
        '',
      ].join('\n'),
    });
    const { notes, ...report } = reportIn(folder);
    const { notes: otherNotes, ...expected } = await reportOf(stringify([HEADER, ...rows]));
    expect(report).toEqual(expected);
    expect(notes).toEqual([...otherNotes, { kind: 'rows-left-out', values: { count: 1 } }]);
    expect(readFileSync(join(folder, 'out', 'report.html'), 'utf8')).toContain(
      'One row of the answers file was bad',
    );
  });

  it('with more comments than the bound gives a sample of them, which is said', async () => {
    const many = Array.from({ length: KEPT_COMMENTS + 10 }, (_, n) => ['a', '7', `Comment ${n}`]);
    const folder = folderOf(stringify([['side', 'together', 'one-change'], ...many, ['b', '6', '']]));
    const run = await runReportCommand(folder, USUAL);
    expect(run.stderr).toContain('Side a gave 2010 comments; the report has 2000 of them, chosen by chance.');
    const { comments, notes } = writtenReport(folder);
    expect(new Set(comments.a?.map(({ text }) => text)).size).toBe(KEPT_COMMENTS);
    expect(notes).toContainEqual({
      kind: 'comments-sampled',
      values: { side: 'a', organisation: 'Side A', n: 2010, count: 2000 },
    });
  });
});

describe('the report', () => {
  it('of a side below the minimum says so and is written', async () => {
    const folder = folderOf(
      stringify([HEADER, ...rows.filter(([side], index) => side === 'a' || index < 7)]),
    );
    const run = await runReportCommand(folder, USUAL);
    expect(run).toMatchObject({
      status: 0,
      stderr: 'Side b has 3 answers, fewer than the minimum of 5; its figures are withheld.\n',
      written: ['report.csv', 'report.html', 'report.json', 'report.xlsx'],
    });
    const report = writtenReport(folder);
    expect(report.targets.a.map(({ other }) => other.status)).toEqual(['withheld', 'withheld']);
    expect(report.targets.a.map(({ other }) => other.mean)).toEqual([null, null]);
    expect(report.comments.b).toBeNull();
  });

  it('takes names, invited people, the minimum and the language from the command line', async () => {
    const report = await reportOf(stringify([HEADER, ...rows]), [
      ...['--names', '"Acme, Inc.",Northwind', '--invited', 'b=24,a=30', '--minimum', '7'],
      ...['--language', 'en'],
    ]);
    expect(report.organisations).toEqual({ a: 'Acme, Inc.', b: 'Northwind' });
    expect(report.participation).toMatchObject({ a: { invited: 30 }, b: { invited: 24 } });
    expect(report.privacy).toEqual({ sideMinimum: 7, cohortMinimum: 7, commentMinimum: 7 });
    expect(report.languages).toEqual(['en']);
    expect(report.targets.a[0]?.text.other).toEqual({ en: 'Acme, Inc. tells us early.' });
  });

  it('warns of fewer invited than answered', async () => {
    const folder = folderOf(stringify([HEADER, ...rows]));
    const run = await runReportCommand(folder, [...USUAL, '--invited', 'a=3']);
    expect(run.stderr).toBe('Side a has 20 answers but 3 were invited; check --invited.\n');
  });

  it('shows the change since an earlier report', async () => {
    const folder = folderOf(stringify([HEADER, ...rows]));
    await runReportCommand(folder, USUAL);
    const again = await runReportCommand(folder, [
      ...USUAL,
      '--out',
      'second',
      '--previous',
      'out/report.json',
    ]);
    expect(again).toMatchObject({ status: 0, stderr: '' });
    const report = JSON.parse(readFileSync(join(folder, 'second', 'report.json'), 'utf8'));
    expect(report.wave).toMatchObject({ id: 'wave-2', number: 2 });
    expect(report.trend).toMatchObject({ previous: { number: 1 }, overall: { a: { change: 0 } } });
  });

  it('looks back on all earlier reports it is given', async () => {
    const folder = folderOf(stringify([HEADER, ...rows]));
    const previous: string[] = [];
    for (const number of [1, 2, 3]) {
      const out = `wave-${number}`;
      const args = [...USUAL, '--out', out, ...previous.toReversed().flatMap((path) => ['--previous', path])];
      expect(await runReportCommand(folder, args)).toMatchObject({ status: 0, stderr: '' });
      previous.push(join(out, 'report.json'));
    }
    const report = GapReport.parse(JSON.parse(readFileSync(join(folder, 'wave-3', 'report.json'), 'utf8')));
    expect(report.history.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(report.trend?.slope?.overall.a).toMatchObject({ waves: 3, slope: 0, verdict: 'noise' });
  });

  it('is one HTML file with its styles inside and nothing loaded from elsewhere', async () => {
    const folder = folderOf(stringify([HEADER, ...rows]));
    await runReportCommand(folder, [...USUAL, '--names', 'Acme,Northwind']);
    const html = readFileSync(join(folder, 'out', 'report.html'), 'utf8');
    expect(html).toMatch(/^<!doctype html><html lang="en"/);
    expect(html).toContain('<style>');
    expect(html).toMatch(/main\.report\{/);
    expect(html).toContain('Northwind');
    const addresses = [...html.matchAll(/(?:href|src|action)="([^"]*)"/g)].map(([, address]) => address);
    expect(new Set(addresses.filter((address) => !address?.startsWith('#')))).toEqual(
      new Set(['data:,', 'report.csv', 'report.json', 'report.xlsx']),
    );
    expect(html).not.toMatch(/@import|url\((?!["']?data:)/);
  });
});

describe('the output folder', () => {
  it('may exist and hold other files, which stay', async () => {
    const folder = folderOf(stringify([HEADER, ...rows]));
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'out', 'notes.txt'), 'mine');
    writeFileSync(join(folder, 'out', 'report.json'), 'old');
    expect(await runReportCommand(folder, USUAL)).toMatchObject({
      written: ['notes.txt', 'report.csv', 'report.html', 'report.json', 'report.xlsx'],
    });
    expect(writtenReport(folder).questionnaire.id).toBe(aQuestionnaire().id);
    expect(readdirSync(folder).sort()).toEqual(['out', 'questionnaire.json', 'responses.csv']);
  });

  it('keeps what it holds when the command fails', async () => {
    const folder = folderOf(stringify([HEADER, ['x']]));
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'out', 'report.json'), 'old');
    expect(await runReportCommand(folder, USUAL)).toMatchObject({ status: 1, written: ['report.json'] });
    expect(readFileSync(join(folder, 'out', 'report.json'), 'utf8')).toBe('old');
    expect(readdirSync(folder).sort()).toEqual(['out', 'questionnaire.json', 'responses.csv']);
  });
});
