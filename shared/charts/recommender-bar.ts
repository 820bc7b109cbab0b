import { link, type Markish } from '@observablehq/plot';
import type { Side } from '../partnership/partnership.ts';
import type { GapReport } from '../report/gap-report.ts';
import { atPixel } from './at-pixel.ts';
import { chartColours } from './chart-colours.ts';
import { chartLegend, type ShareFill, TINT } from './chart-legend.ts';
import { type ChartOptions, fromStart } from './chart-options.ts';

type Nps = NonNullable<GapReport['nps']>['a'];

const HEIGHT = 14;
const RIM = 1.5;

const PARTS = [
  { kind: 'detractors', fill: 'hollow' },
  { kind: 'passives', fill: 'tint' },
  { kind: 'promoters', fill: 'solid' },
] as const satisfies readonly { kind: string; fill: ShareFill }[];

/** Detractors, passives and promoters of a side as one bar, with their numbers below it. */
export function recommenderBar(
  nps: Nps,
  { side, top }: { side: Side; top: number },
  options: ChartOptions,
): { marks: Markish[]; bottom: number } {
  const { promoters, passives, detractors } = nps;
  if (promoters === null || passives === null || detractors === null) return { marks: [], bottom: top };
  const total = promoters + passives + detractors;
  let start = 0;
  const parts = PARTS.map(({ kind, fill }) => {
    const count = nps[kind] ?? 0;
    const part = { kind, fill, count, from: start / total, to: (start + count) / total };
    start += count;
    return part;
  });
  const shown = parts.filter(({ count }) => count > 0);
  const legend = chartLegend(
    parts.map(({ kind, fill, count }) => ({
      mark: { kind: 'share', side, fill },
      words: options.messages.text(`chart.nps.${kind}`, { count }),
    })),
    top + HEIGHT + 8,
    options,
  );
  const colour = chartColours(options.theme)[side];
  return {
    marks: [
      ...shown.flatMap(({ from, to, kind, fill }) => {
        const place = { from, to, top, className: kind };
        if (fill === 'solid') return [segment(place, { colour, inset: 0 }, options)];
        const inside = { colour: chartColours(options.theme).card, inset: RIM };
        const hollow = [segment(place, { colour, inset: 0 }, options), segment(place, inside, options)];
        return fill === 'hollow'
          ? hollow
          : [...hollow, segment(place, { colour, inset: RIM, opacity: TINT }, options)];
      }),
      ...legend.marks,
    ],
    bottom: legend.bottom,
  };
}

interface Segment {
  /** Shares of the bar at which it begins and ends. */
  from: number;
  to: number;
  top: number;
  className: string;
}

function segment(
  { from, to, top, className }: Segment,
  { colour, inset, opacity = 1 }: { colour: string; inset: number; opacity?: number },
  options: ChartOptions,
): Markish {
  const at = fromStart(options);
  const gap = 1;
  return link([0], {
    x1: atPixel(() => at(from * options.width + gap + inset)),
    x2: atPixel(() => at(to * options.width - gap - inset)),
    y1: atPixel(() => top + HEIGHT / 2),
    y2: atPixel(() => top + HEIGHT / 2),
    stroke: colour,
    strokeOpacity: opacity,
    strokeWidth: HEIGHT - 2 * inset,
    className: inset === 0 ? className : 'inside',
  });
}
