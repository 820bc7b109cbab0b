import type { ChartText } from './document-blocks.ts';

/** Where a line begins, as a share of its width before the point it is placed at. */
const BEFORE: Record<string, number> = { start: 0, middle: 0.5, end: 1 };
const MOVED = /^translate\(([-\d.]+),([-\d.]+)\)$/;

/**
 * Takes the texts out of a chart and says where their lines stand, so that the document sets them itself: in a
 * drawing Typst would set Hindi without the width of its vowel signs, and nobody could copy it. It knows the
 * texts that charts have: moved as a whole, their lines placed by `y` and `dy` in ems.
 */
export function takeTexts(svg: SVGSVGElement): ChartText[] {
  return [...svg.querySelectorAll('text')].flatMap((text) => {
    const size = Number(inherited(text, 'font-size'));
    const [, x = 0, y = 0] = MOVED.exec(text.getAttribute('transform') ?? '') ?? [];
    const lines = linesOf(text, size).map(({ words, baseline }) => ({
      words,
      x: Number(x),
      y: Number(y) + baseline,
      before: BEFORE[inherited(text, 'text-anchor') ?? 'start'] ?? 0,
      size,
      weight: Number(inherited(text, 'font-weight') ?? 400),
      colour: inherited(text, 'fill') ?? '#000000',
    }));
    text.remove();
    return lines;
  });
}

function linesOf(text: Element, size: number): { words: string; baseline: number }[] {
  const spans = [...text.querySelectorAll('tspan')];
  if (spans.length === 0) {
    const own = [...text.childNodes].filter(({ nodeType }) => nodeType === 3);
    return [{ words: own.map(({ textContent }) => textContent).join(''), baseline: ems(text, 'y') * size }];
  }
  let baseline = 0;
  return spans.map((span) => {
    baseline = span.hasAttribute('y') ? ems(span, 'y') * size : baseline + ems(span, 'dy') * size;
    return { words: span.textContent ?? '', baseline };
  });
}

function ems(element: Element, name: string): number {
  return Number.parseFloat(element.getAttribute(name) ?? '0');
}

function inherited(element: Element, name: string): string | null {
  return element.closest(`[${name}]`)?.getAttribute(name) ?? null;
}
