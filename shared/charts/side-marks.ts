import { dot, type Markish } from '@observablehq/plot';
import type { Side } from '../partnership/partnership.ts';
import { atPixel } from './at-pixel.ts';
import type { ChartColours } from './chart-colours.ts';

/** A figure of one side: `x` by the chart's scale, `y` in pixels. */
export interface SideFigure {
  side: Side;
  x: number;
  y: number;
  /** What a pointer over the mark reads. */
  tip?: string | undefined;
}

const SYMBOL = { a: 'circle', b: 'square' } as const;
/** A square of the same area would look larger than the circle. */
const RADIUS = { a: 7, b: 6.6 };

/** Marks of one side’s figures in its own shape and colour: a round and teal, b square and ochre. */
export function sideMarks(figures: readonly SideFigure[], side: Side, colours: ChartColours): Markish {
  return dot(
    figures.filter((figure) => figure.side === side),
    {
      x: 'x',
      y: atPixel(({ y }: SideFigure) => y),
      title: 'tip',
      ...sideSymbol(side, colours),
      className: `mark side-${side}-mark`,
    },
  );
}

/** A side’s shape and colour, with a rim that keeps two marks apart that lie on one another. */
export function sideSymbol(side: Side, colours: ChartColours) {
  return {
    symbol: SYMBOL[side],
    r: RADIUS[side],
    fill: colours[side],
    stroke: colours.card,
    strokeWidth: 1.5,
  };
}
