import { gapChart } from '../../shared/charts/gap-chart.ts';
import { messagesIn } from '../../shared/messages/messages.ts';
import type { GapReport } from '../../shared/report/gap-report.ts';

declare global {
  interface Window {
    drawGapChart(report: GapReport): string;
  }
}

/** Draws in the page's own document, as the code of a page would. */
window.drawGapChart = (report) => {
  const messages = messagesIn('hi');
  const svg = gapChart(report, {
    document,
    messages,
    reader: null,
    width: 360,
    theme: 'auto',
    target: 'both',
  });
  return svg?.outerHTML ?? '';
};
