import type { Side } from '../partnership/partnership.ts';
import { normalCritical } from '../statistics/normal.ts';
import type { SampledMean } from '../statistics/sampled-mean.ts';
import { samplingFraction } from '../statistics/sampling-fraction.ts';
import { atLeast } from '../statistics/tolerance.ts';
import { welchGap } from '../statistics/welch-gap.ts';
import type { GapReport, MeanFigure, NpsFigure, Verdict } from './gap-report.ts';

/** How a published figure moved between two waves. */
export type Change = NonNullable<GapReport['trend']>['nps'][Side];

/** One wave's published figure of a side, and how many of the side were invited. */
export interface WaveFigure {
  figure: MeanFigure;
  invited: number | null;
}

type Rules = Pick<GapReport['rules'], 'level' | 'gapShare'>;

/** Where a wave has no figure to compare. */
export const NO_CHANGE: Change = { change: null, ci: null, verdict: null };

/** Width of the net promoter score's range, and the limit of a difference of two. */
const NPS_RANGE = 200;

/**
 * Change of a published mean: "did the rating move, had everyone invited answered in both waves?"
 *
 * Welch's interval from the published means, sd and numbers, each wave with its own finite population
 * correction: v = (1 − f) s²/n, f = n / (invited − cannot say). The interval is left out where a wave has the
 * mean only: it would tell the other wave's spread at best, and a census of three would look certain.
 *
 * @param scale of both waves
 * @returns all null where a wave has no mean
 * @see Welch 1947; Satterthwaite 1946; Cochran 1977
 * @example meanChange(waveOne, waveTwo, { min: 0, max: 10 }, rules).change // −1.32
 */
export function meanChange(
  before: WaveFigure,
  now: WaveFigure,
  { min, max }: { min: number; max: number },
  { level, gapShare }: Rules,
): Change {
  const { gap, ci } = welchGap(sampled(now), sampled(before), level);
  if (gap === null) return NO_CHANGE;
  const known = [before, now].every(({ figure }) => figure.status === 'full');
  const interval = known && ci ? limits(ci) : null;
  const isLarge = atLeast(Math.abs(gap), gapShare * (max - min));
  return { change: gap, ci: interval, verdict: verdictOf(excludesZero(interval) && isLarge, isLarge) };
}

/**
 * Change of a published net promoter score: the raw scores' difference, with the interval around the difference
 * of the adjusted ones, their standard errors added in squares, clipped to ±200 (see `npsDifference`).
 *
 * @returns all null where a wave has no score
 * @see Rocks 2016, American Statistician 70:365
 * @example npsChange(waveOne.nps.a, waveTwo.nps.a, rules).verdict // 'signal'
 */
export function npsChange(
  before: NpsFigure | null,
  now: NpsFigure | null,
  { level, gapShare }: Rules,
): Change {
  if (typeof before?.nps !== 'number' || typeof now?.nps !== 'number') return NO_CHANGE;
  const change = now.nps - before.nps;
  const isLarge = atLeast(Math.abs(change), gapShare * NPS_RANGE);
  if (before.adjusted === null || now.adjusted === null) {
    return { change, ci: null, verdict: verdictOf(false, isLarge) };
  }
  const centre = now.adjusted.nps - before.adjusted.nps;
  const half = normalCritical(level) * Math.hypot(before.adjusted.se, now.adjusted.se);
  const ci = limits([Math.max(-NPS_RANGE, centre - half), Math.min(NPS_RANGE, centre + half)]);
  return { change, ci, verdict: verdictOf(excludesZero(ci), isLarge) };
}

function sampled({ figure: { n, mean, sd, cannotSay }, invited }: WaveFigure): SampledMean {
  const variance = sd === null ? null : sd ** 2;
  return { n, mean, variance, fraction: samplingFraction(n, cannotSay, invited) };
}

function limits([low, high]: readonly [number, number]): [number, number] {
  return [low, high];
}

function excludesZero(ci: readonly [number, number] | null): boolean {
  return ci !== null && (ci[0] > 0 || ci[1] < 0);
}

function verdictOf(isSignal: boolean, isLarge: boolean): Verdict {
  if (isSignal) return 'signal';
  return isLarge ? 'tendency' : 'noise';
}
