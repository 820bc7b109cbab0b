import { serverDocument } from '../../../functions/charts/server-document.ts';
import { agreementChart } from '../../../shared/charts/agreement-chart.ts';
import type { ChartOptions } from '../../../shared/charts/chart-options.ts';
import { driverChart } from '../../../shared/charts/driver-chart.ts';
import { gapChart } from '../../../shared/charts/gap-chart.ts';
import { johariChart } from '../../../shared/charts/johari-chart.ts';
import { npsChart } from '../../../shared/charts/nps-chart.ts';
import { trendChart } from '../../../shared/charts/trend-chart.ts';
import type { TrendPoint } from '../../../shared/charts/trend-series.ts';
import { messagesIn } from '../../../shared/messages/messages.ts';
import type { GapReport } from '../../../shared/report/gap-report.ts';

/** Options of a chart on an English page of 900 pixels. */
export function chartOptions(overrides: Partial<ChartOptions> = {}): ChartOptions {
  const messages = messagesIn('en');
  return { document: serverDocument(), messages, reader: null, width: 900, theme: 'auto', ...overrides };
}

type Figure = TrendPoint['nps']['a'];

/** A figure with an interval of the same half width to either side. */
function figure(value: number | null, half: number): Figure {
  return value === null ? null : { value, ci: [value - half, value + half] };
}

/** Four waves in which side b is withheld once and then recovers. */
export const FOUR_WAVES: TrendPoint[] = (
  [
    [1, '2025-03-15T17:00:00.000Z', -10, -45, 6.2, 4.8],
    [2, '2025-09-15T17:00:00.000Z', 5, -30, 6.4, 5.1],
    [3, '2026-03-15T17:00:00.000Z', 12, null, 6.6, null],
    [4, '2026-09-15T17:00:00.000Z', 17, 12, 7, 6.8],
  ] as const
).map(([number, closedAt, npsA, npsB, overallA, overallB]) => ({
  number,
  closedAt,
  nps: { a: figure(npsA, 20), b: figure(npsB, 25) },
  overall: { a: figure(overallA, 0.6), b: figure(overallB, 0.8) },
}));

/** All charts of a report by name. */
export const CHARTS: Record<string, (report: GapReport, options: ChartOptions) => SVGSVGElement | null> = {
  gap: (report, options) => gapChart(report, { ...options, target: 'a' }),
  'gap-both': (report, options) => gapChart(report, { ...options, target: 'both' }),
  nps: npsChart,
  johari: (report, options) => johariChart(report, 'a', options),
  driver: (report, options) => driverChart(report, 'a', options),
  agreement: (report, options) => agreementChart(report, { ...options, target: 'a' }),
  trend: ({ organisations, rules: { level } }, options) =>
    trendChart(FOUR_WAVES, { ...options, organisations, level, overallScale: { min: 0, max: 10 } }),
};
