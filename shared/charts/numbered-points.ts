import { dot, link, type Markish } from '@observablehq/plot';
import { atPixel } from './at-pixel.ts';
import type { ChartColours } from './chart-colours.ts';
import { SMALL_TEXT } from './draw-chart.ts';
import { nudgeApart, type Point } from './nudge-apart.ts';
import { linesHeight, textMark } from './text-mark.ts';

/** A point that a list explains by its number; `x` and `y` by the chart's scales. */
export interface NumberedPoint {
  number: number;
  x: number;
  y: number;
  /** Filled if it is certain, else hollow. */
  filled: boolean;
  title: string;
}

interface PointRoom {
  /** From the scales to pixels. */
  place: (point: { x: number; y: number }) => Point;
  frame: { left: number; right: number; top: number; bottom: number };
  colours: ChartColours;
}

export const POINT_RADIUS = 10.5;

/**
 * Discs with numbers. Where they would lie on one another they are moved apart, and a thin line leads from
 * each to the spot that it stands for.
 */
export function numberedPoints(
  points: readonly NumberedPoint[],
  { place, frame, colours }: PointRoom,
): Markish[] {
  const discs = nudgeApart(points.map(place), {
    distance: 2 * POINT_RADIUS + 3,
    frame: {
      left: frame.left + POINT_RADIUS,
      right: frame.right - POINT_RADIUS,
      top: frame.top + POINT_RADIUS,
      bottom: frame.bottom - POINT_RADIUS,
    },
  });
  const placed = points.flatMap((point, index) => {
    const disc = discs[index];
    return disc ? [{ ...point, disc, spot: place(point) }] : [];
  });
  const discX = atPixel(({ disc }: (typeof placed)[number]) => disc.x);
  const discY = atPixel(({ disc }: (typeof placed)[number]) => disc.y);
  const disc = (filled: boolean): Markish =>
    dot(
      placed.filter((point) => point.filled === filled),
      {
        x: discX,
        y: discY,
        r: POINT_RADIUS,
        fill: filled ? colours.ink : colours.card,
        stroke: colours.ink,
        strokeWidth: 1.5,
        title: 'title',
        className: filled ? 'disc filled' : 'disc hollow',
      },
    );
  const numbers = (filled: boolean): Markish =>
    textMark(
      placed
        .filter((point) => point.filled === filled)
        .map(({ number, disc: { x, y } }) => ({
          x,
          y: y - linesHeight(1, SMALL_TEXT) / 2,
          lines: [String(number)],
        })),
      {
        className: 'number',
        colour: filled ? colours.card : colours.ink,
        size: SMALL_TEXT,
        weight: 700,
        anchor: 'middle',
      },
    );
  return [
    link(placed, {
      x1: 'x',
      y1: 'y',
      x2: discX,
      y2: discY,
      stroke: colours.quiet,
      className: 'leader',
    }),
    dot(placed, { x: 'x', y: 'y', r: 2.5, fill: colours.ink, className: 'spot' }),
    disc(false),
    disc(true),
    numbers(false),
    numbers(true),
  ];
}
