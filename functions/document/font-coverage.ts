/** Whether a font has a glyph for a character. */
export type Coverage = (codePoint: number) => boolean;

const CMAP_TAG = 0x636d6170;
const TABLE_RECORD = 16;
const ENCODING_RECORD = 8;

/**
 * Reads from a TrueType font which characters it has glyphs for, out of its table `cmap` in format 4 or 12.
 *
 * @see https://learn.microsoft.com/en-us/typography/opentype/spec/cmap
 * @throws {RangeError} when the font has no such table
 */
export function readCoverage(font: Buffer): Coverage {
  const covered = new Set<number>();
  for (const subtable of subtablesOf(font)) {
    const format = font.readUInt16BE(subtable);
    const ranges = format === 4 ? segments(font, subtable) : format === 12 ? groups(font, subtable) : [];
    for (const [first, last] of ranges) {
      for (let codePoint = first; codePoint <= last; codePoint += 1) covered.add(codePoint);
    }
  }
  if (covered.size === 0) throw new RangeError('the font does not say which characters it has');
  return (codePoint) => covered.has(codePoint);
}

function subtablesOf(font: Buffer): number[] {
  for (let table = 0; table < font.readUInt16BE(4); table += 1) {
    const record = 12 + table * TABLE_RECORD;
    if (font.readUInt32BE(record) !== CMAP_TAG) continue;
    const cmap = font.readUInt32BE(record + 8);
    return Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => {
      return cmap + font.readUInt32BE(cmap + 4 + index * ENCODING_RECORD + 4);
    });
  }
  return [];
}

/** Format 4; its last segment, 0xFFFF, stands for no character. */
function segments(font: Buffer, subtable: number): [number, number][] {
  const length = font.readUInt16BE(subtable + 6);
  const starts = subtable + 16 + length;
  return Array.from({ length: length / 2 }, (_, index): [number, number] => [
    font.readUInt16BE(starts + 2 * index),
    font.readUInt16BE(subtable + 14 + 2 * index),
  ]).filter(([first]) => first !== 0xffff);
}

function groups(font: Buffer, subtable: number): [number, number][] {
  return Array.from({ length: font.readUInt32BE(subtable + 12) }, (_, index): [number, number] => {
    const group = subtable + 16 + index * 12;
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)];
  });
}
