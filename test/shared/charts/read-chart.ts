import { textWidth } from '../../../shared/charts/text-width.ts';

interface Place {
  x: number;
  y: number;
}

/** Where the elements of a group with this class stand, in the order in which they are drawn. */
export function placesOf(svg: SVGSVGElement, className: string): Place[] {
  return elementsOf(svg, className).map((element) => {
    const [, x = 0, y = 0] =
      /translate\(([-\d.e]+),\s*([-\d.e]+)\)/.exec(element.getAttribute('transform') ?? '') ?? [];
    const [cx, cy] = [element.getAttribute('cx'), element.getAttribute('cy')];
    return { x: Number(cx ?? x), y: Number(cy ?? y) };
  });
}

/** The lines of a group with this class. */
export function segmentsOf(svg: SVGSVGElement, className: string): { from: Place; to: Place }[] {
  return elementsOf(svg, className).map((element) => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbersIn(element.getAttribute('d') ?? '');
    return { from: { x: x1, y: y1 }, to: { x: x2, y: y2 } };
  });
}

/** The words of a group with this class, lines joined, without what a pointer shows. */
export function wordsOf(svg: SVGSVGElement, className: string): string[] {
  return elementsOf(svg, className).map((element) => linesOf(element).join(' '));
}

/** Every text of a drawing as lines. */
export function allTexts(svg: SVGSVGElement): string[] {
  return [...svg.querySelectorAll('text')].flatMap(linesOf);
}

/** What is drawn outside the frame, in words. */
export function outside(svg: SVGSVGElement): string[] {
  const [left = 0, top = 0, width = 0, height = 0] = numbersIn(svg.getAttribute('viewBox') ?? '');
  const isIn = ({ x, y }: Place) =>
    x >= left - 1 && x <= left + width + 1 && y >= top - 1 && y <= top + height + 1;
  return [...svg.querySelectorAll('g > *')].flatMap((element) => {
    const points = element.localName === 'text' ? cornersOf(element) : pointsOf(element);
    return points.filter((point) => !isIn(point)).map(({ x, y }) => `${nameOf(element)} at ${x}, ${y}`);
  });
}

function elementsOf(svg: SVGSVGElement, className: string): Element[] {
  return [...svg.querySelectorAll(`g.${className} > *`)];
}

function pointsOf(element: Element): Place[] {
  const transform = /translate\(([-\d.e]+),\s*([-\d.e]+)\)/.exec(element.getAttribute('transform') ?? '');
  if (transform) return [{ x: Number(transform[1]), y: Number(transform[2]) }];
  if (element.hasAttribute('cx')) {
    const [x, y, r] = ['cx', 'cy', 'r'].map((name) => Number(element.getAttribute(name))) as [
      number,
      number,
      number,
    ];
    return [
      { x: x - r, y: y - r },
      { x: x + r, y: y + r },
    ];
  }
  const numbers = numbersIn(element.getAttribute('d') ?? '');
  return numbers.flatMap((x, index) => (index % 2 === 0 ? [{ x, y: numbers[index + 1] ?? 0 }] : []));
}

/** Left and right end of each line of a text. */
function cornersOf(text: Element): Place[] {
  const [place] = pointsOf(text);
  if (!place) return [];
  const group = text.parentElement;
  const size = Number(group?.getAttribute('font-size') ?? 13);
  const bold = group?.getAttribute('font-weight') === '700';
  const anchor = group?.getAttribute('text-anchor') ?? 'middle';
  const lines = linesOf(text);
  return lines.flatMap((line, index) => {
    const width = textWidth(line, size, bold);
    const start = place.x - { start: 0, middle: width / 2, end: width }[anchor as 'start'];
    const y = place.y + index * size;
    return [
      { x: start, y },
      { x: start + width, y: y + size },
    ];
  });
}

function linesOf(text: Element): string[] {
  const spans = [...text.querySelectorAll('tspan')];
  if (spans.length > 0) return spans.map(({ textContent }) => textContent ?? '');
  const own = [...text.childNodes].filter(({ nodeType }) => nodeType === 3);
  return [own.map(({ textContent }) => textContent ?? '').join('')];
}

function nameOf(element: Element): string {
  const words = element.localName === 'text' ? ` “${linesOf(element).join(' ')}”` : '';
  return `${element.parentElement?.getAttribute('class')}${words}`;
}

function numbersIn(text: string): number[] {
  return [...text.matchAll(/-?\d+(?:\.\d+)?(?:e-?\d+)?/g)].map(([digits]) => Number(digits));
}
