import { dot, type Markish } from '@observablehq/plot';
import { atPixel } from './at-pixel.ts';
import { chartColours } from './chart-colours.ts';
import { type ChartOptions, fromStart } from './chart-options.ts';
import { SMALL_TEXT, TEXT_SIZE } from './draw-chart.ts';
import { linesHeight, textMark } from './text-mark.ts';
import { wrapText } from './wrap-text.ts';

/** What a number in the chart stands for. */
export interface ListEntry {
  /** Null for what has no place in the chart. */
  number: number | null;
  filled: boolean;
  words: string;
  /** A second, quiet line such as its figures, or the word for why there are none. */
  note: string | null;
}

interface ListPlace {
  /** From the start, in pixels. */
  left: number;
  width: number;
  top: number;
}

const NUMBER_ROOM = 32;
const LINES = 3;
const BETWEEN = 11;
const RADIUS = 10;

/** The list under or beside a chart of numbered points, with the same discs, and where it ends. */
export function numberedList(
  entries: readonly ListEntry[],
  { left, width, top }: ListPlace,
  options: ChartOptions,
): { marks: Markish[]; bottom: number } {
  const colours = chartColours(options.theme);
  const at = fromStart(options);
  let bottom = top;
  const placed = entries.map((entry) => {
    const room = width - NUMBER_ROOM;
    const lines = wrapText(entry.words, { width: room, size: TEXT_SIZE, lines: LINES });
    const notes =
      entry.note === null ? [] : wrapText(entry.note, { width: room, size: SMALL_TEXT, lines: 2 });
    const y = bottom;
    const noteY = y + linesHeight(lines.length, TEXT_SIZE);
    bottom = noteY + linesHeight(notes.length, SMALL_TEXT) + BETWEEN;
    return { ...entry, lines, notes, y, noteY };
  });
  const x = at(left + NUMBER_ROOM);
  const middle = linesHeight(1, TEXT_SIZE) / 2;
  const known = placed.flatMap((entry) =>
    entry.number === null ? [] : [{ ...entry, number: entry.number }],
  );
  const discX = at(left + RADIUS + 1);
  const disc = (filled: boolean): Markish[] => [
    dot(
      known.filter((entry) => entry.filled === filled),
      {
        x: atPixel(() => discX),
        y: atPixel(({ y }) => y + middle),
        r: RADIUS,
        fill: filled ? colours.ink : colours.card,
        stroke: colours.ink,
        strokeWidth: 1.5,
        className: 'list-disc',
      },
    ),
    textMark(
      known
        .filter((entry) => entry.filled === filled)
        .map(({ number, y }) => ({
          x: discX,
          y: y + middle - linesHeight(1, SMALL_TEXT) / 2,
          lines: [String(number)],
        })),
      {
        className: 'list-number',
        colour: filled ? colours.card : colours.ink,
        size: SMALL_TEXT,
        weight: 700,
        anchor: 'middle',
      },
    ),
  ];
  const words = (missing: boolean) =>
    placed
      .filter(({ number }) => (number === null) === missing)
      .map(({ lines, y, words: title }) => ({ x, y, lines, title }));
  const notes = placed
    .filter(({ notes: lines }) => lines.length > 0)
    .map(({ notes: lines, noteY }) => ({ x, y: noteY, lines }));
  return {
    marks: [
      ...disc(false),
      ...disc(true),
      textMark(words(false), { className: 'label', colour: colours.ink, size: TEXT_SIZE }),
      textMark(words(true), { className: 'label missing-label', colour: colours.quiet, size: TEXT_SIZE }),
      textMark(notes, { className: 'note', colour: colours.quiet, size: SMALL_TEXT }),
    ],
    bottom: Math.max(top, bottom - BETWEEN),
  };
}
