import { dot, link, type Markish } from '@observablehq/plot';
import type { Side } from '../partnership/partnership.ts';
import { atPixel } from './at-pixel.ts';
import type { ChartColours } from './chart-colours.ts';
import { chartColours } from './chart-colours.ts';
import { type ChartOptions, fromStart } from './chart-options.ts';
import { SMALL_TEXT } from './draw-chart.ts';
import { sideSymbol } from './side-marks.ts';
import { linesHeight, textMark } from './text-mark.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

/** How a share of a bar is filled: told apart without colour. */
export type ShareFill = 'hollow' | 'tint' | 'solid';

/** What a mark of the chart means. */
export interface LegendEntry {
  mark:
    | { kind: 'side'; side: Side }
    | { kind: 'prediction'; side: Side }
    | { kind: 'interval' | 'threshold' }
    | { kind: 'share'; side: Side; fill: ShareFill }
    | { kind: 'filled' }
    | { kind: 'hollow' };
  words: string;
}

interface PlacedEntry extends LegendEntry {
  x: number;
  y: number;
  lines: string[];
}

/** Strength of the fill between hollow and solid. */
export const TINT = 0.35;

const MARK_ROOM = 20;
const BETWEEN = 22;
const LINES = 2;

/** The legend from a height on, entries one after another as far as the line goes, and where it ends. */
export function chartLegend(
  entries: readonly LegendEntry[],
  top: number,
  options: ChartOptions,
): { marks: Markish[]; bottom: number } {
  const colours = chartColours(options.theme);
  const at = fromStart(options);
  const placed = placeEntries(entries, top, options.width);
  const bottom = Math.max(top, ...placed.map(({ y, lines }) => y + linesHeight(lines.length, SMALL_TEXT)));
  const texts = placed.map(({ x, y, lines, words }) => ({ x: at(x + MARK_ROOM), y, lines, title: words }));
  const marks = placed.map((entry) => legendMark(entry, at(entry.x + MARK_ROOM / 2 - 2), colours));
  return {
    marks: [...marks, textMark(texts, { className: 'legend', colour: colours.quiet, size: SMALL_TEXT })],
    bottom,
  };
}

function placeEntries(entries: readonly LegendEntry[], top: number, width: number): PlacedEntry[] {
  let [x, y, deepest] = [0, top, 1];
  return entries.map((entry) => {
    const lines = wrapText(entry.words, { width: width - MARK_ROOM, size: SMALL_TEXT, lines: LINES });
    const wide = MARK_ROOM + Math.max(...lines.map((line) => textWidth(line, SMALL_TEXT)));
    if (x > 0 && x + wide > width) {
      y += linesHeight(deepest, SMALL_TEXT) + 2;
      [x, deepest] = [0, 1];
    }
    const placed = { ...entry, x, y, lines };
    x += wide + BETWEEN;
    deepest = Math.max(deepest, lines.length);
    return placed;
  });
}

function legendMark({ mark, y: top }: PlacedEntry, x: number, colours: ChartColours): Markish {
  const y = top + linesHeight(1, SMALL_TEXT) / 2;
  const place = { x: atPixel(() => x), y: atPixel(() => y), className: 'legend-mark' };
  if (mark.kind === 'side') return dot([mark], { ...place, ...sideSymbol(mark.side, colours), r: 5.5 });
  if (mark.kind === 'prediction')
    return dot([mark], { ...place, ...predictionSymbol(mark.side, colours), r: 4.2 });
  if (mark.kind === 'interval' || mark.kind === 'threshold') {
    const dashes = mark.kind === 'threshold' ? { strokeDasharray: '4 3' } : {};
    const [x1, x2] = [atPixel(() => x - 8), atPixel(() => x + 8)];
    return link([mark], {
      x1,
      x2,
      y1: place.y,
      y2: place.y,
      stroke: colours.quiet,
      strokeWidth: 1.5,
      ...dashes,
      className: place.className,
    });
  }
  if (mark.kind === 'share') {
    const fillOpacity = { hollow: 0, tint: TINT, solid: 1 }[mark.fill];
    const style = { fill: colours[mark.side], stroke: colours[mark.side], strokeWidth: 1.5 };
    return dot([mark], { ...place, symbol: 'square', r: 5, fillOpacity, ...style });
  }
  const fill = mark.kind === 'filled' ? colours.ink : colours.card;
  return dot([mark], { ...place, r: 5.5, fill, stroke: colours.ink, strokeWidth: 1.5 });
}

/** What a side expects to hear: a hollow diamond in its colour. */
export function predictionSymbol(side: Side, colours: ChartColours) {
  return { symbol: 'diamond', r: 5, fill: colours.card, stroke: colours[side], strokeWidth: 2 } as const;
}
