import type { Markish } from '@observablehq/plot';
import { SIDES, type Side } from '../partnership/partnership.ts';
import { chartColours } from './chart-colours.ts';
import { type ChartOptions, fromStart } from './chart-options.ts';
import { nudgeApart } from './nudge-apart.ts';
import { linesHeight, textMark } from './text-mark.ts';
import type { SeriesPoint } from './trend-marks.ts';

export const VALUE_SIZE = 14;

interface ValuesPlace {
  x: number;
  top: number;
  bottom: number;
  words: (value: number) => string;
}

/** The value of the latest wave beside each line, in the side's colour, moved apart where they meet. */
export function latestValues(
  series: Record<Side, readonly SeriesPoint[]>,
  { x, top, bottom, words }: ValuesPlace,
  options: ChartOptions,
): Markish[] {
  const colours = chartColours(options.theme);
  const at = fromStart(options)(x);
  const latest = SIDES.flatMap((side) => {
    const point = series[side].at(-1);
    return !point || point.y === null || point.value === null
      ? []
      : [{ side, y: point.y, value: point.value }];
  }).sort((first, second) => first.y - second.y);
  const half = linesHeight(1, VALUE_SIZE) / 2;
  const places = nudgeApart(
    latest.map(({ y }, index) => ({ x: at, y: y + index * 0.1 })),
    { distance: linesHeight(1, VALUE_SIZE), frame: { left: at, right: at, top, bottom } },
  );
  return latest.map(({ side, value }, index) =>
    textMark([{ x: at, y: (places[index]?.y ?? 0) - half, lines: [words(value)] }], {
      className: `latest side-${side}-latest`,
      colour: colours[side],
      size: VALUE_SIZE,
      weight: 700,
    }),
  );
}
