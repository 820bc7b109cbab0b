import { link, type Markish } from '@observablehq/plot';
import type { Verdict } from '../report/gap-report.ts';
import { atPixel } from './at-pixel.ts';
import { chartColours } from './chart-colours.ts';
import { type ChartOptions, fromStart, isRightToLeft } from './chart-options.ts';
import { SMALL_TEXT } from './draw-chart.ts';
import { linesHeight, textMark } from './text-mark.ts';
import { textWidth } from './text-width.ts';

/** A gap with its sign and its verdict, or the word for why there is none. */
export interface JudgedRow {
  /** Middle of the row. */
  y: number;
  words: string;
  verdict: Verdict | null;
  isMissing: boolean;
}

const VALUE_SIZE = 16;
const PADDING = 7;
const PILL = linesHeight(1, SMALL_TEXT) + 4;

/** How much room the column takes: its longest word. */
export function verdictColumnWidth(rows: readonly Omit<JudgedRow, 'y'>[], options: ChartOptions): number {
  const { text } = options.messages;
  const words = rows.map(({ words, verdict, isMissing }) =>
    Math.max(
      textWidth(words, isMissing ? SMALL_TEXT : VALUE_SIZE, !isMissing),
      verdict === null ? 0 : textWidth(text(`verdict.${verdict}`), SMALL_TEXT, true) + 2 * PADDING,
    ),
  );
  return Math.ceil(Math.max(40, ...words));
}

/**
 * At the end of each row its gap in bold and under it the verdict: a signal filled with ink, a tendency
 * outlined, noise in quiet words alone, so that they differ in shape and weight and not by colour.
 */
export function verdictColumn(rows: readonly JudgedRow[], options: ChartOptions): Markish[] {
  const { text } = options.messages;
  const colours = chartColours(options.theme);
  const end = fromStart(options)(options.width);
  const inward = isRightToLeft(options) ? 1 : -1;
  const judged = rows.flatMap(({ verdict, y }) => {
    if (verdict === null) return [];
    const words = text(`verdict.${verdict}`);
    const width = textWidth(words, SMALL_TEXT, true) + 2 * PADDING;
    return [{ verdict, words, near: end + inward * width, end, top: y + 1 }];
  });
  const isPill = ({ verdict }: { verdict: Verdict }) => verdict !== 'noise';
  const values = (keep: (row: JudgedRow) => boolean, lift: number) =>
    rows.filter(keep).map(({ y, words }) => ({ x: end, y: y - lift, lines: [words] }));
  const words = (kind: Verdict) =>
    judged
      .filter(({ verdict }) => verdict === kind)
      .map((row) => ({
        x: kind === 'noise' ? end : (row.near + end) / 2,
        y: row.top + 2,
        lines: [row.words],
      }));
  const style = { size: SMALL_TEXT, anchor: 'end' as const };
  return [
    pill(judged.filter(isPill), PILL, colours.ink),
    pill(
      judged.filter(({ verdict }) => verdict === 'tendency'),
      PILL - 2,
      colours.card,
    ),
    textMark(
      values((row) => row.verdict !== 'noise' && !row.isMissing, 21),
      {
        className: 'gap-value',
        colour: colours.ink,
        size: VALUE_SIZE,
        weight: 700,
        anchor: 'end',
      },
    ),
    textMark(
      values((row) => row.verdict === 'noise' && !row.isMissing, 21),
      {
        className: 'gap-value',
        colour: colours.quiet,
        size: VALUE_SIZE,
        anchor: 'end',
      },
    ),
    textMark(
      values((row) => row.isMissing, PILL / 2),
      { ...style, className: 'missing', colour: colours.quiet },
    ),
    textMark(words('signal'), {
      ...style,
      anchor: 'middle',
      className: 'verdict-signal',
      colour: colours.card,
      weight: 700,
    }),
    textMark(words('tendency'), {
      ...style,
      anchor: 'middle',
      className: 'verdict-tendency',
      colour: colours.ink,
      weight: 700,
    }),
    textMark(words('noise'), { ...style, className: 'verdict-noise', colour: colours.quiet }),
  ];
}

interface Pill {
  near: number;
  end: number;
  top: number;
}

/** A thick line with round ends. */
function pill(pills: readonly Pill[], height: number, colour: string): Markish {
  const inset = PILL / 2;
  return link(pills, {
    x1: atPixel(({ near, end }: Pill) => near + Math.sign(end - near) * inset),
    x2: atPixel(({ near, end }: Pill) => end - Math.sign(end - near) * inset),
    y1: atPixel(({ top }: Pill) => top + PILL / 2),
    y2: atPixel(({ top }: Pill) => top + PILL / 2),
    stroke: colour,
    strokeWidth: height,
    strokeLinecap: 'round',
    className: 'pill',
  });
}
