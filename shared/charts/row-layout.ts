import { type ChartOptions, isWide } from './chart-options.ts';
import { SMALL_TEXT, TEXT_SIZE } from './draw-chart.ts';
import { linesHeight } from './text-mark.ts';
import { wrapText } from './wrap-text.ts';

/** A row of a chart: what it is about, in words. */
export interface RowWords {
  /** A short line above the words, such as whom they are about. */
  kicker: string | null;
  words: string;
}

/** Where a row stands, in pixels from the start and from the top. */
export interface RowPlace {
  top: number;
  bottom: number;
  kicker: { y: number; lines: string[] };
  label: { y: number; lines: string[] };
  /** Height of the figures' line. */
  y: number;
}

export interface RowLayout {
  rows: RowPlace[];
  /** The room of the figures, from the start. */
  track: [from: number, to: number];
  bottom: number;
}

const LABEL_LINES = 3;
/** Room for the figures of one row: marks, and an interval above and below them. */
const TRACK_HEIGHT = 36;
const MARGIN = 14;

/**
 * Places rows of differing height under one another: beside their words on a wide chart, below them on a
 * narrow one.
 *
 * @param end room for words after the figures, in pixels
 */
export function rowLayout(
  rows: readonly RowWords[],
  { top, end }: { top: number; end: number },
  options: Pick<ChartOptions, 'width'>,
): RowLayout {
  const { width } = options;
  const wide = isWide(options);
  const labelWidth = wide ? Math.min(400, width * 0.4) : width;
  const track: [number, number] = [wide ? labelWidth + 28 : MARGIN, width - end - MARGIN - 6];
  let bottom = top;
  const places = rows.map(({ kicker, words }): RowPlace => {
    const label = wrapText(words, { width: labelWidth, size: TEXT_SIZE, lines: LABEL_LINES });
    const kickers =
      kicker === null ? [] : wrapText(kicker, { width: labelWidth, size: SMALL_TEXT, bold: true, lines: 1 });
    const kickerHeight = linesHeight(kickers.length, SMALL_TEXT);
    const labelHeight = kickerHeight + linesHeight(label.length, TEXT_SIZE);
    const start = bottom;
    const padding = wide ? 10 : 12;
    const height = wide ? Math.max(labelHeight, TRACK_HEIGHT) : labelHeight + TRACK_HEIGHT;
    bottom = start + height + 2 * padding;
    const labelTop = start + padding + (wide ? (height - labelHeight) / 2 : 0);
    return {
      top: start,
      bottom,
      kicker: { y: labelTop, lines: kickers },
      label: { y: labelTop + kickerHeight, lines: label },
      y: wide ? start + padding + height / 2 : start + padding + labelHeight + TRACK_HEIGHT / 2 + 3,
    };
  });
  return { rows: places, track, bottom };
}
