import { otherSide } from '../partnership/partnership.ts';
import type { GapReport } from '../report/gap-report.ts';
import { type AgreementRow, widest } from './agreement-rows.ts';
import type { ChartOptions } from './chart-options.ts';
import { spreadValue } from './spread-values.ts';

/** Where a side is least of one mind, in one sentence. */
export function agreementSummary(
  rows: readonly AgreementRow[],
  { organisations }: GapReport,
  isShared: boolean,
  options: ChartOptions,
): string {
  const { text } = options.messages;
  const [first] = rows;
  if (!first) return '';
  const side = (first.spreads.a?.share ?? -1) >= (first.spreads.b?.share ?? -1) ? 'a' : otherSide('a');
  return text('chart.agreement.summary', {
    question: text('chart.quoted', { text: first.question }),
    organisation: organisations[side],
    value: spreadValue(first, side, isShared, options).words,
    withheld: rows.filter((row) => widest(row) < 0).length,
  });
}
