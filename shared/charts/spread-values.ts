import type { Markish } from '@observablehq/plot';
import { SIDES, type Side } from '../partnership/partnership.ts';
import type { AgreementRow } from './agreement-rows.ts';
import { chartColours } from './chart-colours.ts';
import { type ChartOptions, fromStart } from './chart-options.ts';
import { SMALL_TEXT, TEXT_SIZE } from './draw-chart.ts';
import { missingKey } from './gap-rows.ts';
import type { RowPlace } from './row-layout.ts';
import { linesHeight, textMark } from './text-mark.ts';

interface PlacedValues {
  place: RowPlace;
  values: readonly Value[];
}

/** A spread as it is printed, or the word for why there is none. */
interface Value {
  words: string;
  isMissing: boolean;
}

/** One side's spread in points, or as a share of the scale where scales differ. */
export function spreadValue(
  { spreads, target, figures }: AgreementRow,
  side: Side,
  isShared: boolean,
  { messages: { text, number, percent } }: ChartOptions,
): Value {
  const spread = spreads[side];
  if (spread !== null) {
    return { words: isShared ? number(spread.points) : percent(spread.share), isMissing: false };
  }
  const { status } = side === target ? figures.self : figures.other;
  return {
    words: text(status === 'mean-only' ? 'report.status.mean-only' : missingKey(status)),
    isMissing: true,
  };
}

/** Both sides' values at the end of each row, side a's above side b's. */
export function spreadValues(rows: readonly PlacedValues[], options: ChartOptions): Markish[] {
  const colours = chartColours(options.theme);
  const x = fromStart(options)(options.width);
  const lift = linesHeight(1, TEXT_SIZE);
  const values = (place: number) =>
    rows.flatMap((row) => {
      const value = row.values[place];
      if (!value || value.isMissing) return [];
      return [{ x, y: row.place.y + (place === 0 ? -lift : 0), lines: [value.words] }];
    });
  return [
    ...SIDES.map((side, place) =>
      textMark(values(place), {
        className: `value side-${side}-value`,
        colour: colours[side],
        size: TEXT_SIZE,
        weight: 700,
        anchor: 'end',
      }),
    ),
    textMark(
      rows.flatMap((row) => missingWords(row, x, lift)),
      {
        className: 'missing',
        colour: colours.quiet,
        size: SMALL_TEXT,
        anchor: 'end',
      },
    ),
  ];
}

/** The word for each missing value, or one for both. */
function missingWords({ values: [first, second], place: { y } }: PlacedValues, x: number, lift: number) {
  if (first?.isMissing && second?.isMissing && first.words === second.words) {
    return [{ x, y: y - lift / 2, lines: [first.words] }];
  }
  return [
    ...(first?.isMissing ? [{ x, y: y - lift, lines: [first.words] }] : []),
    ...(second?.isMissing ? [{ x, y, lines: [second.words] }] : []),
  ];
}
