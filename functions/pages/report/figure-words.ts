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

/** An interval as it is printed. */
export function intervalWords(
  [low, high]: readonly [number, number],
  { number, text }: Messages,
  decimals = 1,
): string {
  return text('report.interval', { low: number(low, decimals), high: number(high, decimals) });
}
