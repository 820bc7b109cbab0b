import { type Congruency, congruency } from './congruency.ts';
import type { RatingCounts } from './rating-counts.ts';
import { sampledMean } from './sampled-mean.ts';
import { type WelchGap, welchGap } from './welch-gap.ts';

/** The three comparisons between what one side thinks, what the other thinks and what the first predicts. */
export interface CoOrientation {
  /** Own view less the other's; positive: sees itself better than the partner does. */
  agreement: WelchGap;
  /** Own view less own prediction; near 0: believes that the partner agrees. */
  congruency: Congruency;
  /** Prediction less the other's view; near 0: knows how the partner sees it. */
  accuracy: WelchGap;
}

/**
 * Co-orientation of one item about one organisation: "do they agree, do they think they agree, and do they
 * know what the other thinks?"
 *
 * Agreement and accuracy compare two groups of people (Welch); congruency compares two ratings of the same
 * people (paired). Agreement = congruency + accuracy when nobody skips a rating; with missing ratings the
 * three rest on different people and need not add up.
 *
 * @param item `self`: the organisation's members about it; `other`: the partner's members about it;
 *   `predicted`: its members' prediction; `differences`: histogram of self − predicted from −R to R
 * @param min the scale's lowest point
 * @param level confidence level
 * @returns without predictions, congruency and accuracy are null with status `insufficient`
 * @see McLeod & Chaffee 1973, American Behavioral Scientist 16:469
 * @example coOrientation({ self, other, predicted, differences }, 0).accuracy.gap
 */
export function coOrientation(
  item: { self: RatingCounts; other: RatingCounts; predicted: RatingCounts; differences: RatingCounts },
  min: number,
  level = 0.95,
): CoOrientation {
  const other = sampledMean(item.other, min);
  return {
    agreement: welchGap(sampledMean(item.self, min), other, level),
    congruency: congruency(item.differences, level),
    accuracy: welchGap(sampledMean(item.predicted, min), other, level),
  };
}
