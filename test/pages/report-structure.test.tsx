import { describe, expect, test } from 'vitest';
import type { GapReport } from '../../shared/report/gap-report.ts';
import { aChartReport } from '../builders/chart-report.ts';
import { aTrend } from '../builders/full-report.ts';
import { reportDocument, reportMarkup } from '../builders/report-markup.tsx';

/** Something of everything: predictions, a trend, cohorts, comments, receipts. */
function aRichReport(overrides: Partial<GapReport> = {}): GapReport {
  const report = aChartReport();
  const known = (reading: 'false-comfort') => ({
    nPairs: 12,
    congruency: 0.5,
    congruencyCi: [0.1, 0.9] as [number, number],
    accuracy: 2.1,
    accuracyCi: [1.4, 2.8] as [number, number],
    reading,
  });
  return aChartReport({
    targets: {
      ...report.targets,
      a: report.targets.a.map((item) =>
        item.item === 'early' ? { ...item, coOrientation: known('false-comfort') } : item,
      ),
    },
    trend: aTrend(),
    cohorts: [
      {
        side: 'a',
        dimension: 'city',
        cells: [{ value: 'Bonn', n: 6, status: 'full', overall: 7, nps: 10, drivers: [] }],
      },
    ],
    comments: {
      items: [{ item: 'change', text: { a: { en: 'What to change?' }, b: { en: 'What to change?' } } }],
      a: [{ item: 'change', text: 'Plan earlier.', audience: 'both' }],
      b: [],
    },
    receipts: { a: ['ABCDEFGHJKLM'], b: [] },
    ...overrides,
  });
}

describe('the page of a report', () => {
  test('has its parts in the order in which a lead needs them', () => {
    const parts = [...reportDocument(aRichReport()).querySelectorAll('.parts > section > h2')].map(
      ({ id }) => id,
    );
    expect(parts).toEqual([
      'glance',
      'findings',
      'action',
      'gaps',
      'fields',
      'knowledge',
      'drivers',
      'agreement',
      'trend',
      'cohorts',
      'comments',
      'own',
      'withheld',
      'method',
      'receipts',
      'download',
    ]);
  });

  test('has no identifier twice, and every link within it leads somewhere', () => {
    const document = reportDocument(aRichReport());
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const targets = [...document.querySelectorAll('a[href^="#"]')].map((link) =>
      (link.getAttribute('href') ?? '').slice(1),
    );
    expect(targets.length).toBeGreaterThan(20);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  test('leads from the heading of every part with figures to what they mean', () => {
    const document = reportDocument(aRichReport());
    for (const part of [
      'glance',
      'findings',
      'gaps',
      'fields',
      'knowledge',
      'drivers',
      'agreement',
      'trend',
    ]) {
      expect(document.querySelector(`.part-${part} > .how a`), part).not.toBeNull();
    }
  });

  test('has no style attribute, no script and no event handler, which its security policy would refuse', () => {
    expect(reportMarkup(aRichReport())).not.toMatch(/<[^>]+\s(style|on[a-z]+)=|<script|<style/);
  });

  test('writes names as text, whatever stands in them', () => {
    const report = aRichReport({ organisations: { a: '<img src=x onerror=1>', b: '"&amp;\'' } });
    const markup = reportMarkup(report);
    expect(markup).not.toContain('<img');
    expect(markup).toContain('&lt;img src=x onerror=1&gt;');
  });

  test('offers its languages as links, and none where it is a file', () => {
    const links = [...reportDocument(aRichReport()).querySelectorAll('.languages a')];
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['?lang=hi', '?lang=ru']);
  });

  test('draws each chart for a phone and for a desk, each with one sentence for screen readers', () => {
    const document = reportDocument(aRichReport());
    const charts = [...document.querySelectorAll('.chart-frame')];
    expect(charts.length).toBeGreaterThan(5);
    for (const chart of charts) {
      const sizes = [...chart.querySelectorAll('svg[role="img"]')];
      expect(sizes).toHaveLength(2);
      // A whole sentence, the same for both sizes.
      const [phone, desk] = sizes.map((svg) => svg.getAttribute('aria-label') ?? '');
      expect(phone).toMatch(/\S+ \S+ .*\S\.$/s);
      expect(desk).toBe(phone);
    }
  });
});
