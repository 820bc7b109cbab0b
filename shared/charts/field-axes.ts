import { link, type Markish } from '@observablehq/plot';
import { atPixel } from './at-pixel.ts';
import { chartColours } from './chart-colours.ts';
import type { ChartOptions } from './chart-options.ts';
import { SMALL_TEXT } from './draw-chart.ts';
import { linesHeight, textMark } from './text-mark.ts';

/** A number beside an axis, in pixels along it. */
interface Tick {
  words: string;
  at: number;
}

interface FieldAxes {
  across: readonly Tick[];
  up: readonly Tick[];
  /** Lower edge of the field. */
  bottom: number;
  /** Where the numbers of the upward axis end. */
  upAt: number;
}

/** Room that the numbers below a field take. */
export const FIELD_AXIS_HEIGHT = 24;

/** The numbers below and beside a field of points. */
export function fieldAxes({ across, up, bottom, upAt }: FieldAxes, { theme }: ChartOptions): Markish[] {
  const colours = chartColours(theme);
  const style = { className: 'tick', colour: colours.quiet, size: SMALL_TEXT };
  const half = linesHeight(1, SMALL_TEXT) / 2;
  return [
    link(across, {
      x1: atPixel(({ at }: Tick) => at),
      x2: atPixel(({ at }: Tick) => at),
      y1: atPixel(() => bottom),
      y2: atPixel(() => bottom + 4),
      stroke: colours.quiet,
      className: 'tick-line',
    }),
    textMark(
      across.map(({ at, words }) => ({ x: at, y: bottom + 5, lines: [words] })),
      { ...style, anchor: 'middle' },
    ),
    textMark(
      up.map(({ at, words }) => ({ x: upAt, y: at - half, lines: [words] })),
      { ...style, anchor: 'end' },
    ),
  ];
}
