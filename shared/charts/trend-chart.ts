import { SIDES } from '../partnership/partnership.ts';
import type { Ends } from '../report/figure-rules.ts';
import type { GapReport } from '../report/gap-report.ts';
import { withinFrame } from './chart-frame.ts';
import { chartLegend, type LegendEntry } from './chart-legend.ts';
import { type ChartOptions, isWide } from './chart-options.ts';
import { drawChart } from './draw-chart.ts';
import { NPS_ENDS } from './nps-scale.ts';
import { trendPanel } from './trend-panel.ts';
import type { TrendPoint } from './trend-series.ts';

interface TrendChartOptions extends ChartOptions {
  organisations: GapReport['organisations'];
  /** The scale of the overall item; null where none was asked. */
  overallScale: Ends | null;
  /** Confidence level of the intervals. */
  level: number;
}

const BETWEEN = 36;

/**
 * Both sides over all waves: "does it get better, on both sides, and by more than chance?"
 *
 * Two panels, net promoter score and overall rating, with a column a wave. Side a is round on a solid line,
 * side b square on a dashed one; upright lines are the intervals, the number at the end is the latest wave’s.
 * The scales begin and end where there is something to see.
 *
 * A wave whose figure is withheld has no mark, and the line is broken there. A figure without interval has
 * its mark alone. A panel without any figure is left out.
 *
 * @param points the released waves, the earliest first
 * @returns null where no wave has any figure
 */
export function trendChart(points: readonly TrendPoint[], given: TrendChartOptions): SVGSVGElement | null {
  const options = withinFrame(given);
  const { messages, organisations, overallScale, width } = options;
  const panels = [
    {
      title: messages.text('report.nps'),
      waves: points.map(({ number, closedAt, nps }) => ({ number, closedAt, ...nps })),
      ends: NPS_ENDS,
      leastSpan: 80,
      withZero: true,
      words: (value: number) => messages.signed(value, 0),
      tickWords: (value: number) => messages.signed(value, 0),
    },
    ...(overallScale === null
      ? []
      : [
          {
            title: messages.text('report.overall'),
            waves: points.map(({ number, closedAt, overall }) => ({ number, closedAt, ...overall })),
            ends: [overallScale.min, overallScale.max] as const,
            leastSpan: (overallScale.max - overallScale.min) * 0.4,
            withZero: false,
            words: (value: number) => messages.number(value),
            tickWords: (value: number) => messages.number(value, Number.isInteger(value) ? 0 : 1),
          },
        ]),
  ].filter(({ waves }) => waves.some(({ a, b }) => a !== null || b !== null));
  if (panels.length === 0) return null;
  const legend = chartLegend(
    [
      ...SIDES.map((side): LegendEntry => ({ mark: { kind: 'side', side }, words: organisations[side] })),
      {
        mark: { kind: 'interval' },
        words: messages.text('chart.interval', { level: messages.percent(options.level) }),
      },
    ],
    0,
    options,
  );
  const columns = isWide(options) ? panels.length : 1;
  const panelWidth = (width - (columns - 1) * BETWEEN) / columns;
  let bottom = legend.bottom;
  const drawn = panels.map((panel, index) => {
    const top = columns === 1 ? bottom + (index === 0 ? 16 : 28) : legend.bottom + 18;
    const left = columns === 1 ? 0 : index * (panelWidth + BETWEEN);
    const { marks, bottom: end } = trendPanel(panel, { left, width: panelWidth, top }, options);
    bottom = end;
    return marks;
  });
  return drawChart(
    {
      height: Math.ceil(bottom + 4),
      summary: trendSummary(points, options),
      marks: [...legend.marks, ...drawn.flat()],
    },
    options,
  );
}

function trendSummary(points: readonly TrendPoint[], { messages, organisations }: TrendChartOptions): string {
  const { text, signed, number } = messages;
  const latest = points.at(-1);
  const words = (kind: 'nps' | 'overall', format: (value: number) => string) =>
    SIDES.map((side) => {
      const figure = latest?.[kind][side] ?? null;
      const value = figure === null ? text('report.status.withheld') : format(figure.value);
      return text('chart.named', { name: organisations[side], value });
    }).join('; ');
  return text('chart.trend.summary', {
    count: points.length,
    nps: words('nps', (value) => signed(value, 0)),
    overall: words('overall', (value) => number(value)),
  });
}
