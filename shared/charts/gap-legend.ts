import { SIDES, type Side } from '../partnership/partnership.ts';
import type { GapReport } from '../report/gap-report.ts';
import type { LegendEntry } from './chart-legend.ts';
import type { ChartOptions } from './chart-options.ts';
import type { GapRow } from './gap-rows.ts';

/** What the marks of the chart of gaps mean, as far as they occur. */
export function gapLegend(report: GapReport, rows: readonly GapRow[], options: ChartOptions): LegendEntry[] {
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
