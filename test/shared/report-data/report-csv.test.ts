import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import type { GapReport } from '../../../shared/report/gap-report.ts';
import { reportCsv } from '../../../shared/report-data/report-csv.ts';
import { aFullReport, aMean, aReportOn, aSignalGap } from '../../builders/full-report.ts';
import { numberedReport } from '../../builders/numbered-report.ts';
import { FORMULA_NAMES, threeWaves } from '../../builders/three-waves.ts';

type Row = Record<string, string>;
const rowsOf = (report: GapReport): Row[] => parse(reportCsv(report), { bom: true, columns: true });

const [, , rich] = threeWaves();
const NUMBERS = ['wave', 'value', 'lower', 'upper', 'n'];

describe('the report as CSV', () => {
  test('has every number of the report', () => {
    const { report, places } = numberedReport(rich);
    const found = new Set(rowsOf(report).flatMap((row) => NUMBERS.map((column) => Number(row[column]))));
    expect([...places].filter(([number]) => !found.has(number)).map(([, place]) => place)).toEqual([]);
    expect(places.size).toBeGreaterThan(1000);
  });

  test('has no number that the report has not', () => {
    const { report, places } = numberedReport(rich);
    const strange = rowsOf(report).flatMap((row) =>
      NUMBERS.map((column) => row[column] ?? '').filter((cell) => cell !== '' && !places.has(Number(cell))),
    );
    expect(strange).toEqual([]);
  });

  test('is tidy: what a figure is of tells one row from every other', () => {
    for (const report of [rich, aFullReport()]) {
      const keys = rowsOf(report).map(({ value, lower, upper, n, status, verdict, text, ...key }) =>
        JSON.stringify(key),
      );
      expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    }
  });

  test('keeps the row of a figure that is withheld, without a value', () => {
    const report = aReportOn({ a: [aSignalGap(8, 5, { self: aMean(null), gap: null, gapCi: null })], b: [] });
    const row = rowsOf(report).find(({ section, view }) => section === 'behaviour' && view === 'self');
    expect(row).toMatchObject({
      figure: 'mean',
      value: '',
      lower: '',
      upper: '',
      n: '2',
      status: 'withheld',
    });
  });

  test('carries the history of all waves', () => {
    const rows = rowsOf(rich).filter(({ section }) => section === 'history');
    expect(new Set(rows.map(({ wave }) => wave))).toEqual(new Set(['1', '2', '3']));
    expect(
      rows.find(({ wave, figure, side }) => wave === '1' && figure === 'overall' && side === 'b')?.value,
    ).toBe(String(rich.history[0]?.overall.b?.value));
  });

  test('has no cell that a spreadsheet would run as a formula, and leaves negative numbers alone', () => {
    const [, , report] = threeWaves(FORMULA_NAMES);
    const cells = rowsOf(report).flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell) && Number.isNaN(Number(cell)))).toEqual([]);
    expect(cells).toContain("'=1+1");
    expect(cells).toContain("'-Agra");
    expect(cells.some((cell) => /^-\d/.test(cell))).toBe(true);
  });

  test('is as RFC 4180 has it, with a byte order mark, whatever a text contains', () => {
    const text = { self: { en: 'One,\n"two"\r three\r\nfour' }, other: { en: '\t=1' } };
    const csv = reportCsv(aReportOn({ a: [aSignalGap(8, 5, { text })], b: [] }));
    expect(csv.startsWith('\ufeffsection,wave,')).toBe(true);
    expect(csv).toContain('"One,\n""two""\r three\r\nfour"\r\n');
    const outside = csv.replaceAll(/"(?:[^"]|"")*"/g, '');
    expect(outside.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(
      rowsOf(aReportOn({ a: [aSignalGap(8, 5, { text })], b: [] })).some((row) => row.text === text.self.en),
    ).toBe(true);
  });

  test('speaks the asked language', () => {
    const text = { self: { en: 'We …', hi: 'हम …' }, other: { en: 'They …', hi: 'वे …' } };
    expect(reportCsv(aReportOn({ a: [aSignalGap(8, 5, { text })], b: [] }), 'hi')).toContain('हम …');
  });
});

test('docs/report-data.md explains every column and every section', () => {
  const document = readFileSync(new URL('../../../docs/report-data.md', import.meta.url), 'utf8');
  const [first] = rowsOf(rich);
  const sections = rowsOf(rich).map(({ section = '' }) => section.replace(/\.\d+$/, '.<n>'));
  const words = [...Object.keys(first ?? {}), ...new Set(sections)];
  expect(words.filter((word) => !document.includes(`\`${word}\``))).toEqual([]);
});
