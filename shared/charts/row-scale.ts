import { link, type Markish } from '@observablehq/plot';
import type { Messages } from '../messages/messages.ts';
import type { Ends } from '../report/figure-rules.ts';
import { atPixel } from './at-pixel.ts';
import { chartColours } from './chart-colours.ts';
import { type ChartOptions, fromStart, isWide } from './chart-options.ts';
import { SMALL_TEXT } from './draw-chart.ts';
import type { RowLayout } from './row-layout.ts';
import { linesHeight, textMark } from './text-mark.ts';

/** A figure's place on its scale, 0 at the lower end and 1 at the upper. */
export function shareOf(value: number, { min, max }: Ends): number {
  return (value - min) / (max - min);
}

/** The scale that most rows have; rows on another name its ends themselves. */
export function commonScale(scales: readonly Ends[]): Ends {
  const counts = new Map<string, number>();
  const name = ({ min, max }: Ends) => `${min} ${max}`;
  for (const scale of scales) counts.set(name(scale), (counts.get(name(scale)) ?? 0) + 1);
  const most = Math.max(...counts.values());
  return scales.find((scale) => counts.get(name(scale)) === most) ?? { min: 0, max: 10 };
}

export function isSameScale(first: Ends, second: Ends): boolean {
  return first.min === second.min && first.max === second.max;
}

/** Height of the line of numbers above the rows. */
export const AXIS_HEIGHT = 20;

interface RowScale {
  ticks: readonly { share: number; words: string }[];
  layout: RowLayout;
  /** Top of the line of numbers. */
  top: number;
}

/** Numbers above (and, on a tall chart, below) the rows, and a thin line at each number behind every row. */
export function rowScale(
  { ticks, layout, top }: RowScale,
  options: ChartOptions,
): { marks: Markish[]; bottom: number } {
  const colours = chartColours(options.theme);
  const at = fromStart(options);
  const [from, to] = layout.track;
  const place = (share: number) => at(from + share * (to - from));
  const repeats = layout.bottom - top > 700;
  const tops = repeats ? [top, layout.bottom + 4] : [top];
  const numbers = tops.flatMap((y) =>
    ticks.map(({ share, words }) => ({ x: place(share), y, lines: [words] })),
  );
  const grid = layout.rows.flatMap((row) =>
    ticks.map(({ share }) => ({ x: place(share), ...lineOf(row, options) })),
  );
  const rules = layout.rows.slice(1).map((row) => row.top);
  return {
    marks: [
      link(rules, {
        x1: atPixel(() => 0),
        x2: atPixel(() => options.width),
        y1: atPixel((y: number) => y),
        y2: atPixel((y: number) => y),
        stroke: colours.line,
        className: 'row-rule',
      }),
      link(grid, {
        x1: atPixel(({ x }) => x),
        x2: atPixel(({ x }) => x),
        y1: atPixel(({ y1 }) => y1),
        y2: atPixel(({ y2 }) => y2),
        stroke: colours.line,
        className: 'grid',
      }),
      textMark(numbers, { className: 'tick', colour: colours.quiet, size: SMALL_TEXT, anchor: 'middle' }),
    ],
    bottom: layout.bottom + (repeats ? AXIS_HEIGHT + 4 : 0),
  };
}

function lineOf({ top, bottom, y }: RowLayout['rows'][number], options: ChartOptions) {
  return isWide(options) ? { y1: top, y2: bottom } : { y1: y - 15, y2: y + 15 };
}

/** Numbers of a scale at equal distances, always with its ends: the more, the more room there is. */
export function scaleTicks({ min, max }: Ends, { number }: Messages, roomy: boolean): RowScale['ticks'] {
  const range = max - min;
  const step = range <= 6 ? 1 : roomy && range % 2 === 0 ? range / 5 : range / 2;
  const count = Math.round(range / step);
  return Array.from({ length: count + 1 }, (_, index) => {
    const value = min + index * step;
    return { share: shareOf(value, { min, max }), words: number(value, Number.isInteger(value) ? 0 : 1) };
  });
}

/** The ends of a row’s own scale, under its line. */
export function ownScaleMark(
  rows: readonly { y: number; scale: Ends }[],
  { track: [from, to] }: RowLayout,
  options: ChartOptions,
): Markish {
  const at = fromStart(options);
  const ends = rows.flatMap(({ y, scale: { min, max } }) => [
    { x: at(from), y: y + 8, lines: [options.messages.number(min, 0)] },
    { x: at(to), y: y + 8, lines: [options.messages.number(max, 0)] },
  ]);
  const { quiet } = chartColours(options.theme);
  return textMark(ends, { className: 'own-scale', colour: quiet, size: SMALL_TEXT, anchor: 'middle' });
}

export const AXIS_ROOM = linesHeight(1, SMALL_TEXT) + 4;
