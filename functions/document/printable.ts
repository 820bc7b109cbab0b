import { type Coverage, readCoverage } from './font-coverage.ts';
import { readFonts } from './fonts.ts';

/** Stands for a character that the fonts of documents lack, such as an emoji. */
export const MISSING = '□';

let coverage: Coverage | null = null;

/** The same data with every text in it as it can be printed. */
export function printable<Data>(data: Data): Data {
  return inPrint(data) as Data;
}

/**
 * A text whose every character has a glyph: what the fonts lack becomes a box, one for all that a reader takes
 * for one character, and characters without any look of their own go. No text becomes empty.
 */
export function printableText(text: string): string {
  coverage ??= readFonts().map(readCoverage).reduce(both);
  const covers = coverage;
  const lines = text.toWellFormed().replaceAll(LINE_BREAK, '\n').replaceAll('\t', ' ');
  const plain = lines.replaceAll(INVISIBLE, '');
  if (plain.trim() === '') return text === '' ? '' : MISSING;
  if (isCovered(plain, covers)) return plain;
  return [...new Intl.Segmenter('en').segment(plain)]
    .map(({ segment }) => (isCovered(segment, covers) ? segment : MISSING))
    .join('');
}

/** Control characters, marks that steer the direction of writing, variation selectors; not what joins letters. */
const INVISIBLE = /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Variation_Selector}]/gu;
const LINE_BREAK = /\r\n?|[\u2028\u2029]/g;

function inPrint(data: unknown): unknown {
  if (typeof data === 'string') return printableText(data);
  if (Array.isArray(data)) return data.map(inPrint);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, inPrint(value)]));
}

function isCovered(text: string, covers: Coverage): boolean {
  for (const character of text) {
    if (character !== '\n' && !covers(character.codePointAt(0) ?? 0)) return false;
  }
  return true;
}

function both(first: Coverage, second: Coverage): Coverage {
  return (codePoint) => first(codePoint) && second(codePoint);
}
