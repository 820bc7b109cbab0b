import { npsChart } from '../../../shared/charts/nps-chart.ts';
import { chartBlock } from '../chart-block.ts';
import type { Section } from '../document-blocks.ts';
import type { ReportContext } from '../report-context.ts';

/** Both net promoter scores on one scale, with who recommends; null where nobody was asked. */
export function recommendingSection(context: ReportContext): Section | null {
  const { report, messages } = context;
  if (report.nps === null) return null;
  return {
    title: messages.text('report.nps'),
    blocks: [
      { kind: 'hint', words: messages.text('report.method.nps') },
      ...chartBlock(context, (options) => npsChart(report, options)),
    ],
  };
}
