import { npsDifference } from '../statistics/nps-difference.ts';
import { npsEstimate } from '../statistics/nps-estimate.ts';
import type { RatingCounts } from '../statistics/rating-counts.ts';
import { disclosureOf } from './disclosure.ts';
import type { FigureRules } from './figure-rules.ts';
import type { GapReport, NpsFigure } from './gap-report.ts';

/**
 * Both sides' willingness to recommend, their difference, and the partnership's, each side counting one half.
 *
 * @param a null if it was not asked of the side
 */
export function npsFigures(
  a: RatingCounts | null,
  b: RatingCounts | null,
  rules: FigureRules,
): NonNullable<GapReport['nps']> {
  const [first, second] = [npsFigure(a, rules), npsFigure(b, rules)];
  const shown = first.nps !== null && second.nps !== null;
  return {
    a: first,
    b: second,
    difference:
      shown && a && b ? npsDifference(a, b, rules.level) : { diff: null, wald: null, adjusted: null },
    partnership: first.nps === null || second.nps === null ? null : (first.nps + second.nps) / 2,
  };
}

/** A side's score; below the detail minimum it would tell the ratings, so it is withheld. */
function npsFigure(answers: RatingCounts | null, rules: FigureRules): NpsFigure {
  const none = { promoters: null, passives: null, detractors: null, nps: null, wald: null, adjusted: null };
  if (answers === null) return { n: 0, status: 'not-asked', ...none };
  const figures = npsEstimate(answers, rules.level);
  const status = disclosureOf(figures.n, rules.sideMinimum, rules.detailMinimum);
  if (status === 'full') return { ...figures, status };
  return { n: figures.n, status: status === 'mean-only' ? 'withheld' : status, ...none };
}
