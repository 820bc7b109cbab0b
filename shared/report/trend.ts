import { otherSide, SIDES, type Side } from '../partnership/partnership.ts';
import type { GapReport } from './gap-report.ts';
import { slopesOf } from './slopes.ts';
import { type Change, judged, type Moved, meanChange, NOT_MOVED, npsChange } from './wave-change.ts';
import { inWave, isSameQuestion, type TrendReport, wavesUpTo } from './wave-series.ts';

export type Trend = NonNullable<GapReport['trend']>;

/**
 * Trend: "what has changed since the last released wave, and is it more than chance?"
 *
 * Everything comes from what both reports publish. Means by Welch's interval with each wave's own finite
 * population correction, f = n / (N − cannot say), from the published sd; the net promoter score as the
 * difference of the raw scores with the interval of the adjusted ones. Who answered both waves cannot be known,
 * which makes the intervals conservative, and a change in who answers is part of what is seen.
 *
 * Verdict: see `judged`; all changes of a report are one family. With 3 or 4 answers in a wave there is a change
 * and no interval.
 *
 * Differencing across waves: each wave's answers are separate variables, so the figures of one wave reveal
 * nothing about a group of another, and there is nothing to suppress beyond what either report withholds.
 *
 * @param report the new report; its own `trend` is not read
 * @param previous released reports of earlier waves of the partnership, in any order
 * @returns null without an earlier wave; a change is null where either wave has no figure or another scale
 * @see STATISTICS.md §5, §7, §8; Welch 1947; Cochran 1977; Rocks 2016
 * @example trendOf(report, [waveOne])?.overall.a // { change: 0.8, ci: [0.1, 1.5], verdict: 'noise' }
 */
export function trendOf(report: TrendReport, previous: readonly TrendReport[]): Trend | null {
  const waves = wavesUpTo(report, previous);
  const before = waves.at(-2);
  if (before === undefined) return null;
  const { id: waveId, number, closedAt } = before.wave;
  const scores = SIDES.map((side) =>
    npsChange(before.nps?.[side] ?? null, report.nps?.[side] ?? null, report.rules),
  );
  const overall = SIDES.map((side) => overallChange(before, report, side));
  const behaviours = SIDES.flatMap((target) => behaviourChanges(before, report, target));
  const family = [...scores, ...overall, ...behaviours.flatMap(({ self, other }) => [self, other])];
  const changes = judged(family, report.rules.alpha).values();
  const next = (): Change => changes.next().value ?? { change: null, ci: null, verdict: null };
  return {
    previous: { waveId, number, closedAt },
    nps: { a: next(), b: next() },
    overall: { a: next(), b: next() },
    behaviours: behaviours.map((behaviour) => ({ ...behaviour, self: next(), other: next() })),
    slope: slopesOf(waves),
  };
}

function overallChange(before: TrendReport, now: TrendReport, side: Side): Moved {
  const [earlier, later] = [before.overall, now.overall];
  if (earlier === null || later === null || !isSameQuestion(earlier, later)) return NOT_MOVED;
  return meanChange(
    inWave(before, side, earlier[side]),
    inWave(now, side, later[side]),
    later.scale,
    now.rules,
  );
}

type MovedBehaviour = Omit<Trend['behaviours'][number], 'self' | 'other'> & Record<'self' | 'other', Moved>;

function behaviourChanges(before: TrendReport, now: TrendReport, target: Side): MovedBehaviour[] {
  return now.targets[target].flatMap((later) => {
    const earlier = before.targets[target].find((each) => isSameQuestion(each, later));
    if (earlier === undefined) return [];
    const changeOf = (view: 'self' | 'other') => {
      const side = view === 'self' ? target : otherSide(target);
      return meanChange(
        inWave(before, side, earlier[view]),
        inWave(now, side, later[view]),
        later.scale,
        now.rules,
      );
    };
    return [
      {
        target,
        item: later.item,
        self: changeOf('self'),
        other: changeOf('other'),
        gapBefore: earlier.gap,
        gapNow: later.gap,
      },
    ];
  });
}
