import { describe, expect, test } from 'vitest';
import { messagesIn } from '../../../shared/messages/messages.ts';
import { aChartReport } from '../../builders/chart-report.ts';
import { EDGE_REPORTS } from '../../builders/edge-reports.ts';
import { CHARTS, chartOptions } from './drawn.ts';
import { pictureDifferences } from './picture.ts';

const LOOKS = [
  ['en', 900, 'auto'],
  ['hi', 360, 'light'],
  ['ru', 360, 'dark'],
  ['ru', 900, 'print'],
] as const;

/** Of a report that is hard to draw, the charts on which it shows. */
const EDGES: Record<keyof typeof EDGE_REPORTS, string[]> = {
  'one side of one mind': ['gap', 'agreement'],
  'no gap a signal': ['gap'],
  'every gap a signal': ['gap', 'johari'],
  'scores at both ends': ['nps'],
  'forty behaviours': ['johari'],
  'long names and questions': ['gap', 'nps', 'johari', 'driver'],
  'nearly all withheld': ['gap', 'nps', 'agreement'],
  'few answers': ['gap'],
  'two scales': ['gap', 'agreement'],
  'intervals beyond the scale': ['gap'],
};

describe.each(Object.entries(CHARTS))('the chart “%s” looks as committed', (name, draw) => {
  test.each(LOOKS)('in %s at %i pixels, %s', (language, width, theme) => {
    const svg = draw(aChartReport(), chartOptions({ messages: messagesIn(language), width, theme }));
    expect(pictureDifferences(`${name}-${language}-${width}-${theme}`, svg?.outerHTML ?? '')).toEqual([]);
  });
});

describe.each(Object.entries(EDGES))('a report with %s looks as committed', (edge, names) => {
  test.each(names)('in the chart “%s”', (name) => {
    const report = EDGE_REPORTS[edge as keyof typeof EDGE_REPORTS];
    const svg = CHARTS[name]?.(report, chartOptions({ width: 360, theme: 'light' }));
    const file = `edge-${edge.replaceAll(' ', '-')}-${name}`;
    expect(pictureDifferences(file, svg?.outerHTML ?? '')).toEqual([]);
  });
});
