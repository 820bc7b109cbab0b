import { findingsOf } from '../../shared/report/findings/findings-of.ts';
import type { GapReport, ReportComment } from '../../shared/report/gap-report.ts';
import { aChartReport } from '../builders/chart-report.ts';
import { aMean, aTrend } from '../builders/full-report.ts';

const INTO = {
  en: 'We solve problems together.',
  hi: 'हम मिलकर समस्याएँ सुलझाते हैं।',
  ru: 'Мы вместе решаем проблемы.',
};
const CHANGE = {
  en: 'What one change would help most?',
  hi: 'कौन-सा एक बदलाव सबसे ज़्यादा मदद करेगा?',
  ru: 'Какое одно изменение помогло бы больше всего?',
};

export const comment = (text: string, audience: ReportComment['audience'] = 'both'): ReportComment => ({
  item: 'one-change',
  text,
  audience,
});

/** A report in three languages that has something in each of its parts; its findings follow from its figures. */
export function aReportToPrint(overrides: Partial<GapReport> = {}): GapReport {
  const report = aChartReport({
    relationship: [
      {
        item: 'together',
        driver: 'trust',
        text: { a: INTO, b: INTO },
        scale: { min: 0, max: 10 },
        a: aMean(7.3),
        b: aMean(6.1),
        gap: 1.2,
        gapSe: 0.4,
        gapDf: 22,
        gapCi: [0.4, 2],
        p: 0.01,
        testMethod: 'exact',
        verdict: 'tendency',
      },
    ],
    cohorts: [
      {
        side: 'b',
        dimension: 'depot',
        cells: [
          { value: 'Pune', n: 7, status: 'full', overall: 6.6, nps: -14, drivers: [] },
          { value: 'Nashik', n: null, status: 'withheld', overall: null, nps: null, drivers: [] },
        ],
      },
    ],
    trend: aTrend({
      nps: {
        a: { change: 21, ci: [3, 39], verdict: 'signal' },
        b: { change: null, ci: null, verdict: null },
      },
    }),
    comments: {
      items: [{ item: 'one-change', text: { a: CHANGE, b: CHANGE } }],
      a: [comment('Warn us before a delivery slips.'), comment('Between us: fewer forms.', 'own')],
      b: [],
    },
    receipts: { a: ['7G2KM9QX4T'], b: ['0000000001', 'ZZZZZZZZZZ'] },
    withheld: [{ side: 'b', what: 'items', count: 2, minimum: 5 }],
    notes: [
      { kind: 'cohort-cells-withheld', values: { side: 'b', dimension: 'depot', count: 1, minimum: 5 } },
    ],
    ...overrides,
  });
  return { ...report, findings: overrides.findings ?? findingsOf(report) };
}
