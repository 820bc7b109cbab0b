import { coMoments } from './co-moments.ts';
import { pearson } from './pearson.ts';

/** One item as both views see it. */
export interface ProfileItem {
  self: number;
  other: number;
  /** Standard error of self − other. */
  se: number;
}

/** How two views differ over all items of an organisation. */
export interface PerceptionProfile {
  items: number;
  /** Mean gap: level. */
  meanGap: number | null;
  /** Mean |gap|: distance, inflated by noise. */
  meanAbsGap: number | null;
  /** Root mean square gap: distance, inflated by noise. */
  rmsGap: number | null;
  /** Root mean square gap without the share that the standard errors explain. */
  adjustedRmsGap: number | null;
  /** 100 when both views coincide, 0 when they lie a whole scale apart. */
  agreementIndex: number | null;
  /** −1 to 1: do both views put the items in the same order? Needs three items. */
  profileCorrelation: number | null;
}

/**
 * Perception profile: "over all items, how far apart are the two views, and do they share the same shape?"
 *
 * Level, distance and shape are separate questions and get separate figures. Even if both views were equal,
 * sampling noise alone would make the mean |gap| positive: show the corrected figure beside it.
 *
 * @param items the items for which a gap and its standard error are known
 * @param range length of the scale, max − min
 * @returns everything null without items; the correlation null below three items or without variation
 * @see Cronbach & Gleser 1953, Psychological Bulletin 50:456
 * @example perceptionProfile([{ self: 8, other: 6, se: 0.5 }], 10).agreementIndex // 80
 */
export function perceptionProfile(items: readonly ProfileItem[], range: number): PerceptionProfile {
  if (items.length === 0) {
    return {
      items: 0,
      meanGap: null,
      meanAbsGap: null,
      rmsGap: null,
      adjustedRmsGap: null,
      agreementIndex: null,
      profileCorrelation: null,
    };
  }
  const average = (figure: (item: ProfileItem) => number) =>
    items.reduce((sum, item) => sum + figure(item), 0) / items.length;
  const gap = ({ self, other }: ProfileItem) => self - other;
  const meanAbsGap = average((item) => Math.abs(gap(item)));
  return {
    items: items.length,
    meanGap: average(gap),
    meanAbsGap,
    rmsGap: Math.sqrt(average((item) => gap(item) ** 2)),
    adjustedRmsGap: Math.sqrt(
      Math.max(
        0,
        average((item) => gap(item) ** 2 - item.se ** 2),
      ),
    ),
    agreementIndex: 100 * (1 - meanAbsGap / range),
    profileCorrelation:
      items.length < 3 ? null : pearson(coMoments(items.map(({ self, other }) => [self, other]))),
  };
}
