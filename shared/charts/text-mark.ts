import { type Markish, text } from '@observablehq/plot';
import { atPixel } from './at-pixel.ts';

/** Words at a place, in pixels. */
export interface PlacedText {
  x: number;
  /** Top of the first line. */
  y: number;
  lines: readonly string[];
  /** Shown by a pointer that rests on it, where the lines leave something out. */
  title?: string | undefined;
}

interface TextStyle {
  className: string;
  colour: string;
  size: number;
  weight?: 400 | 700;
  anchor?: 'start' | 'middle' | 'end';
}

/** Distance between two lines as a multiple of the size; Devanagari needs as much. */
export const LINE_HEIGHT = 1.35;

/** Words of one style. */
export function textMark(
  texts: readonly PlacedText[],
  { className, colour, size, weight = 400, anchor = 'start' }: TextStyle,
): Markish {
  return text(texts, {
    x: atPixel(({ x }: PlacedText) => x),
    // Plot sets the first baseline at 0.71 of a line below the top.
    y: atPixel(({ y }: PlacedText) => y + size * (LINE_HEIGHT - 1) * 0.2),
    text: ({ lines }: PlacedText) => lines.join('\n'),
    title: ({ title }: PlacedText) => title,
    lineAnchor: 'top',
    lineHeight: LINE_HEIGHT,
    textAnchor: anchor,
    fontSize: size,
    fontWeight: weight,
    fontVariant: 'tabular-nums',
    fill: colour,
    className,
  });
}

/** How high a number of lines stands, in pixels. */
export function linesHeight(lines: number, size: number): number {
  return lines * size * LINE_HEIGHT;
}
