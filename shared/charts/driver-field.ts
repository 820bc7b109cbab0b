import { link, type Markish } from '@observablehq/plot';
import { atPixel } from './at-pixel.ts';
import { chartColours } from './chart-colours.ts';
import type { ChartOptions } from './chart-options.ts';
import type { DriverPoint } from './driver-points.ts';

/** A value's place between two pixels. */
export function along(
  value: number,
  [low, high]: readonly [number, number],
  [from, to]: readonly [number, number],
): number {
  return from + ((value - low) / (high - low)) * (to - from);
}

/** Upright intervals of the correlations. */
export function importanceIntervals(
  points: readonly (DriverPoint & { share: number })[],
  colour: string,
): Markish {
  const known = points.flatMap(({ share, importanceCi }) =>
    importanceCi === null ? [] : [{ share, low: importanceCi[0], high: importanceCi[1] }],
  );
  return link(known, {
    x1: 'share',
    x2: 'share',
    y1: 'low',
    y2: 'high',
    stroke: colour,
    strokeWidth: 1.5,
    className: 'interval',
  });
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The frame, and a firm line where there is no gap and no correlation. */
export function fieldLines(
  { left, right, top, bottom }: Box,
  zero: { x: number; y: number },
  { theme }: ChartOptions,
): Markish[] {
  const colours = chartColours(theme);
  const lines = (
    data: readonly { x1: number; y1: number; x2: number; y2: number }[],
    className: string,
    stroke: string,
  ) =>
    link(data, {
      x1: atPixel(({ x1 }) => x1),
      x2: atPixel(({ x2 }) => x2),
      y1: atPixel(({ y1 }) => y1),
      y2: atPixel(({ y2 }) => y2),
      stroke,
      className,
    });
  return [
    lines(
      [
        { x1: left, y1: top, x2: right, y2: top },
        { x1: left, y1: bottom, x2: right, y2: bottom },
        { x1: left, y1: top, x2: left, y2: bottom },
        { x1: right, y1: top, x2: right, y2: bottom },
        { x1: left, y1: zero.y, x2: right, y2: zero.y },
      ],
      'frame',
      colours.line,
    ),
    lines([{ x1: zero.x, y1: top, x2: zero.x, y2: bottom }], 'zero', colours.quiet),
  ];
}

/** Signed numbers to either side of zero, in points of the scale or as a share of it. */
export function gapTicks(reach: number, range: number | null, { messages }: ChartOptions) {
  const unit = range ?? 1;
  const most = reach * unit;
  const step = [0.1, 0.2, 0.5, 1, 2, 5].find((size) => most / size <= 3) ?? 10;
  const count = Math.floor(most / step + 1e-9);
  return Array.from({ length: 2 * count + 1 }, (_, index) => {
    const value = (index - count) * step;
    const decimals = Number.isInteger(step) ? 0 : 1;
    return {
      share: value / unit,
      words: range === null ? signedPercent(value, messages) : messages.signed(value, decimals),
    };
  });
}

function signedPercent(share: number, { percent }: ChartOptions['messages']): string {
  const sign = share > 0.001 ? '+' : share < -0.001 ? '−' : '';
  return `${sign}${percent(Math.abs(share))}`;
}

/** Numbers of a correlation. */
export function importanceTicks(low: number, { messages }: ChartOptions) {
  return [-1, -0.5, 0, 0.5, 1]
    .filter((value) => value >= low)
    .map((value) => ({ value, words: messages.number(value, Number.isInteger(value) ? 0 : 1) }));
}
