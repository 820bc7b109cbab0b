import { describe, expect, test } from 'vitest';
import { CATALOGUES } from '../../../shared/messages/catalogues.ts';
import { messagesIn } from '../../../shared/messages/messages.ts';
import type { GapReport } from '../../../shared/report/gap-report.ts';
import { reportSheets } from '../../../shared/report-data/report-sheets.ts';
import { reportWorkbook } from '../../../shared/report-data/report-workbook.ts';
import { aFullReport, aMean, aReportOn, aSignalGap } from '../../builders/full-report.ts';
import { numberedReport } from '../../builders/numbered-report.ts';
import { type ReadSheet, readWorkbook } from '../../builders/read-workbook.ts';
import { FORMULA_NAMES, threeWaves } from '../../builders/three-waves.ts';

const SECTIONS = [
  'Overview',
  'Behaviours',
  'Relationship',
  'Drivers',
  'Driver analysis',
  'Priorities',
  'Cohorts',
  'Trend',
  'Findings',
  'Comments',
  'Receipts',
  'Notes',
];

const [, , rich] = threeWaves();
const read = async (report: GapReport, language = 'en') =>
  readWorkbook(await reportWorkbook(report, { language, side: 'a' }));

/** The cells of a column below its heading. */
function columnOf(sheets: readonly ReadSheet[], name: string, heading: string) {
  const [head, ...rows] = sheets.find((sheet) => sheet.name === name)?.cells ?? [];
  const place = head?.findIndex((cell) => cell?.value === heading) ?? -1;
  if (place < 0) throw new Error(`no column "${heading}"`);
  return rows.map((row) => row[place] ?? null);
}

/** Numbers for statisticians, which the CSV has; and those that sentences are filled with. */
const ELSEWHERE =
  /\.(gapSe|gapDf|se|q|qDf|qP|df|groups|hedgesG|adSelf|adOther|rmsGap|predictors)$|\.(wald|adjusted)\.|alpha\.(n|items)$|correlations\[|gapBefore|gapNow|values\.|previous\.number|^questionnaire|^withheld|history\[\d\]\.number|^wave\./;

describe('the report as a workbook', () => {
  test('has one sheet a section', async () => {
    expect((await read(rich)).map(({ name }) => name)).toEqual(SECTIONS);
    expect((await read(aFullReport())).map(({ name }) => name)).toEqual(SECTIONS);
  });

  test('has every figure of the report, unrounded, and no other number', async () => {
    const { report, places } = numberedReport(rich);
    const sheets = await read(report);
    const numbers = sheets.flatMap(({ name, cells }) =>
      cells.flat().flatMap((cell) => {
        const isRank = (name === 'Priorities' || name === 'Findings') && Number(cell?.value) < 100;
        return typeof cell?.value === 'number' && !isRank ? [cell.value] : [];
      }),
    );
    const found = new Set(numbers);
    expect(numbers.filter((number) => !places.has(number))).toEqual([]);
    const missing = [...places].filter(([number, place]) => !found.has(number) && !ELSEWHERE.test(place));
    // The interval of a score is that of the adjusted one.
    expect(found.size).toBeGreaterThan(700);
    expect(missing.map(([, place]) => place)).toEqual([]);
    for (const side of ['a', 'b'] as const) {
      for (const limit of report.nps?.[side].adjusted?.ci ?? []) expect(found).toContain(limit);
    }
  });

  test('shows each number as its kind is written', async () => {
    const sheets = await read(rich);
    const formats = (name: string, heading: string) =>
      new Set(columnOf(sheets, name, heading).flatMap((cell) => cell?.format ?? []));
    expect(formats('Behaviours', 'Partner about it: Average')).toEqual(new Set(['0.0']));
    expect(formats('Behaviours', 'Gap')).toEqual(new Set(['+0.0;-0.0;0.0']));
    expect(formats('Behaviours', 'p, adjusted')).toEqual(new Set(['0.000']));
    expect(formats('Driver analysis', 'Correlation')).toEqual(new Set(['0.00']));
    expect(formats('Cohorts', 'Net promoter score')).toEqual(new Set(['+0;-0;0']));
    expect(formats('Trend', 'Wave 1')).toEqual(new Set(['0', '0.0', '+0;-0;0']));
  });

  test('leaves a withheld figure empty and says why beside it', async () => {
    const behaviour = aSignalGap(8, 5, { self: aMean(null), gap: null, gapCi: null, verdict: null });
    const sheets = await read(aReportOn({ a: [behaviour], b: [] }));
    expect(columnOf(sheets, 'Behaviours', 'About itself: Average')).toEqual([null]);
    expect(columnOf(sheets, 'Behaviours', 'About itself: Status')[0]?.value).toBe('withheld');
    expect(columnOf(sheets, 'Behaviours', 'Partner about it: Average')[0]?.value).toBe(5);
    expect(columnOf(sheets, 'Behaviours', 'Gap')).toEqual([null]);
    const cohorts = await read(rich);
    const status = columnOf(cohorts, 'Cohorts', 'Status').map((cell) => cell?.value);
    const overall = columnOf(cohorts, 'Cohorts', 'Overall');
    expect(status).toContain('withheld');
    expect(overall.map((cell) => cell === null)).toEqual(status.map((word) => word === 'withheld'));
  });

  test('has bold headings that stay in sight and carry filters over all rows', async () => {
    for (const { cells, xml } of await read(rich)) {
      const [head = []] = cells;
      expect(head.every((cell) => cell?.bold === true)).toBe(true);
      expect(
        cells
          .slice(1)
          .flat()
          .some((cell) => cell?.bold),
      ).toBe(false);
      expect(xml).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
      expect(xml).toMatch(new RegExp(`</sheetData><autoFilter ref="A1:[A-Z]+${cells.length}"/>`));
      expect(xml.match(/<col /g)).toHaveLength(head.length);
    }
  });

  test('never has a formula, whatever names and comments say', async () => {
    const [, , report] = threeWaves(FORMULA_NAMES);
    const sheets = await read(report);
    expect(sheets.filter(({ xml }) => /<f\b|t="str"/.test(xml))).toEqual([]);
    const texts = sheets.flatMap(({ cells }) => cells.flat().map((cell) => cell?.value));
    expect(texts).toEqual(
      expect.arrayContaining([
        '=1+1',
        '@SUM(A1:A9)',
        '+trust',
        '-Agra',
        '=HYPERLINK("https://evil.example")',
      ]),
    );
    expect(columnOf(sheets, 'Overview', 'Answers from')[0]).toMatchObject({ value: '=1+1', format: '@' });
  });

  test('writes a code of digits as text', async () => {
    const codes = columnOf(await read(rich), 'Receipts', 'Code').map((cell) => cell?.value);
    expect(codes).toEqual(['0A1B2-C3D4E', '12345-67890', '9Z8Y7-X6W5V']);
  });

  test('holds the slope and each wave’s figures', async () => {
    const sheets = await read(rich);
    const overall = columnOf(sheets, 'Trend', 'Figure').findIndex((cell) => cell?.value === 'Overall');
    const at = (heading: string) => columnOf(sheets, 'Trend', heading)[overall]?.value;
    expect(rich.history.map((_, place) => at(`Wave ${place + 1}`))).toEqual(
      rich.history.map((wave) => wave.overall.a?.value),
    );
    expect(at('Change a wave')).toBe(rich.trend?.slope?.overall.a?.slope);
  });

  test.each([...CATALOGUES.keys()])(
    'has names of sheets that a spreadsheet allows in “%s”',
    async (language) => {
      const names = reportSheets(rich, { language, side: null }).map(({ name }) => name);
      expect(new Set(names).size).toBe(SECTIONS.length);
      expect(names.filter((name) => name.length > 31 || /[[\]/\\:*?]|^'|'$/.test(name))).toEqual([]);
      expect(names[0]).toBe(messagesIn(language).text('workbook.sheet.overview'));
      expect((await read(rich, language)).map(({ name }) => name)).toEqual(names);
    },
  );

  test.each([...CATALOGUES.keys()])('has no heading twice in a sheet in “%s”', (language) => {
    for (const { columns } of reportSheets(rich, { language, side: null })) {
      const headings = columns.map(({ heading }) => heading);
      expect(headings.filter((heading, place) => headings.indexOf(heading) !== place)).toEqual([]);
    }
  });
});
