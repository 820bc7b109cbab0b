import { link, type Markish } from '@observablehq/plot';
import { SIDES } from '../partnership/partnership.ts';
import type { GapReport } from '../report/gap-report.ts';
import { agreementRows, widest } from './agreement-rows.ts';
import { agreementSummary } from './agreement-summary.ts';
import { atPixel } from './at-pixel.ts';
import { chartColours } from './chart-colours.ts';
import { withinFrame } from './chart-frame.ts';
import { chartLegend, type LegendEntry } from './chart-legend.ts';
import { type ChartOptions, fromStart } from './chart-options.ts';
import { drawChart, SMALL_TEXT, TEXT_SIZE } from './draw-chart.ts';
import type { ChartTarget } from './gap-rows.ts';
import { rowLabels } from './row-labels.ts';
import { type RowPlace, rowLayout } from './row-layout.ts';
import { AXIS_ROOM, commonScale, isSameScale, rowScale } from './row-scale.ts';
import { sideMarks } from './side-marks.ts';
import { spreadValue, spreadValues } from './spread-values.ts';
import { linesHeight, textMark } from './text-mark.ts';
import { textWidth } from './text-width.ts';
import { wrapText } from './wrap-text.ts';

interface AgreementChartOptions extends ChartOptions {
  target: ChartTarget;
}

/** Width of the value column's least content. */
const VALUE_ROOM = 34;

/**
 * Spread of each side’s own answers: "on which behaviours is a side not of one mind?"
 *
 * One row a behaviour, the most divided first. The further right a mark, the further a side’s answers lie
 * from their own mean on average (mean absolute deviation); at the left end all answer alike. The dashed line
 * is the limit up to which a side is said to agree, a sixth of the number of scale points (Burke & Dunlap
 * 2002). Both values stand at the end of the row, side a’s above side b’s.
 *
 * A side whose spread is withheld has no mark, and the word stands in the place of its value; a row without
 * any figure is greyed and stands last.
 *
 * @returns null where no spread can be shown
 */
export function agreementChart(report: GapReport, given: AgreementChartOptions): SVGSVGElement | null {
  const options = withinFrame(given);
  const { messages, width } = options;
  const { text, percent, number } = messages;
  const colours = chartColours(options.theme);
  const at = fromStart(options);
  const rows = agreementRows(report, options.target, options);
  const [first] = rows;
  if (!first || widest(first) < 0) return null;
  const scales = rows.map(({ figures }) => figures.scale);
  const common = commonScale(scales);
  const isShared = scales.every((scale) => isSameScale(scale, common));
  const range = common.max - common.min;
  const limit = (range + 1) / 6 / range;
  const reach = Math.max(limit * 1.4, ...rows.map((row) => widest(row) * 1.12));
  const legend = chartLegend(
    [
      ...SIDES.map(
        (side): LegendEntry => ({ mark: { kind: 'side', side }, words: report.organisations[side] }),
      ),
      ...(isShared ? [{ mark: { kind: 'threshold' as const }, words: text('chart.agreement.limit') }] : []),
    ],
    0,
    options,
  );
  const title = wrapText(text(isShared ? 'chart.agreement.axis' : 'chart.agreement.axis-share'), {
    width,
    size: SMALL_TEXT,
    lines: 2,
  });
  const titleTop = legend.bottom + 6;
  const axisTop = titleTop + linesHeight(title.length, SMALL_TEXT) + 8;
  const values = rows.map((row) => SIDES.map((side) => spreadValue(row, side, isShared, options)));
  const end = Math.ceil(
    Math.max(VALUE_ROOM, ...values.flat().map(({ words }) => textWidth(words, TEXT_SIZE))),
  );
  const layout = rowLayout(
    rows.map(({ target, question }) => ({
      kicker:
        options.target === 'both'
          ? text('chart.about', { organisation: report.organisations[target] })
          : null,
      words: question,
    })),
    { top: axisTop + AXIS_ROOM, end },
    options,
  );
  const step = isShared ? (range <= 6 ? 0.5 : 1) / range : 0.1;
  const ticks = Array.from({ length: Math.floor(reach / step) + 1 }, (_, index) => ({
    share: (index * step) / reach,
    words: isShared ? number(index * step * range, range <= 6 ? 1 : 0) : percent(index * step),
  }));
  const scale = rowScale({ ticks, layout, top: axisTop }, options);
  const [from, to] = layout.track.map(at) as [number, number];
  const placed = rows.flatMap((row, index) => {
    const place = layout.rows[index];
    return place ? [{ ...row, place, values: values[index] ?? [] }] : [];
  });
  return drawChart(
    {
      height: Math.ceil(scale.bottom + 4),
      summary: agreementSummary(rows, report, isShared, options),
      x: { type: 'linear', domain: [0, reach], range: [from, to] },
      marks: [
        ...legend.marks,
        textMark([{ x: at(0), y: titleTop, lines: title }], {
          className: 'axis-title',
          colour: colours.quiet,
          size: SMALL_TEXT,
        }),
        ...scale.marks,
        ...(isShared ? [limitLine(layout.rows, limit, colours.quiet)] : []),
        ...rowLabels(
          placed.map((row) => ({ ...row, isMissing: widest(row) < 0 })),
          options,
        ),
        ...SIDES.map((side) =>
          sideMarks(
            placed.flatMap(({ spreads, place }) => {
              const spread = spreads[side];
              return spread === null ? [] : [{ side, x: spread.share, y: place.y + (side === 'a' ? -7 : 7) }];
            }),
            side,
            colours,
          ),
        ),
        ...spreadValues(placed, options),
      ],
    },
    options,
  );
}

function limitLine(rows: readonly RowPlace[], limit: number, stroke: string): Markish {
  return link(rows, {
    x1: () => limit,
    x2: () => limit,
    y1: atPixel(({ y }: RowPlace) => y - 17),
    y2: atPixel(({ y }: RowPlace) => y + 17),
    stroke,
    strokeDasharray: '4 3',
    className: 'limit',
  });
}
