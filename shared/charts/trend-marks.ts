import { dot, line, link, type Markish } from '@observablehq/plot';
import type { Side } from '../partnership/partnership.ts';
import { atPixel } from './at-pixel.ts';
import { chartColours } from './chart-colours.ts';
import type { ChartOptions } from './chart-options.ts';
import { sideSymbol } from './side-marks.ts';

/** Half the width of the stops of an interval. */
const CAP = 3;

/** A figure of one wave in pixels; null where it is withheld. */
export interface SeriesPoint {
  x: number;
  y: number | null;
  ci: readonly [number, number] | null;
  value: number | null;
}

/** One side's marks joined by a line that breaks where a wave has no figure, with upright intervals. */
export function trendSeriesMarks(
  points: readonly SeriesPoint[],
  side: Side,
  { theme }: ChartOptions,
): Markish[] {
  const colours = chartColours(theme);
  const known = points.flatMap(({ x, y }) => (y === null ? [] : [{ x, y }]));
  const intervals = points.flatMap(({ x, ci }) => (ci === null ? [] : [{ x, from: ci[0], to: ci[1] }]));
  const stops = intervals.flatMap(({ x, from, to }) => [
    { x, y: from },
    { x, y: to },
  ]);
  const style = { stroke: colours[side], strokeWidth: 1.5 };
  return [
    link(intervals, {
      x1: atPixel(({ x }) => x),
      x2: atPixel(({ x }) => x),
      y1: atPixel(({ from }) => from),
      y2: atPixel(({ to }) => to),
      ...style,
      className: `interval side-${side}-interval`,
    }),
    link(stops, {
      x1: atPixel(({ x }) => x - CAP),
      x2: atPixel(({ x }) => x + CAP),
      y1: atPixel(({ y }) => y),
      y2: atPixel(({ y }) => y),
      ...style,
      className: 'interval-stop',
    }),
    line(points, {
      x: atPixel(({ x }: SeriesPoint) => x),
      y: atPixel(({ y }: SeriesPoint) => y ?? Number.NaN),
      stroke: colours[side],
      strokeWidth: 2,
      ...(side === 'b' ? { strokeDasharray: '6 3' } : {}),
      className: `series side-${side}-series`,
    }),
    dot(known, {
      x: atPixel(({ x }) => x),
      y: atPixel(({ y }) => y),
      ...sideSymbol(side, colours),
      className: `mark side-${side}-mark`,
    }),
  ];
}
