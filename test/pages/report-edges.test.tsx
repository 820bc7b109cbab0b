import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../shared/report/findings/findings-of.ts';
import type { GapReport } from '../../shared/report/gap-report.ts';
import { aChartReport } from '../builders/chart-report.ts';
import { aBehaviour, aFullReport, aMean, aReportOn, aSignalGap } from '../builders/full-report.ts';
import { partWords, reportDocument, reportMarkup } from '../builders/report-markup.tsx';

const withFindings = (report: GapReport): GapReport => ({ ...report, findings: findingsOf(report) });

describe('a report at its edges', () => {
  test('without any signal says so calmly, and what to do with that', () => {
    const words = partWords(reportDocument(withFindings(aFullReport())), 'findings');
    expect(words).toContain('No gap between the two views is a signal. That is a result');
    expect(words).toContain('Choose one thing to get better at');
    expect(partWords(reportDocument(aChartReport()), 'findings')).not.toContain('That is a result');
  });

  test('in which every gap is a signal puts three findings first and the others below', () => {
    const items = Array.from({ length: 10 }, (_, index) =>
      aSignalGap(9 - index / 10, 5, { item: `q${index}` }),
    );
    const report = withFindings(aReportOn({ a: items, b: items }));
    const document = reportDocument(report);
    expect(report.findings.length).toBeGreaterThan(3);
    expect(document.querySelectorAll('.findings.prominent > li')).toHaveLength(3);
    expect(document.querySelectorAll('.findings[start="4"] > li')).toHaveLength(report.findings.length - 3);
    expect(document.querySelectorAll('#action ~ .suggestion').length).toBeLessThanOrEqual(2);
  });

  test('of one unanimous side shows its figures without an interval', () => {
    const same = aMean(9, { sd: 0, ci: [9, 9] });
    const item = aSignalGap(9, 5, {
      self: same,
      gapCi: null,
      agreement: { rwgSelf: 1, adSelf: 0, rwgOther: 0.8, adOther: 0.9 },
    });
    const document = reportDocument(withFindings(aReportOn({ a: [item] })));
    expect(partWords(document, 'agreement')).toContain(
      'On all 2 questions people at Northwind see it much alike',
    );
    expect(partWords(document, 'gaps')).toContain('+4.0');
  });

  test('without predictions has no part on who knows what, nor its definition', () => {
    const document = reportDocument(aFullReport());
    expect(partWords(document, 'knowledge')).toBeNull();
    expect(document.querySelector('#how-knowledge')).toBeNull();
    expect(document.querySelector('a[href="#knowledge"]')).toBeNull();
  });

  test('of a first wave has no trend, and says why in the method', () => {
    const document = reportDocument(aFullReport({ trend: null }));
    expect(partWords(document, 'trend')).toBeNull();
    expect(partWords(document, 'method')).toContain('This is the first wave');
  });

  test('without questions for comments has no part for them', () => {
    expect(partWords(reportDocument(aFullReport()), 'comments')).toBeNull();
  });

  test('with a driver of one question says so in place of a gap', () => {
    const drivers = partWords(reportDocument(aChartReport()), 'drivers');
    expect(drivers).toContain('a single question');
  });

  test('of cohorts nearly all withheld says it once, in a sentence', () => {
    const cell = (value: string, n: number | null): GapReport['cohorts'][number]['cells'][number] => ({
      value,
      n,
      status: n === null ? 'withheld' : 'full',
      overall: n === null ? null : 7,
      nps: null,
      drivers: [],
    });
    const cells = [cell('Bonn', 12), ...Array.from({ length: 9 }, (_, index) => cell(`Zone ${index}`, null))];
    const words = partWords(
      reportDocument(aFullReport({ cohorts: [{ side: 'a', dimension: 'zone', cells }] })),
      'cohorts',
    );
    expect(words).toContain('9 of 10 groups are withheld');
    expect(words).toContain('Bonn');
    expect(words).not.toContain('Zone 3');
  });

  test('with very long comments in any script keeps each in its own direction', () => {
    const long = `${'سلام '.repeat(200)}🙂🙂 ${'अ'.repeat(900)}`;
    const comments: GapReport['comments'] = {
      items: [{ item: 'change', text: { a: { en: 'What?' }, b: { en: 'What?' } } }],
      a: [{ item: 'change', text: long, audience: 'both' }],
      b: null,
    };
    const document = reportDocument(aFullReport({ comments }));
    const said = document.querySelector('.comments li');
    expect(said?.getAttribute('dir')).toBe('auto');
    expect(said?.textContent).toBe(long);
    expect(partWords(document, 'comments')).toContain('Comments of Acme are withheld');
  });

  test('of forty questions draws one chart an organisation instead of one of both', () => {
    const items = Array.from({ length: 40 }, (_, index) => aBehaviour({ item: `q${index}` }));
    const document = reportDocument(aReportOn({ a: items, b: items }));
    expect(document.querySelectorAll('.part-gaps .about > .chart-frame')).toHaveLength(2);
    // The others of each behind a line to press.
    expect(document.querySelectorAll('.part-gaps .about > details .chart-frame')).toHaveLength(2);
    expect(reportDocument(aFullReport()).querySelectorAll('.part-gaps > .chart-frame')).toHaveLength(1);
  });

  test('of too few answers on both sides says nothing to anybody', () => {
    const none = {
      invited: 5,
      responded: 2,
      rate: 0.4,
      ci: [0.1, 0.8] as [number, number],
      lowCoverage: true,
    };
    const report = aReportOn(
      { a: [], b: [] },
      { participation: { a: none, b: none }, nps: null, overall: null },
    );
    const markup = reportMarkup(report);
    expect(markup).toContain('No behaviour can be compared');
    expect(markup).not.toContain('What to say first');
  });
});
