import { coOrientation } from '../statistics/co-orientation.ts';
import { type Interval, type RatingCounts, ratingsIn } from '../statistics/rating-counts.ts';
import { atLeast } from '../statistics/tolerance.ts';
import type { FigureRules } from './figure-rules.ts';
import type { BehaviourFigures } from './gap-report.ts';

type Figures = NonNullable<BehaviourFigures['coOrientation']>;

/** Everything said about one behaviour of one organisation; null where it was not asked. */
export interface BehaviourAnswers {
  self: RatingCounts | null;
  other: RatingCounts | null;
  predicted: RatingCounts | null;
  differences: RatingCounts | null;
}

/**
 * What an organisation's members expect of the partner's rating and how right they are, as far as the number
 * of answers allows.
 *
 * @param gap self − other; null where withheld
 * @returns null where no prediction was asked
 */
export function coOrientationFigures(
  { self, other, predicted, differences }: BehaviourAnswers,
  gap: number | null,
  min: number,
  rules: FigureRules,
): Figures | null {
  if (self === null || predicted === null || differences === null) return null;
  const nobody = { counts: self.counts.map(() => 0), cannotSay: 0, invited: null };
  const all = coOrientation({ self, other: other ?? nobody, predicted, differences }, min, rules.level);
  const { nPairs, meanDiff, ci } = all.congruency;
  const fewest = Math.min(ratingsIn(predicted.counts), other === null ? 0 : ratingsIn(other.counts));
  const accuracy = fewest < rules.sideMinimum ? null : all.accuracy.gap;
  const accuracyCi = fewest < rules.detailMinimum ? null : all.accuracy.ci;
  return {
    nPairs,
    congruency: nPairs < rules.sideMinimum ? null : meanDiff,
    congruencyCi: nPairs < rules.detailMinimum ? null : ci,
    accuracy,
    accuracyCi,
    reading: accuracy === null ? null : readingOf(gap, accuracy, accuracyCi, rules.gapThatMatters),
  };
}

/**
 * Reading of a prediction: "do they know how the partner sees it?"
 *
 * Our own rule, from how far off the prediction is, its interval, and the gap that matters:
 * - off by at least the gap that matters, interval above 0: `false-comfort`, they expect a better rating than
 *   they get; interval below 0: `needless-worry`, a worse one;
 * - off by less, a gap that matters, and nearer to the partner's rating than to their own: `they-already-know`;
 * - off by less, and no such gap: `shared-picture`;
 * - without an interval, or otherwise: `unclear`.
 *
 * @param gap self − other, null where withheld
 * @param accuracy prediction − other
 * @param ci its interval; a point when everybody answered
 * @example readingOf(2, 0.1, [-0.4, 0.6], 1) // 'they-already-know'
 */
export function readingOf(
  gap: number | null,
  accuracy: number,
  ci: Interval | null,
  gapThatMatters: number,
): NonNullable<Figures['reading']> {
  if (ci === null) return 'unclear';
  const off = Math.abs(accuracy);
  if (atLeast(off, gapThatMatters)) {
    if (ci[0] > 0) return 'false-comfort';
    return ci[1] < 0 ? 'needless-worry' : 'unclear';
  }
  if (gap === null) return 'unclear';
  if (!atLeast(Math.abs(gap), gapThatMatters)) return 'shared-picture';
  const fromOwnRating = Math.abs(gap - accuracy);
  return off < fromOwnRating ? 'they-already-know' : 'unclear';
}
