import { itemSummary } from '../statistics/item-summary.ts';
import type { RatingCounts } from '../statistics/rating-counts.ts';
import { disclosureOf } from './disclosure.ts';
import type { FigureRules } from './figure-rules.ts';
import type { MeanFigure } from './gap-report.ts';

/**
 * What one side says to one question, as far as its number of answers allows.
 *
 * @param answers null if the question was not asked of the side
 * @param min the scale's lowest point
 * @returns with fewer answers than the detail minimum the mean alone, below the side minimum nothing but n
 */
export function meanFigure(answers: RatingCounts | null, min: number, rules: FigureRules): MeanFigure {
  const none = { mean: null, sd: null, ci: null, topBox: null, bottomBox: null };
  if (answers === null) return { n: 0, cannotSay: 0, status: 'not-asked', ...none };
  const { n, cannotSay, mean, sd, ci, topBox, bottomBox } = itemSummary(answers, min, { level: rules.level });
  const status = disclosureOf(n, rules.sideMinimum, rules.detailMinimum);
  if (status === 'full') return { n, cannotSay, status, mean, sd, ci, topBox, bottomBox };
  return { n, cannotSay, status, ...none, mean: status === 'mean-only' ? mean : null };
}

/** Whether a side's mean may be shown. */
export function isShown({ status }: Pick<MeanFigure, 'status'>): boolean {
  return status === 'mean-only' || status === 'full';
}
