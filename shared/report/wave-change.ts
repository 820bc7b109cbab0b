import type { Side } from '../partnership/partnership.ts';
import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { normalCritical, normalTwoSided } from '../statistics/normal.ts';
import type { SampledMean } from '../statistics/sampled-mean.ts';
import { samplingFraction } from '../statistics/sampling-fraction.ts';
import { tTwoSided } from '../statistics/student-t.ts';
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

/** A change before it is judged together with all others of the report. */
export interface Moved {
  change: number | null;
  ci: [number, number] | null;
  /** Two-sided, without finite population correction: could the change arise if nothing had moved? */
  p: number | null;
  /** At least the change that matters. */
  isLarge: boolean;
}

/** Where a wave has no figure to compare. */
export const NOT_MOVED: Moved = { change: null, ci: null, p: null, isLarge: false };

/** Width of the net promoter score's range, and the limit of a difference of two. */
export const NPS_RANGE = 200;

/**
 * Change of a published mean: "did the rating move, had everyone invited answered in both waves?"
 *
 * Welch's interval from the published means, sd and numbers, each wave with its own finite population
 * correction: v = (1 − f) s²/n, f = n / (invited − cannot say). The interval is left out where a wave has the
 * mean only: it would tell the other wave's spread at best, and a census of three would look certain.
 *
 * @param scale of both waves
 * The p value is that of Welch's test without the correction, from the same figures: null with the mean only, or
 * where nothing varies in either wave.
 *
 * @returns all null where a wave has no mean
 * @see Welch 1947; Satterthwaite 1946; Cochran 1977
 * @example meanChange(waveOne, waveTwo, { min: 0, max: 10 }, rules).change // −1.32
 */
export function meanChange(
  before: WaveFigure,
  now: WaveFigure,
  { min, max }: { min: number; max: number },
  { level, gapShare }: Rules,
): Moved {
  const { gap, ci } = welchGap(sampled(now), sampled(before), level);
  if (gap === null) return NOT_MOVED;
  const known = [before, now].every(({ figure }) => figure.status === 'full');
  const interval = known && ci ? limits(ci) : null;
  const isLarge = atLeast(Math.abs(gap), gapShare * (max - min));
  return { change: gap, ci: interval, p: known ? welchP(sampled(now), sampled(before)) : null, isLarge };
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
): Moved {
  if (typeof before?.nps !== 'number' || typeof now?.nps !== 'number') return NOT_MOVED;
  const change = now.nps - before.nps;
  const isLarge = atLeast(Math.abs(change), gapShare * NPS_RANGE);
  if (before.adjusted === null || now.adjusted === null) {
    return { change, ci: null, p: null, isLarge };
  }
  const centre = now.adjusted.nps - before.adjusted.nps;
  const half = normalCritical(level) * Math.hypot(before.adjusted.se, now.adjusted.se);
  const ci = limits([Math.max(-NPS_RANGE, centre - half), Math.min(NPS_RANGE, centre + half)]);
  return { change, ci, p: npsP(before, now), isLarge };
}

/**
 * Judges all changes of a report as one family: signal, tendency or noise.
 *
 * A report shows dozens of changes, of which some leave zero out by chance alone. So a change is a `signal` only
 * if its p value, adjusted for how many are looked at (Benjamini–Hochberg), is at most alpha, its interval leaves
 * out zero, and it is at least the change that matters; a `tendency` if it is that large only; else `noise`.
 *
 * @returns in the same order; verdict null where there is no change to show
 * @see Benjamini & Hochberg 1995, JRSSB 57:289
 */
export function judged(family: readonly Moved[], alpha: number): Change[] {
  const adjusted = benjaminiHochberg(family.map(({ p }) => p));
  return family.map(({ change, ci, isLarge }, index) => {
    if (change === null) return { change, ci, verdict: null };
    const pAdjusted = adjusted[index] ?? null;
    const isSignal = pAdjusted !== null && pAdjusted <= alpha && excludesZero(ci) && isLarge;
    return { change, ci, verdict: verdictOf(isSignal, isLarge) };
  });
}

/** Welch's test of two means as if each wave's answers were a sample of endless ones. */
function welchP(now: SampledMean, before: SampledMean): number | null {
  const { gap, se, df } = welchGap({ ...now, fraction: 0 }, { ...before, fraction: 0 });
  if (gap === null || se === null || df === null || se === 0) return null;
  return tTwoSided(gap / se, df);
}

/** The same for two scores, with Rocks' pseudo-answers, which keep the spread from vanishing. */
function npsP(before: NpsFigure, now: NpsFigure): number | null {
  const [earlier, later] = [scoreOf(before), scoreOf(now)];
  if (earlier === null || later === null) return null;
  return normalTwoSided((later.score - earlier.score) / Math.sqrt(earlier.variance + later.variance));
}

/** A score with Rocks’ pseudo-answers and its variance, as shares, without finite population correction. */
export function scoreOf({ n, promoters, detractors }: NpsFigure): { score: number; variance: number } | null {
  if (promoters === null || detractors === null) return null;
  const size = n + 3;
  const [up, down] = [(promoters + 0.75) / size, (detractors + 0.75) / size];
  return { score: up - down, variance: (up + down - (up - down) ** 2) / size };
}

/** A published mean as intervals need it. */
export function sampled({ figure: { n, mean, sd, cannotSay }, invited }: WaveFigure): SampledMean {
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
