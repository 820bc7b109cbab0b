import type { ChartOptions } from '../../shared/charts/chart-options.ts';
import { serverDocument } from '../charts/server-document.ts';
import { takeTexts } from './chart-texts.ts';
import type { Block } from './document-blocks.ts';
import type { ReportContext } from './report-context.ts';

/** Pixels of a chart on the width of a page, so that its words are as large as the tables'. */
const CHART_WIDTH = 760;

/** A chart as a drawing on paper, with the sentence that says what it shows; nothing when there is none. */
export function chartBlock(
  { messages, reader }: ReportContext,
  draw: (options: ChartOptions) => SVGSVGElement | null,
): Block[] {
  const svg = draw({ document: serverDocument(), messages, reader, width: CHART_WIDTH, theme: 'print' });
  if (svg === null) return [];
  const texts = takeTexts(svg);
  const alt = svg.getAttribute('aria-label') ?? '';
  // The small DOM writes attributes as HTML does, where “<” may stand in them; a drawing is XML.
  svg.removeAttribute('aria-label');
  for (const title of [...svg.querySelectorAll('title')]) title.remove();
  return [{ kind: 'chart', svg: svg.outerHTML, width: CHART_WIDTH, texts, alt }];
}
