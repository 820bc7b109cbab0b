import { dot, link, type Markish } from '@observablehq/plot';
import { SIDES, type Side } from '../partnership/partnership.ts';
import type { MeanFigure, Verdict } from '../report/gap-report.ts';
import { atPixel } from './at-pixel.ts';
import { chartColours } from './chart-colours.ts';
import { predictionSymbol } from './chart-legend.ts';
import type { ChartOptions } from './chart-options.ts';
import type { GapRow } from './gap-rows.ts';
import { intervalMarks } from './interval-mark.ts';
import type { RowLayout, RowPlace } from './row-layout.ts';
import { shareOf } from './row-scale.ts';
import { sideMarks } from './side-marks.ts';

/** How far an interval is drawn above (own view) or below (partner’s view) the line of the marks. */
const INTERVAL_OFFSET = 12;
/** Marks nearer to one another than this would hide one another: the own view moves up, the partner’s down. */
const TOO_NEAR = 12;
const DODGE = 5;

/** Signal: thick and solid; tendency: dashed; noise: thin. */
const LINKS: Record<Verdict, { strokeWidth: number; strokeDasharray?: string }> = {
  signal: { strokeWidth: 5 },
  tendency: { strokeWidth: 3, strokeDasharray: '5 4' },
  noise: { strokeWidth: 1.5 },
};

/** A row of the chart of gaps where it stands. */
type PlacedGap = GapRow & { place: RowPlace; isCrowded: boolean; tip: string | undefined };

/** Whether both marks would hide one another. */
export function isCrowded({ figures: { gap, scale } }: GapRow, [from, to]: RowLayout['track']): boolean {
  return gap !== null && (Math.abs(gap) / (scale.max - scale.min)) * (to - from) < TOO_NEAR;
}

/** The link between both means of each row, by its verdict. */
export function gapLinks(rows: readonly PlacedGap[], { theme }: ChartOptions): Markish[] {
  const colours = chartColours(theme);
  return (['noise', 'tendency', 'signal'] as const).map((verdict) =>
    link(
      rows.flatMap(({ figures: { self, other, scale, verdict: given, gap }, place, tip }) =>
        gap === null || self.mean === null || other.mean === null || (given ?? 'noise') !== verdict
          ? []
          : [{ x1: shareOf(self.mean, scale), x2: shareOf(other.mean, scale), y: place.y, tip }],
      ),
      {
        x1: 'x1',
        x2: 'x2',
        y1: atPixel(({ y }) => y),
        y2: atPixel(({ y }) => y),
        title: 'tip',
        stroke: verdict === 'noise' ? colours.quiet : colours.ink,
        ...LINKS[verdict],
        className: `link ${verdict}`,
      },
    ),
  );
}

/** The marks of one side with their intervals. */
export function gapViews(rows: readonly PlacedGap[], side: Side, { theme }: ChartOptions): Markish[] {
  const colours = chartColours(theme);
  const views = rows.flatMap(({ target, figures, place, tip, isCrowded: crowded }) => {
    const own = target === side;
    const figure: MeanFigure = own ? figures.self : figures.other;
    const share = (value: number) => shareOf(value, figures.scale);
    const away = own ? -1 : 1;
    const y = place.y + (crowded ? away * DODGE : 0);
    return [
      { figure, share, y, tip, intervalY: place.y + away * (INTERVAL_OFFSET + (crowded ? DODGE - 1 : 0)) },
    ];
  });
  const figures = views.flatMap(({ figure, share, y, tip }) =>
    figure.mean === null ? [] : [{ side, x: share(figure.mean), y, tip }],
  );
  const intervals = views.flatMap(({ figure: { mean, ci }, share, intervalY }) =>
    mean === null || ci === null ? [] : [{ low: share(ci[0]), high: share(ci[1]), y: intervalY }],
  );
  return [
    ...intervalMarks(intervals, {
      className: `interval side-${side}-interval`,
      colour: colours[side],
      domain: [0, 1],
    }),
    sideMarks(figures, side, colours),
  ];
}

/** What each organisation expected to hear. */
export function gapPredictions(rows: readonly PlacedGap[], { theme }: ChartOptions): Markish[] {
  const colours = chartColours(theme);
  return SIDES.map((side) =>
    dot(
      rows.flatMap(({ target, figures: { predicted, scale }, place }) =>
        target !== side || predicted === null || predicted.mean === null
          ? []
          : [{ x: shareOf(predicted.mean, scale), y: place.y }],
      ),
      {
        x: 'x',
        y: atPixel(({ y }) => y),
        ...predictionSymbol(side, colours),
        className: `prediction side-${side}-prediction`,
      },
    ),
  );
}
