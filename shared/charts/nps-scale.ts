import { link, type Markish } from '@observablehq/plot';
import { atPixel } from './at-pixel.ts';
import { chartColours } from './chart-colours.ts';
import type { ChartOptions } from './chart-options.ts';
import { SMALL_TEXT } from './draw-chart.ts';
import { textMark } from './text-mark.ts';

/** Ends of the net promoter score. */
export const NPS_ENDS: readonly [number, number] = [-100, 100];

const TICKS = [-100, -50, 0, 50, 100];

interface NpsScale {
  /** Height of the numbers' top. */
  top: number;
  /** Heights between which each side's lines stand. */
  lines: readonly { from: number; to: number }[];
  /** Where a score stands, in pixels. */
  place: (score: number) => number;
}

/** The numbers of the scale, a thin line at each, and a firm one at zero. */
export function npsScale({ top, lines, place }: NpsScale, options: ChartOptions): Markish[] {
  const colours = chartColours(options.theme);
  const { signed } = options.messages;
  const rules = lines.flatMap(({ from, to }) => TICKS.map((tick) => ({ tick, from, to })));
  const rule = (zero: boolean) =>
    link(
      rules.filter(({ tick }) => (tick === 0) === zero),
      {
        x1: 'tick',
        x2: 'tick',
        y1: atPixel(({ from }) => from),
        y2: atPixel(({ to }) => to),
        stroke: zero ? colours.quiet : colours.line,
        strokeWidth: zero ? 1.5 : 1,
        className: zero ? 'zero' : 'grid',
      },
    );
  const numbers = TICKS.map((tick) => ({ x: place(tick), y: top, lines: [signed(tick, 0)] }));
  return [
    rule(false),
    rule(true),
    textMark(numbers, { className: 'tick', colour: colours.quiet, size: SMALL_TEXT, anchor: 'middle' }),
  ];
}
