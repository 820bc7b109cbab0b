import type { ChartTheme } from './chart-colours.ts';

/** Fonts whose files travel with the product. */
const FONTS = 'Noto Sans, sans-serif';
/** Has Latin letters and digits too. */
const DEVANAGARI_FONTS = 'Noto Sans Devanagari, Noto Sans, sans-serif';

/**
 * Names the fonts of a drawing. On a page it takes the page’s. In a picture each text names the font that
 * has its script, since resvg loses the widths of vowel signs where it has to change fonts within a text.
 */
export function setFonts(svg: SVGSVGElement, theme: ChartTheme): void {
  if (theme === 'auto') {
    svg.setAttribute('font-family', 'inherit');
    return;
  }
  svg.setAttribute('font-family', FONTS);
  for (const text of [...svg.querySelectorAll('text')]) {
    if (/\p{Script=Devanagari}/u.test(text.textContent ?? ''))
      text.setAttribute('font-family', DEVANAGARI_FONTS);
  }
}
