import { textWidth } from './text-width.ts';

export interface WrapOptions {
  /** In pixels. */
  width: number;
  size: number;
  bold?: boolean;
  /** What is left over ends in an ellipsis. */
  lines: number;
}

/** Widths are known by class, so a line may turn out a little wider. */
const RESERVE = 1.03;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/**
 * Breaks a text into lines between words, and within a word only if it is wider than a line by itself.
 *
 * @example wrapText('We tell them early', { width: 70, size: 12, lines: 2 }) // ['We tell', 'them early']
 */
export function wrapText(text: string, { width, size, bold = false, lines: most }: WrapOptions): string[] {
  const fits = (line: string) => textWidth(line, size, bold) * RESERVE <= width;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/).flatMap((whole) => piecesOf(whole, fits))) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
    } else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), shortened(lines[most - 1] ?? '', fits)];
}

/** A word that no line can hold is cut between what a reader sees as characters. */
function piecesOf(word: string, fits: (text: string) => boolean): string[] {
  if (fits(word)) return [word];
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of graphemes.segment(word)) {
    if (piece !== '' && !fits(piece + segment)) {
      pieces.push(piece);
      piece = '';
    }
    piece += segment;
  }
  return [...pieces, piece];
}

function shortened(line: string, fits: (text: string) => boolean): string {
  const parts = [...graphemes.segment(line)].map(({ segment }) => segment);
  while (parts.length > 1 && !fits(`${parts.join('').trimEnd()}…`)) parts.pop();
  return `${parts.join('').replace(/[\s,;:.–—]+$/u, '')}…`;
}
