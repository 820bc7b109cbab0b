import { describe, expect, test } from 'vitest';
import { shapeLine } from '../../functions/charts/chart-fonts.ts';
import { chartPng } from '../../functions/charts/chart-png.ts';
import { textAsOutlines } from '../../functions/charts/text-as-outlines.ts';
import { messagesIn } from '../../shared/messages/messages.ts';
import { aChartReport } from '../builders/chart-report.ts';
import { CHARTS, chartOptions } from '../shared/charts/drawn.ts';

test.each(Object.entries(CHARTS))('the chart “%s” becomes a PNG of twice its size', async (_, draw) => {
  const svg = draw(aChartReport(), chartOptions({ width: 360, theme: 'light', messages: messagesIn('hi') }));
  const png = Buffer.from(await chartPng(svg?.outerHTML ?? ''));
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
    720,
    2 * Number(svg?.getAttribute('height')),
  ]);
});

describe('text as outlines', () => {
  test('gives a vowel sign behind its letter room of its own', () => {
    const width = (text: string) => shapeLine(text, 400).width;
    expect(width('राय')).toBeGreaterThan(width('र') + width('य') + 200);
    expect(width('की राय')).toBeCloseTo(width('की') + width(' राय'), 0);
  });

  test('joins consonants as Devanagari does', () => {
    expect(shapeLine('क्ष', 400).glyphs).toHaveLength(1);
  });

  test('has a font for every letter of a line in two scripts', () => {
    const { glyphs } = shapeLine('Example Freight की राय, Свои', 700);
    const inked = glyphs.filter(({ outline }) => outline !== '');
    expect(inked.length).toBeGreaterThan(20);
  });

  test('leaves no text to fonts, and keeps lines, size and anchor', () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" font-size="10"><g text-anchor="end" font-weight="700">' +
      '<text transform="translate(50,20)"><tspan x="0" y="0.5em">A</tspan><tspan x="0" dy="1.2em">A</tspan></text></g></svg>';
    const outlined = textAsOutlines(svg);
    expect(outlined).not.toContain('<text');
    const [first, second] = [...outlined.matchAll(/translate\((-[\d.]+) ([\d.]+)\) scale\(0.01 -0.01\)/g)];
    expect(first?.[2]).toBe('5');
    expect(second?.[2]).toBe('17');
    expect(Number(first?.[1])).toBeCloseTo((-shapeLine('A', 700).width * 10) / 1000, 5);
  });
});
