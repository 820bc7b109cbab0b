import { link, type Markish } from '@observablehq/plot';
import { atPixel } from './at-pixel.ts';
import { chartColours } from './chart-colours.ts';
import { type ChartOptions, isRightToLeft } from './chart-options.ts';
import { SMALL_TEXT } from './draw-chart.ts';
import type { Point } from './nudge-apart.ts';
import { linesHeight, textMark } from './text-mark.ts';
import { wrapText } from './wrap-text.ts';

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

const PADDING = 8;

/** The frame of the four fields, their names in its corners, and the threshold as dashed lines. */
export function johariFields(box: Box, threshold: Point, options: ChartOptions): Markish[] {
  const colours = chartColours(options.theme);
  const { text } = options.messages;
  const mirrored = isRightToLeft(options);
  const [start, end] = mirrored ? [box.right, box.left] : [box.left, box.right];
  const inward = mirrored ? -1 : 1;
  const name = (field: 'shared_strength' | 'blind_spot' | 'hidden_strength' | 'shared_weakness') => {
    const strong = field === 'shared_strength' || field === 'blind_spot';
    const room = Math.abs((strong ? end : start) - threshold.x) - 2 * PADDING;
    const lines = wrapText(text(`johari.${field}`), { width: room, size: SMALL_TEXT, bold: true, lines: 2 });
    const upper = field === 'shared_strength' || field === 'hidden_strength';
    return {
      x: strong ? end - inward * PADDING : start + inward * PADDING,
      y: upper ? box.top + 4 : box.bottom - 4 - linesHeight(lines.length, SMALL_TEXT),
      lines,
    };
  };
  const style = { className: 'field', colour: colours.quiet, size: SMALL_TEXT, weight: 700 as const };
  const edges = [
    { x1: box.left, x2: box.right, y1: box.top, y2: box.top },
    { x1: box.left, x2: box.right, y1: box.bottom, y2: box.bottom },
    { x1: box.left, x2: box.left, y1: box.top, y2: box.bottom },
    { x1: box.right, x2: box.right, y1: box.top, y2: box.bottom },
  ];
  const thresholds = [
    { x1: threshold.x, x2: threshold.x, y1: box.top, y2: box.bottom },
    { x1: box.left, x2: box.right, y1: threshold.y, y2: threshold.y },
  ];
  const lines = (data: typeof edges) => ({
    data,
    at: {
      x1: atPixel(({ x1 }: (typeof edges)[number]) => x1),
      x2: atPixel(({ x2 }: (typeof edges)[number]) => x2),
      y1: atPixel(({ y1 }: (typeof edges)[number]) => y1),
      y2: atPixel(({ y2 }: (typeof edges)[number]) => y2),
    },
  });
  return [
    link(edges, { ...lines(edges).at, stroke: colours.line, className: 'frame' }),
    link(thresholds, {
      ...lines(thresholds).at,
      stroke: colours.quiet,
      strokeDasharray: '4 4',
      className: 'threshold',
    }),
    textMark([name('hidden_strength'), name('shared_weakness')], style),
    textMark([name('shared_strength'), name('blind_spot')], { ...style, anchor: 'end' }),
  ];
}
