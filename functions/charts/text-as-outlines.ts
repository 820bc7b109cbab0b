import { DOMParser } from 'linkedom';
import { shapeLine, UNITS_PER_EM, type Weight } from './chart-fonts.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Where a line begins, as a share of its width before the point it is placed at. */
const BEFORE: Record<string, number> = { start: 0, middle: 0.5, end: 1 };

/**
 * A drawing with every text as the outlines of its letters, so that it looks the same wherever it is painted,
 * fonts or no fonts. It knows the texts that charts have: lines placed by `x`, `y` and `dy` in ems.
 *
 * resvg 2.6 could set the text itself, but gives a letter with a vowel sign behind it the width of the letter
 * alone, so that Hindi runs together (mended in resvg after that release, linebender/resvg#1043).
 */
export function textAsOutlines(svg: string): string {
  const document = new DOMParser().parseFromString(svg, 'image/svg+xml') as unknown as Document;
  for (const text of [...document.querySelectorAll('text')]) {
    const size = Number(inherited(text, 'font-size') ?? 16);
    const weight: Weight = Number(inherited(text, 'font-weight') ?? 400) >= 600 ? 700 : 400;
    const before = BEFORE[inherited(text, 'text-anchor') ?? 'start'] ?? 0;
    const group = document.createElementNS(SVG, 'g');
    const transform = text.getAttribute('transform');
    if (transform) group.setAttribute('transform', transform);
    for (const { words, y } of linesOf(text, size)) {
      const { glyphs, width } = shapeLine(words, weight);
      const scale = size / UNITS_PER_EM;
      const line = document.createElementNS(SVG, 'g');
      line.setAttribute('transform', `translate(${-before * width * scale} ${y}) scale(${scale} ${-scale})`);
      for (const glyph of glyphs) {
        const path = document.createElementNS(SVG, 'path');
        path.setAttribute('d', glyph.outline);
        path.setAttribute('transform', `translate(${glyph.x} ${glyph.y})`);
        line.appendChild(path);
      }
      group.appendChild(line);
    }
    text.replaceWith(group);
  }
  return (document.documentElement as Element).outerHTML;
}

/** The lines of a text with their baselines in pixels. */
function linesOf(text: Element, size: number): { words: string; y: number }[] {
  const spans = [...text.querySelectorAll('tspan')];
  if (spans.length === 0) {
    const words = [...text.childNodes]
      .filter(({ nodeType }) => nodeType === 3)
      .map((node) => node.textContent ?? '');
    return [{ words: words.join(''), y: ems(text, 'y', size) }];
  }
  let y = 0;
  return spans.map((span) => {
    y = span.hasAttribute('y') ? ems(span, 'y', size) : y + ems(span, 'dy', size);
    return { words: span.textContent ?? '', y };
  });
}

function ems(element: Element, name: string, size: number): number {
  return Number.parseFloat(element.getAttribute(name) ?? '0') * size;
}

function inherited(element: Element, name: string): string | null {
  return element.closest(`[${name}]`)?.getAttribute(name) ?? null;
}
