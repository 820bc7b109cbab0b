import { type Markish, type PlotOptions, plot } from '@observablehq/plot';
import { chartColours } from './chart-colours.ts';
import { picturePadding } from './chart-frame.ts';
import { type ChartOptions, isRightToLeft } from './chart-options.ts';

/** Size of all text that is not set otherwise, in pixels. */
export const TEXT_SIZE = 13;
/** The smallest text of a chart. */
export const SMALL_TEXT = 12;

/** Fonts whose files travel with the product, for pictures; a page has fonts of its own. */
const PICTURE_FONTS = 'Noto Sans, Noto Sans Devanagari, sans-serif';

interface Drawing {
  marks: Markish[];
  height: number;
  /** One sentence that says what the chart shows, with its figures. */
  summary: string;
  /** Where the figures' scales lie; everything else is placed in pixels. */
  x?: PlotOptions['x'];
  y?: PlotOptions['y'];
}

/**
 * Draws marks with Observable Plot and makes the result fit for a document of ours: one image with one
 * sentence for screen readers, no style element and no style attribute (the pages' security policy allows
 * none), no words but the messages’.
 */
export function drawChart({ marks, height, summary, x, y }: Drawing, options: ChartOptions): SVGSVGElement {
  const { document, width, theme, messages } = options;
  const colours = chartColours(theme);
  const svg = plot({
    document,
    width,
    height,
    margin: 0,
    x: { axis: null, ...x },
    y: { axis: null, ...y },
    marks,
    className: 'chart',
  }) as SVGSVGElement;
  for (const style of [...svg.querySelectorAll('style')]) style.remove();
  for (const part of [...svg.querySelectorAll('[aria-label]')]) part.removeAttribute('aria-label');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', summary);
  svg.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
  svg.setAttribute('lang', messages.language);
  svg.setAttribute('direction', isRightToLeft(options) ? 'rtl' : 'ltr');
  svg.setAttribute('fill', colours.ink);
  svg.setAttribute('font-size', String(TEXT_SIZE));
  svg.setAttribute('font-family', theme === 'auto' ? 'inherit' : PICTURE_FONTS);
  if (theme === 'light' || theme === 'dark') {
    const frame = pictureFrame(width, height, picturePadding(theme));
    for (const name of ['width', 'height'] as const) svg.setAttribute(name, String(frame[name]));
    svg.setAttribute('viewBox', `${frame.x} ${frame.y} ${frame.width} ${frame.height}`);
    svg.insertBefore(background(document, frame, colours.card), svg.firstChild);
  }
  return svg;
}

type Frame = ReturnType<typeof pictureFrame>;

function pictureFrame(width: number, height: number, padding: number) {
  return { x: -padding, y: -padding, width: width + 2 * padding, height: height + 2 * padding };
}

function background(document: Document, frame: Frame, fill: string): Element {
  const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const attributes = { class: 'background', ...frame, fill };
  for (const [name, value] of Object.entries(attributes)) rect.setAttribute(name, String(value));
  return rect;
}
