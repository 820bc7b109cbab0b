import { dot, link, type Markish } from '@observablehq/plot';
import { SIDES, type Side } from '../partnership/partnership.ts';
import type { GapReport, MeanFigure, Verdict } from '../report/gap-report.ts';
import { atPixel } from './at-pixel.ts';
import { chartColours } from './chart-colours.ts';
import { withinFrame } from './chart-frame.ts';
import { chartLegend, type LegendEntry, predictionSymbol } from './chart-legend.ts';
import { type ChartOptions, fromStart, isWide } from './chart-options.ts';
import { drawChart, SMALL_TEXT, TEXT_SIZE } from './draw-chart.ts';
import { type ChartTarget, type GapRow, gapRows, missingKey } from './gap-rows.ts';
import { gapHeadline, gapSummary } from './gap-summary.ts';
import { intervalMarks } from './interval-mark.ts';
import { type RowLayout, type RowPlace, rowLayout } from './row-layout.ts';
import {
  AXIS_ROOM,
  commonScale,
  isSameScale,
  ownScaleMark,
  rowScale,
  scaleTicks,
  shareOf,
} from './row-scale.ts';
import { sideMarks } from './side-marks.ts';
import { linesHeight, textMark } from './text-mark.ts';
import { verdictColumn, verdictColumnWidth } from './verdict-column.ts';

interface GapChartOptions extends ChartOptions {
  target: ChartTarget;
}

const HEADLINE_SIZE = 15;
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

/**
 * Gaps between two views: "on which behaviours do the two sides differ, by how much, and what of it is
 * signal?"
 *
 * One row a behaviour, in the report’s order of priority. The round mark is side a’s mean and the square one
 * side b’s; the link between them is the gap, whose value and verdict stand at the end of the row. Thin
 * lines are the intervals, the own view’s above and the partner’s below; a hollow diamond is what the
 * organisation expected to hear. Every row is placed by its own scale.
 *
 * Of a mean of few answers the mark alone is drawn. A row without a gap is greyed, has no link, shows the
 * mark that may be shown, if any, and says why there is no gap.
 *
 * @returns null where no behaviour was asked about
 */
export function gapChart(report: GapReport, given: GapChartOptions): SVGSVGElement | null {
  const options = withinFrame(given);
  const { messages, theme } = options;
  const colours = chartColours(theme);
  const rows = gapRows(report, options.target, options);
  if (rows.length === 0) return null;
  const common = commonScale(rows.map(({ figures }) => figures.scale));
  const headline = { x: fromStart(options)(0), y: 0, lines: [gapHeadline(rows, messages)] };
  const legend = chartLegend(legendOf(report, rows, options), linesHeight(1, HEADLINE_SIZE) + 8, options);
  const judged = rows.map((row) => judgedRow(row, options));
  const layout = rowLayout(
    rows.map(({ target, question }) => ({ kicker: kickerOf(report, target, options), words: question })),
    { top: legend.bottom + AXIS_ROOM + 8, end: verdictColumnWidth(judged, options) },
    options,
  );
  const scale = rowScale(
    { ticks: scaleTicks(common, messages, isWide(options)), layout, top: legend.bottom + 10 },
    options,
  );
  const placed = rows.flatMap((row, index) => {
    const place = layout.rows[index];
    return place ? [{ ...row, place, isCrowded: isCrowded(row, layout.track) }] : [];
  });
  const own = placed.filter(({ figures }) => !isSameScale(figures.scale, common));
  const [from, to] = layout.track.map(fromStart(options)) as [number, number];
  return drawChart(
    {
      height: Math.ceil(scale.bottom + 4),
      summary: gapSummary(rows, messages),
      x: { type: 'linear', domain: [0, 1], range: [from, to] },
      marks: [
        textMark([headline], {
          className: 'headline',
          colour: colours.ink,
          size: HEADLINE_SIZE,
          weight: 700,
        }),
        ...legend.marks,
        ...scale.marks,
        ownScaleMark(
          own.map(({ place, figures }) => ({ y: place.y + 4, scale: figures.scale })),
          layout,
          options,
        ),
        ...labelMarks(placed, options),
        ...linkMarks(placed, options),
        ...SIDES.flatMap((side) => viewMarks(placed, side, options)),
        predictionMarks(placed, options),
        ...verdictColumn(
          judged.flatMap((row, index) => {
            const place = layout.rows[index];
            return place ? [{ ...row, y: place.y }] : [];
          }),
          options,
        ),
      ],
    },
    options,
  );
}

type PlacedRow = GapRow & { place: RowPlace; isCrowded: boolean };

function isCrowded({ figures: { gap, scale } }: GapRow, [from, to]: RowLayout['track']): boolean {
  return gap !== null && (Math.abs(gap) / (scale.max - scale.min)) * (to - from) < TOO_NEAR;
}

function judgedRow({ figures }: GapRow, { messages: { signed, text } }: ChartOptions) {
  const { gap, verdict, self, other } = figures;
  if (gap !== null) return { words: signed(gap), verdict, isMissing: false };
  const missing = self.mean === null ? self : other;
  return { words: text(missingKey(missing.status)), verdict: null, isMissing: true };
}

function kickerOf(
  report: GapReport,
  target: Side,
  { target: chosen, messages }: GapChartOptions,
): string | null {
  return chosen === 'both'
    ? messages.text('chart.about', { organisation: report.organisations[target] })
    : null;
}

function legendOf(report: GapReport, rows: readonly GapRow[], options: GapChartOptions): LegendEntry[] {
  const { organisations, rules } = report;
  const { text, percent } = options.messages;
  const of = (side: Side): LegendEntry => ({
    mark: { kind: 'side', side },
    words: text('chart.view', { organisation: organisations[side] }),
  });
  const predicting = SIDES.filter((side) =>
    rows.some(({ target, figures }) => target === side && figures.predicted?.mean != null),
  );
  return [
    of('a'),
    of('b'),
    ...predicting.map(
      (side): LegendEntry => ({
        mark: { kind: 'prediction', side },
        words: text('report.predicted', { organisation: organisations[side] }),
      }),
    ),
    ...(rows.some(({ figures }) => figures.self.ci ?? figures.other.ci)
      ? [
          {
            mark: { kind: 'interval' as const },
            words: text('chart.interval', { level: percent(rules.level) }),
          },
        ]
      : []),
  ];
}

function labelMarks(rows: readonly PlacedRow[], options: ChartOptions): Markish[] {
  const colours = chartColours(options.theme);
  const x = fromStart(options)(0);
  const labels = (missing: boolean) =>
    rows
      .filter(({ figures }) => (figures.gap === null) === missing)
      .map(({ place, question }) => ({ x, ...place.label, title: question }));
  const kickers = rows
    .filter(({ place }) => place.kicker.lines.length > 0)
    .map(({ place }) => ({ x, ...place.kicker }));
  return [
    textMark(kickers, { className: 'kicker', colour: colours.quiet, size: SMALL_TEXT, weight: 700 }),
    textMark(labels(false), { className: 'label', colour: colours.ink, size: TEXT_SIZE }),
    textMark(labels(true), { className: 'label missing-label', colour: colours.quiet, size: TEXT_SIZE }),
  ];
}

function linkMarks(rows: readonly PlacedRow[], { theme }: ChartOptions): Markish[] {
  const colours = chartColours(theme);
  return (['noise', 'tendency', 'signal'] as const).map((verdict) =>
    link(
      rows.flatMap(({ figures: { self, other, scale, verdict: given, gap }, place }) =>
        gap === null || self.mean === null || other.mean === null || (given ?? 'noise') !== verdict
          ? []
          : [{ x1: shareOf(self.mean, scale), x2: shareOf(other.mean, scale), y: place.y }],
      ),
      {
        x1: 'x1',
        x2: 'x2',
        y1: atPixel(({ y }) => y),
        y2: atPixel(({ y }) => y),
        stroke: verdict === 'noise' ? colours.quiet : colours.ink,
        ...LINKS[verdict],
        className: `link ${verdict}`,
      },
    ),
  );
}

/** The marks of one side with their intervals. */
function viewMarks(rows: readonly PlacedRow[], side: Side, { theme }: ChartOptions): Markish[] {
  const colours = chartColours(theme);
  const views = rows.flatMap(({ target, figures, place, isCrowded: crowded }) => {
    const own = target === side;
    const figure: MeanFigure = own ? figures.self : figures.other;
    const share = (value: number) => shareOf(value, figures.scale);
    const away = own ? -1 : 1;
    const y = place.y + (crowded ? away * DODGE : 0);
    return [{ figure, share, y, intervalY: place.y + away * (INTERVAL_OFFSET + (crowded ? DODGE - 1 : 0)) }];
  });
  const figures = views.flatMap(({ figure, share, y }) =>
    figure.mean === null ? [] : [{ side, x: share(figure.mean), y }],
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

function predictionMarks(rows: readonly PlacedRow[], { theme }: ChartOptions): Markish[] {
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
