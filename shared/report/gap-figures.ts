import { gapTest } from '../statistics/gap-test.ts';
import type { Interval, RatingCounts } from '../statistics/rating-counts.ts';
import { type SampledMean, sampledMean } from '../statistics/sampled-mean.ts';
import { welchGap } from '../statistics/welch-gap.ts';
import type { FigureRules } from './figure-rules.ts';

/** A gap between two groups as far as their sizes allow. */
export interface GapFigures {
  gap: number | null;
  gapSe: number | null;
  gapDf: number | null;
  gapCi: Interval | null;
}

/** A gap between two histograms with its test. */
export interface TestedGap extends GapFigures {
  p: number | null;
  /** Null where the test is withheld. */
  testMethod: 'exact' | 'welch' | 'none' | null;
}

export const NO_GAP: Readonly<GapFigures> = { gap: null, gapSe: null, gapDf: null, gapCi: null };

/** The gap needs the side minimum on both sides; its interval the detail minimum, since it tells the spread. */
export function gapFigures(a: SampledMean, b: SampledMean, rules: FigureRules): GapFigures {
  const fewest = Math.min(a.n, b.n);
  if (fewest < rules.sideMinimum) return NO_GAP;
  const { gap, se, df, ci } = welchGap(a, b, rules.level);
  return fewest < rules.detailMinimum ? { ...NO_GAP, gap } : { gap, gapSe: se, gapDf: df, gapCi: ci };
}

/**
 * The same with the test of the gap, from the detail minimum on both sides.
 *
 * @param a null if the question was not asked of that side
 */
export function testedGap(
  a: RatingCounts | null,
  b: RatingCounts | null,
  min: number,
  rules: FigureRules,
): TestedGap {
  if (a === null || b === null) return { ...NO_GAP, p: null, testMethod: null };
  const [first, second] = [sampledMean(a, min), sampledMean(b, min)];
  const figures = gapFigures(first, second, rules);
  if (Math.min(first.n, second.n) < rules.detailMinimum) return { ...figures, p: null, testMethod: null };
  const { p, method } = gapTest(a.counts, b.counts);
  return { ...figures, p, testMethod: method };
}
