import { SIDES, type Side } from '../partnership/partnership.ts';
import type { GapReport } from '../report/gap-report.ts';
import { chartColours } from './chart-colours.ts';
import { withinFrame } from './chart-frame.ts';
import { chartLegend } from './chart-legend.ts';
import { type ChartOptions, fromStart, isWide } from './chart-options.ts';
import { drawChart } from './draw-chart.ts';
import { gapLegend } from './gap-legend.ts';
import { gapLinks, gapPredictions, gapViews, isCrowded } from './gap-marks.ts';
import { type ChartTarget, type GapRow, gapRows, missingKey } from './gap-rows.ts';
import { gapHeadline, gapSummary } from './gap-summary.ts';
import { gapTip } from './gap-tip.ts';
import { rowLabels } from './row-labels.ts';
import { rowLayout } from './row-layout.ts';
import { AXIS_ROOM, commonScale, isSameScale, ownScaleMark, rowScale, scaleTicks } from './row-scale.ts';
import { linesHeight, textMark } from './text-mark.ts';
import { verdictColumn, verdictColumnWidth } from './verdict-column.ts';

interface GapChartOptions extends ChartOptions {
  target: ChartTarget;
  /** The rows drawn, by priority from 0, the last one left out; all unless given. What is said is of all. */
  rows?: readonly [from: number, to: number];
}

const HEADLINE_SIZE = 15;
/**
 * Gaps between two views: "on which behaviours do the two sides differ, by how much, and what of it is
 * signal?"
 *
 * One row a behaviour, in the report’s order of priority. The round mark is side a’s mean and the square one
 * side b’s; the link between them is the gap, whose value and verdict stand at the end of the row. Thin
 * lines are the intervals, the own view’s above and the partner’s below; a hollow diamond is what the
 * organisation expected to hear. Every row is placed by its own scale.
 *
 * On a page each row’s marks tell its figures to a pointer.
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
  const all = gapRows(report, options.target, options);
  if (all.length === 0) return null;
  const rows = all.slice(...(options.rows ?? []));
  const common = commonScale(rows.map(({ figures }) => figures.scale));
  const headline = { x: fromStart(options)(0), y: 0, lines: [gapHeadline(all, messages)] };
  const legend = chartLegend(gapLegend(report, rows, options), linesHeight(1, HEADLINE_SIZE) + 8, options);
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
    const tip = theme === 'auto' ? gapTip(report, row, messages) : undefined;
    return place ? [{ ...row, place, tip, isCrowded: isCrowded(row, layout.track) }] : [];
  });
  const own = placed.filter(({ figures }) => !isSameScale(figures.scale, common));
  const [from, to] = layout.track.map(fromStart(options)) as [number, number];
  return drawChart(
    {
      height: Math.ceil(scale.bottom + 4),
      summary: gapSummary(all, messages),
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
        ...rowLabels(
          placed.map((row) => ({ ...row, isMissing: row.figures.gap === null })),
          options,
        ),
        ...gapLinks(placed, options),
        ...SIDES.flatMap((side) => gapViews(placed, side, options)),
        ...gapPredictions(placed, options),
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
