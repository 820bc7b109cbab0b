import type { ChartOptions } from '../../../shared/charts/chart-options.ts';
import type { Messages } from '../../../shared/messages/messages.ts';
import type { Side } from '../../../shared/partnership/partnership.ts';
import { chartMarkup } from '../../charts/chart-markup.ts';
import { serverDocument } from '../../charts/server-document.ts';

interface ChartProps {
  draw: (options: ChartOptions) => SVGSVGElement | null;
  reader: Side | null;
  messages: Messages;
}

/** Width of the page on a phone of 360 pixels, and of its column on a desk; the style sheet shows one of them. */
const WIDTHS = { narrow: 328, wide: 800 } as const;

let drawingBoard: Document | undefined;

/** A chart, drawn once for a phone and once for a desk and paper, in the page's own colours. */
export function Chart({ draw, reader, messages }: ChartProps) {
  drawingBoard ??= serverDocument();
  const document = drawingBoard;
  return (
    <div className="chart-frame">
      {(['narrow', 'wide'] as const).map((size) => {
        const svg = draw({ document, messages, reader, width: WIDTHS[size], theme: 'auto' });
        if (svg === null) return null;
        return (
          // biome-ignore lint/security/noDangerouslySetInnerHtml: markup of our own charts, its texts escaped by the DOM
          <div key={size} className={`chart-${size}`} dangerouslySetInnerHTML={{ __html: markupOf(svg) }} />
        );
      })}
    </div>
  );
}

/** A chart's markup with no more digits in its tags than a screen can show. */
function markupOf(svg: SVGSVGElement): string {
  return chartMarkup(svg).replace(/<[^>]*>/g, (tag) =>
    tag.startsWith('<svg') ? tag : tag.replace(/(\.\d)\d+/g, '$1'),
  );
}
