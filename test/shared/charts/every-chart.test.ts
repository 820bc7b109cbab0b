import { describe, expect, test } from 'vitest';
import type { Messages } from '../../../shared/messages/messages.ts';
import { messagesIn, productLanguages } from '../../../shared/messages/messages.ts';
import { aChartReport } from '../../builders/chart-report.ts';
import { EDGE_REPORTS } from '../../builders/edge-reports.ts';
import { CHARTS, chartOptions } from './drawn.ts';
import { allTexts, outside } from './read-chart.ts';

const REPORTS = { 'an ordinary report': aChartReport(), ...EDGE_REPORTS };

/** Messages whose every word is told from data. */
const MARKED: Messages = {
  ...messagesIn('en'),
  text: () => '¤',
  number: () => '¤',
  signed: () => '¤',
  percent: () => '¤',
};

describe.each(Object.entries(CHARTS))('the chart “%s”', (name, draw) => {
  describe.each(Object.entries(REPORTS))('of %s', (_, report) => {
    test.each([320, 619, 620, 1200])('draws nothing outside its frame at %i pixels', (width) => {
      for (const language of productLanguages()) {
        const svg = draw(report, chartOptions({ width, theme: 'light', messages: messagesIn(language) }));
        if (svg) expect(outside(svg)).toEqual([]);
      }
    });

    test('is one image with one sentence, and nothing that the security policy of the pages refuses', () => {
      const svg = draw(report, chartOptions());
      if (!svg) return;
      expect(svg.getAttribute('role')).toBe('img');
      expect(svg.getAttribute('aria-label')?.length).toBeGreaterThan(10);
      expect(svg.querySelectorAll('[aria-label], style, [style], script, [href]')).toHaveLength(0);
      expect(svg.outerHTML).not.toMatch(/NaN|undefined|Infinity/);
    });
  });

  test('has no words but those of the messages and of the report', () => {
    const report = aChartReport();
    const svg = draw(report, chartOptions({ messages: MARKED, width: 900 }));
    const said = JSON.stringify(report).replace(/[…\s]+/g, ' ');
    const month = /^[A-Z][a-z]+ \d{4}$/;
    const strange = svg
      ? allTexts(svg).filter((line) => line !== '¤' && !said.includes(line) && !month.test(line))
      : [];
    // The numbers of points and lists count the report's items.
    expect(strange.filter((line) => !(/^\d+$/.test(line) && ['johari', 'driver'].includes(name)))).toEqual(
      [],
    );
  });

  test('takes its colours from the page, or literally, by its theme', () => {
    const auto = draw(aChartReport(), chartOptions())?.outerHTML;
    const light = draw(aChartReport(), chartOptions({ theme: 'light' }))?.outerHTML;
    expect(auto).toContain('var(--quiet, #55605b)');
    expect(light).not.toContain('var(');
  });

  test('is drawn the same twice, and leaves the report as it was', () => {
    const report = aChartReport();
    const before = structuredClone(report);
    const [first, second] = [0, 1].map(() => draw(report, chartOptions())?.outerHTML);
    expect(first).toBe(second);
    expect(report).toEqual(before);
  });
});

test('a chart without anything to show is none', () => {
  const { 'nearly all withheld': report } = EDGE_REPORTS;
  const nothing = { ...report, nps: null, targets: { a: [], b: [] } };
  for (const name of ['gap', 'nps', 'johari', 'driver', 'agreement']) {
    expect(CHARTS[name]?.(nothing, chartOptions())).toBe(null);
  }
});
