/**
 * Advance widths of Noto Sans in hundredths of an em, rounded into classes. Noto Sans is among the widest of
 * the fonts that pages and pictures are set in, so a line that fits by this table fits in the others.
 */
const CLASSES: readonly (readonly [width: number, characters: string])[] = [
  [26, " !'(),.:;J`ijl·’\u0903ऻािीॉॊोौॎॏॱ"],
  [34, '-/I[\\]ft“”'],
  [41, '"?_r{}„гरऱऽ।॰ॽ'],
  [48, 'csz–зстэ'],
  [53, 'FLSkvxy«»Гкухьइईउटडदहड़०१२३४५६७८९ॾ'],
  [57, '$*+0123456789<=>ETXYZ^ae|~−ЕЗТХавелочяЁёऍऎएऐगघठढतनऩपबयवषग़ढ़य़ॸॺॻॿ'],
  [62, 'ACKPRVbdghnopquАБКРСУЬЯбдийнпрцъङचथधम॥'],
  [66, '#BВЛЧЪЭऌलशसॡ'],
  [74, '&DGHNUДИЙНОПЦжфыऄअछजझञणभळऴज़ॲॳॶॷॹॼ'],
  [79, '%OQw…Фмюऊऋकखफक़ख़फ़ॠ'],
  [90, '@MWmЖМЫшщ'],
  [100, '—№ШЩЮआऑऒओऔॐॴॵ'],
];

const WIDTHS = new Map(
  CLASSES.flatMap(([width, characters]) =>
    [...characters].filter((character) => !isMark(character)).map((character) => [character, width] as const),
  ),
);
const SPACING_MARKS = new Map([...'\u0903ािीॉॊोौ'].map((mark) => [mark, 26] as const));
const OTHER = 66;
const WIDE = 100;
const BOLD = 1.07;

/**
 * About how wide a text is set, in pixels: Latin, Cyrillic and Devanagari by table, Chinese, Japanese and
 * Korean a full em, other letters by a fair average. The same on the server and in every browser, so that a
 * chart's geometry does not depend on where it is drawn.
 */
export function textWidth(text: string, size: number, bold = false): number {
  let hundredths = 0;
  for (const character of text) hundredths += widthOf(character);
  return (hundredths / 100) * size * (bold ? BOLD : 1);
}

function widthOf(character: string): number {
  const known = WIDTHS.get(character) ?? SPACING_MARKS.get(character);
  if (known !== undefined) return known;
  if (isMark(character)) return 0;
  return /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\uff00-\uff60]/.test(character) ? WIDE : OTHER;
}

function isMark(character: string): boolean {
  return /\p{M}/u.test(character);
}
