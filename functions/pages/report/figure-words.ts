import type { Messages } from '../../../shared/messages/messages.ts';
import type { MeanFigure } from '../../../shared/report/gap-report.ts';

/** A mean as it is printed, or the reason why there is none. */
export function figureWords(
  { mean, status }: Pick<MeanFigure, 'mean' | 'status'>,
  { number, text }: Messages,
): string {
  if (mean !== null) return number(mean);
  return text(`report.status.${status === 'no-answers' || status === 'not-asked' ? status : 'withheld'}`);
}

type Limits = readonly [number, number];

/** The interval of a mean or a correlation. */
export function intervalWords([low, high]: Limits, { number, text }: Messages, decimals = 1): string {
  return text('report.interval', { low: number(low, decimals), high: number(high, decimals) });
}

/** The interval of a gap, a change or a net promoter score, which all carry their sign. */
export function signedIntervalWords([low, high]: Limits, { signed, text }: Messages, decimals = 1): string {
  return text('report.interval', { low: signed(low, decimals), high: signed(high, decimals) });
}
