import type { Markish } from '@observablehq/plot';
import { chartColours } from './chart-colours.ts';
import type { ChartOptions } from './chart-options.ts';
import { SMALL_TEXT } from './draw-chart.ts';
import { linesHeight, textMark } from './text-mark.ts';
import { textWidth } from './text-width.ts';

/** Numbers of the waves, and under them the month in which each closed, as far as there is room. */
export function waveLabels(
  waves: readonly { number: number; closedAt: string; x: number }[],
  { top, edges }: { top: number; edges: readonly [number, number] },
  { messages, theme }: ChartOptions,
): Markish[] {
  const colours = chartColours(theme);
  const [left, right] = [Math.min(...edges), Math.max(...edges)];
  const within = (x: number, words: string) => {
    const half = textWidth(words, SMALL_TEXT) / 2;
    return Math.min(right - half, Math.max(left + half, x));
  };
  const month = new Intl.DateTimeFormat(messages.locale, {
    month: 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const [first, second] = waves;
  const distance = first && second ? Math.abs(second.x - first.x) : Number.POSITIVE_INFINITY;
  const labels = waves.map(({ number, closedAt, x }) => ({
    x,
    wave: messages.text('chart.wave', { number }),
    number: messages.number(number, 0),
    month: month.format(new Date(closedAt)),
  }));
  const widest = Math.max(
    ...labels.map((label) => Math.max(textWidth(label.wave, SMALL_TEXT), textWidth(label.month, SMALL_TEXT))),
  );
  const isRoomy = distance >= widest + 10;
  const style = { size: SMALL_TEXT, anchor: 'middle' as const };
  const ends = labels.filter((_, index) => isRoomy || index === 0 || index === labels.length - 1);
  return [
    textMark(
      labels.map(({ x, wave, number }) => ({ x, y: top, lines: [isRoomy ? wave : number] })),
      { ...style, className: 'wave', colour: colours.ink },
    ),
    textMark(
      ends.map(({ x, month: words }) => ({
        x: within(x, words),
        y: top + linesHeight(1, SMALL_TEXT),
        lines: [words],
      })),
      { ...style, className: 'month', colour: colours.quiet },
    ),
  ];
}
