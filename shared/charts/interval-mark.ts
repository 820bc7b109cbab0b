import { link, type Markish } from '@observablehq/plot';
import { atPixel } from './at-pixel.ts';

/** An interval by the chart's scale, at a height in pixels. */
export interface PlacedInterval {
  low: number;
  high: number;
  y: number;
}

interface IntervalStyle {
  className: string;
  colour: string;
  /** Ends of the chart's scale: an interval that goes beyond is cut there and has no stop. */
  domain: readonly [number, number];
}

const CAP = 3;

/** Thin lines with a small stop at each end; one of no width is the stop alone. */
export function intervalMarks(
  intervals: readonly PlacedInterval[],
  { className, colour, domain: [min, max] }: IntervalStyle,
): Markish[] {
  const within = (value: number) => Math.min(max, Math.max(min, value));
  const style = { stroke: colour, strokeWidth: 1.5 };
  const ends = intervals
    .flatMap(({ low, high, y }) => [
      { end: low, y },
      { end: high, y },
    ])
    .filter(({ end }) => end >= min && end <= max);
  return [
    link(intervals, {
      x1: ({ low }: PlacedInterval) => within(low),
      x2: ({ high }: PlacedInterval) => within(high),
      y1: atPixel(({ y }: PlacedInterval) => y),
      y2: atPixel(({ y }: PlacedInterval) => y),
      ...style,
      className,
    }),
    link(ends, {
      x1: 'end',
      x2: 'end',
      y1: atPixel(({ y }: { y: number }) => y - CAP),
      y2: atPixel(({ y }: { y: number }) => y + CAP),
      ...style,
      className: `${className}-stop`,
    }),
  ];
}
