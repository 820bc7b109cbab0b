import { describe, expect, test } from 'vitest';
import { aChartReport } from '../builders/chart-report.ts';
import { anNps } from '../builders/full-report.ts';
import { partWords, reportDocument } from '../builders/report-markup.tsx';

/** All numbers in a text, as a reader reads them. */
const numbersIn = (words: string) => words.match(/[−+]?\d+(\.\d+)?/g) ?? [];

describe('the figures at the top', () => {
  test('are those of the report, rounded and nothing else', () => {
    const report = aChartReport();
    const standing = reportDocument(report).querySelector('.standing tbody');
    const rows = [...(standing?.querySelectorAll('tr') ?? [])].map((row) =>
      [...row.querySelectorAll('td')].map(({ textContent }) => textContent),
    );
    expect(rows).toEqual([
      [report.overall?.a.mean?.toFixed(1), '+17'],
      [report.overall?.b.mean?.toFixed(1), '−25'],
    ]);
  });

  test('have their intervals at a glance', () => {
    const glance = partWords(reportDocument(aChartReport()), 'glance') ?? '';
    const sides = glance.split('Sample Telecom on a scale');
    expect(sides.length).toBeGreaterThan(0);
    const numbers = numbersIn(glance);
    for (const expected of [
      '6.0',
      '5.5',
      '6.5',
      '+17',
      '−20',
      '+45',
      '−25',
      '−58',
      '+12',
      '80',
      '55',
      '93',
    ]) {
      expect(numbers, expected).toContain(expected);
    }
  });

  test('count the signals as the report judges them', () => {
    const report = aChartReport();
    const gaps = [...report.targets.a, ...report.targets.b].filter(({ gap }) => gap !== null);
    const signals = gaps.filter(({ verdict }) => verdict === 'signal').length;
    const brief = reportDocument(report).querySelector('.brief')?.textContent ?? '';
    expect(brief).toContain(`${signals} of ${gaps.length} gaps are signals`);
  });

  test('read −100 and +100 at the ends of the net promoter score', () => {
    const nps = aChartReport().nps;
    if (nps === null) throw new Error('no score');
    const low = { ...anNps(-100, [-100, -62]), promoters: 0, passives: 0, detractors: 12 };
    const high = { ...anNps(100, [62, 100]), promoters: 12, passives: 0, detractors: 0 };
    const document = reportDocument(aChartReport({ nps: { ...nps, a: low, b: high } }));
    const cells = [...document.querySelectorAll('.standing tbody td')].map(({ textContent }) => textContent);
    expect(cells).toEqual(['6.0', '−100', '6.0', '+100']);
  });

  test('give the reason where there is none', () => {
    const { nps, overall } = aChartReport();
    if (nps === null || overall === null) throw new Error('no figures');
    const hidden = { ...nps.b, n: 2, status: 'withheld' as const, nps: null, adjusted: null, wald: null };
    const without = { ...hidden, promoters: null, passives: null, detractors: null };
    const document = reportDocument(aChartReport({ nps: { ...nps, b: without } }));
    expect(document.querySelector('.standing .side-b')?.textContent).toContain('withheld');
  });
});
