import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { ReportPage } from '../../functions/pages/report/report-page.tsx';
import { sharedStrength } from '../../shared/report/findings/shared-strength.ts';
import type { GapReport } from '../../shared/report/gap-report.ts';
import { reportCsv } from '../../shared/report-data/report-csv.ts';
import { aFullReport, anNps, aReportOn, aSharedStrength } from '../builders/full-report.ts';

const page = (overrides: Partial<GapReport> = {}) =>
  renderToStaticMarkup(<ReportPage report={aFullReport(overrides)} language="en" reader="a" />);

/** Of a city with six answers the net promoter score is withheld, and of another nobody answered. */
const COHORTS: Partial<GapReport> = {
  cohorts: [
    {
      side: 'a',
      dimension: 'city',
      cells: [
        { value: 'Bonn', n: 6, status: 'full', overall: 7, nps: null, drivers: [] },
        { value: 'Kiel', n: 0, status: 'no-answers', overall: null, nps: null, drivers: [] },
      ],
    },
  ],
  notes: [
    {
      kind: 'cohort-cells-withheld',
      values: { side: 'a', dimension: 'city', minimum: 5, count: 1, whole: 0 },
    },
  ],
};

describe('what the report does not show', () => {
  test('is nothing only where nothing was withheld', () => {
    expect(page()).toContain('Nothing had to be withheld.');
    expect(page(COHORTS)).not.toContain('Nothing had to be withheld.');
    expect(page(COHORTS)).toMatch(/What is not shown<\/h2>.*?<ul><li>Northwind by city: 1 group is withheld/);
  });

  test('is withheld in the table and in the CSV alike', () => {
    expect(page(COHORTS).match(/>withheld</g)).toHaveLength(1);
    const rows = reportCsv(aFullReport(COHORTS)).split('\r\n');
    expect(rows.filter((row) => row.startsWith('cohort,'))).toEqual([
      'cohort,2,,,a,Northwind,,,,city,Bonn,,answers,6,,,6,full,,',
      'cohort,2,,,a,Northwind,,,,city,Bonn,,overall,7,,,6,full,,',
      'cohort,2,b,Acme,a,Northwind,,,,city,Bonn,,nps,,,,6,withheld,,',
      'cohort,2,,,a,Northwind,,,,city,Kiel,,answers,0,,,0,no-answers,,',
      'cohort,2,,,a,Northwind,,,,city,Kiel,,overall,,,,0,no-answers,,',
      'cohort,2,b,Acme,a,Northwind,,,,city,Kiel,,nps,,,,0,no-answers,,',
    ]);
  });
});

test('averages of fewer than five answers are spoken of only where they are shown', () => {
  const words = (sideMinimum: number) =>
    page({ privacy: { sideMinimum, cohortMinimum: 5, commentMinimum: 5 } }).includes('with fewer than five');
  expect([words(3), words(5)]).toEqual([true, false]);
});

test('a net promoter score and its interval carry their signs', () => {
  const nps = aFullReport().nps;
  if (nps) nps.a = anNps(-50, [-72, 3]);
  expect(page({ nps })).toContain('−50<span class="hint"> −72 to +3</span>');
});

test('a strength that both sides see is called so and never a signal', () => {
  const report = aReportOn({ a: [aSharedStrength(8)] });
  const findings = sharedStrength(report).map(({ finding }) => finding);
  const [, list] = page({ ...report, findings }).split('class="findings prominent"');
  expect(list?.split('</li>').at(0)).toContain('<span class="verdict">Shared strength</span>');
});

test('the report says what the wave is called, once', () => {
  expect(page()).toContain('Autumn, 1 September 2026 to');
  const { wave } = aFullReport();
  expect(page({ wave: { ...wave, title: 'A small questionnaire' } })).not.toContain('A small questionnaire,');
});
