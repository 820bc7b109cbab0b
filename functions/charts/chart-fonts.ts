import { Blob, Buffer, Face, Font, shape } from 'harfbuzzjs';
import { readChartAsset } from './chart-assets.ts';

/** A glyph's outline in font units (y upwards), and where in its line it stands. */
export interface PlacedGlyph {
  outline: string;
  x: number;
  y: number;
}

export interface ShapedLine {
  glyphs: PlacedGlyph[];
  /** Width of the line in font units. */
  width: number;
}

/** Devanagari has a font of its own; Latin and Cyrillic stand in the other. */
type Script = 'devanagari' | 'latin';
export type Weight = 400 | 700;

/** Font units in an em, the same in all of the fonts. */
export const UNITS_PER_EM = 1000;

const fonts = new Map<string, Font>();

/** The glyphs of one line of text, ligatures and vowel signs as the script wants them. */
export function shapeLine(text: string, weight: Weight): ShapedLine {
  const line: ShapedLine = { glyphs: [], width: 0 };
  for (const { script, words } of runsOf(text)) {
    const font = fontOf(script, weight);
    const buffer = new Buffer();
    buffer.addText(words);
    buffer.guessSegmentProperties();
    shape(font, buffer);
    const positions = buffer.getGlyphPositions();
    for (const [index, { codepoint }] of buffer.getGlyphInfos().entries()) {
      const { xAdvance, xOffset, yOffset } = positions[index] ?? { xAdvance: 0, xOffset: 0, yOffset: 0 };
      line.glyphs.push({ outline: font.glyphToPath(codepoint), x: line.width + xOffset, y: yOffset });
      line.width += xAdvance;
    }
  }
  return line;
}

/** Parts of a text that one font sets; spaces, digits and signs go with the letters before them. */
function runsOf(text: string): { script: Script; words: string }[] {
  const runs: { script: Script; words: string }[] = [];
  for (const character of text) {
    const last = runs.at(-1);
    const script = scriptOf(character) ?? last?.script ?? 'latin';
    if (last?.script === script) last.words += character;
    else runs.push({ script, words: character });
  }
  return runs;
}

function scriptOf(character: string): Script | null {
  if (/[\p{Script=Devanagari}।॥]/u.test(character)) return 'devanagari';
  return /\p{L}/u.test(character) ? 'latin' : null;
}

function fontOf(script: Script, weight: Weight): Font {
  const name = `${script}${weight}` as const;
  const known = fonts.get(name);
  if (known) return known;
  const face = new Face(new Blob(readChartAsset(name)));
  if (face.upem !== UNITS_PER_EM) throw new Error(`The font ${name} has ${face.upem} units in an em.`);
  const font = new Font(face);
  fonts.set(name, font);
  return font;
}
