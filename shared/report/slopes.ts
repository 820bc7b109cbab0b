import { otherSide, SIDES, type Side } from '../partnership/partnership.ts';
import { designVariance } from '../statistics/sampled-mean.ts';
import { atLeast } from '../statistics/tolerance.ts';
import { trendSlope } from '../statistics/trend-slope.ts';
import type { Ends } from './figure-rules.ts';
import type { BehaviourFigures, GapReport, NpsFigure } from './gap-report.ts';
import {
  judged,
  type Moved,
  NOT_MOVED,
  NPS_RANGE,
  sampled,
  scoreOf,
  type WaveFigure,
} from './wave-change.ts';
import { followedBehaviours, inWave, isSameQuestion, type TrendReport } from './wave-series.ts';

export type Slopes = NonNullable<NonNullable<GapReport['trend']>['slope']>;
type Slope = Slopes['nps']['a'];

/** Fewest waves of a line that says more than a change does. */
const FEWEST_WAVES = 3;

/**
 * Slopes: "over all waves so far, is it getting better or worse, and is it more than chance?"
 *
 * A straight line through the published figures, weighted by their standard errors (see `trendSlope`). Time is
 * counted in waves: a slope is a change a wave, which reads easily and does not depend on when a file was dated.
 * Means carry each wave's own finite population correction; net promoter scores are the adjusted ones. A wave
 * that shows the mean only gives no point, or its interval would tell its spread; nor does a census, which has
 * no finite weight. Where this wave gives none, there is no slope at all: it would be told as news of this wave.
 *
 * Verdict: see `judged`; all slopes of a report are one family. Its p is that of the same line without the
 * correction, and a slope is large if over the line's waves it adds up to a change that matters.
 *
 * @param waves oldest first, this wave last
 * @returns null with fewer than three waves
 * @see STATISTICS.md §7; Birge 1932, Physical Review 40:207
 * @example slopesOf([one, two, three])?.overall.a // { waves: 3, slope: 0.4, ci: [0.1, 0.7], verdict: 'noise' }
 */
export function slopesOf(waves: readonly TrendReport[]): Slopes | null {
  const now = waves.at(-1);
  if (waves.length < FEWEST_WAVES || now === undefined) return null;
  const through = (points: readonly (Point | null)[], range: number) => lineThrough(waves, points, range);
  const scores = SIDES.map((side) =>
    through(
      waves.map(({ nps }) => scorePoint(nps?.[side])),
      NPS_RANGE,
    ),
  );
  const overall = SIDES.map((side) =>
    through(
      waves.map((wave) => overallPoint(wave, now, side)),
      rangeOf(now.overall?.scale),
    ),
  );
  const behaviours = followedBehaviours(waves);
  const views = behaviours.flatMap(({ target, inWaves }) =>
    (['self', 'other'] as const).map((view) =>
      through(
        waves.map((wave, index) => viewPoint(wave, inWaves[index], target, view)),
        rangeOf(inWaves[0]?.scale),
      ),
    ),
  );
  const family = [...scores, ...overall, ...views];
  const verdicts = judged(family, now.rules.alpha);
  const slopes = family.map(({ waves: count, change: slope, ci }, index): Slope => {
    const verdict = verdicts[index]?.verdict ?? null;
    return slope === null || ci === null || verdict === null ? null : { waves: count, slope, ci, verdict };
  });
  const each = slopes.values();
  const next = (): Slope => each.next().value ?? null;
  return {
    nps: { a: next(), b: next() },
    overall: { a: next(), b: next() },
    behaviours: behaviours.map(({ target, item }) => ({ target, item, self: next(), other: next() })),
  };
}

/** A wave's figure as a line needs it. */
interface Point {
  mean: number;
  /** Standard error, had everybody invited answered. */
  se: number;
  /** The same as if each wave's answers were a sample of endless ones, for the p value. */
  endless: { mean: number; se: number };
}

/** The line through the waves that give a point; nothing moved where this wave gives none. */
function lineThrough(
  waves: readonly TrendReport[],
  points: readonly (Point | null)[],
  range: number,
): Moved & { waves: number } {
  const known = waves.flatMap(({ wave }, index) => {
    const point = points[index];
    return point ? [{ t: wave.number, ...point }] : [];
  });
  const rules = waves.at(-1)?.rules;
  const [first, last] = [known[0], known.at(-1)];
  const { slope, ci, waves: count } = trendSlope(known, rules?.level);
  if (slope === null || ci === null || !points.at(-1) || !first || !last || !rules) {
    return { ...NOT_MOVED, waves: count };
  }
  const { p } = trendSlope(known.map(({ t, endless }) => ({ t, ...endless })));
  const isLarge = atLeast(Math.abs(slope) * (last.t - first.t), rules.gapShare * range);
  return { change: slope, ci: [ci[0], ci[1]], p, isLarge, waves: count };
}

function scorePoint(score: NpsFigure | undefined): Point | null {
  if (!score?.adjusted || score.adjusted.se <= 0) return null;
  const endless = scoreOf(score);
  if (endless === null) return null;
  const { nps: mean, se } = score.adjusted;
  return { mean, se, endless: { mean: 100 * endless.score, se: 100 * Math.sqrt(endless.variance) } };
}

function overallPoint(wave: TrendReport, now: TrendReport, side: Side): Point | null {
  if (!wave.overall || !now.overall || !isSameQuestion(wave.overall, now.overall)) return null;
  return meanPoint(inWave(wave, side, wave.overall[side]));
}

function viewPoint(
  wave: TrendReport,
  behaviour: BehaviourFigures | undefined,
  target: Side,
  view: 'self' | 'other',
): Point | null {
  const side = view === 'self' ? target : otherSide(target);
  return behaviour ? meanPoint(inWave(wave, side, behaviour[view])) : null;
}

function meanPoint(shown: WaveFigure): Point | null {
  const { mean } = shown.figure;
  if (mean === null || shown.figure.status !== 'full') return null;
  const sample = sampled(shown);
  const [variance, endless] = [designVariance(sample), designVariance({ ...sample, fraction: 0 })];
  if (variance === null || endless === null || variance <= 0) return null;
  return { mean, se: Math.sqrt(variance), endless: { mean, se: Math.sqrt(endless) } };
}

function rangeOf(scale: Ends | undefined): number {
  return scale ? scale.max - scale.min : 0;
}
