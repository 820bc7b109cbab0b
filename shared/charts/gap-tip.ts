import type { Messages } from '../messages/messages.ts';
import { otherSide } from '../partnership/partnership.ts';
import type { GapReport, MeanFigure } from '../report/gap-report.ts';
import type { GapRow } from './gap-rows.ts';

/** What a pointer over a row reads: the question, both views with their intervals, the gap and its verdict. */
export function gapTip(
  { organisations }: Pick<GapReport, 'organisations'>,
  { target, question, figures: { self, other, gap, verdict } }: GapRow,
  { text, number, signed }: Messages,
): string {
  const view = (name: string, { mean, ci }: MeanFigure) => {
    if (mean === null) return [];
    const interval = ci ? ` (${text('report.interval', { low: number(ci[0]), high: number(ci[1]) })})` : '';
    return [`${name}: ${number(mean)}${interval}`];
  };
  return [
    question,
    ...view(organisations[target], self),
    ...view(organisations[otherSide(target)], other),
    ...(gap === null ? [] : [[signed(gap), verdict ? text(`verdict.${verdict}`) : ''].join(' ').trim()]),
  ].join('\n');
}
