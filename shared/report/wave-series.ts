import { SIDES, type Side } from '../partnership/partnership.ts';
import type { BehaviourFigures, GapReport, MeanFigure } from './gap-report.ts';
import type { WaveFigure } from './wave-change.ts';

/** What of a report its trend and its history are made from. */
export type TrendReport = Pick<GapReport, 'wave' | 'participation' | 'nps' | 'overall' | 'targets' | 'rules'>;

/** How many earlier waves a report looks back on: three years of quarterly ones. */
export const EARLIER_WAVES = 12;

/** That part of a report alone, so that twelve of them need little memory. */
export function trendPart({ wave, participation, nps, overall, targets, rules }: TrendReport): TrendReport {
  return { wave, participation, nps, overall, targets, rules };
}

/**
 * The waves that a report looks back on and its own, oldest first.
 *
 * @param previous released reports of the partnership, in any order; later waves are left out
 */
export function wavesUpTo(report: TrendReport, previous: readonly TrendReport[]): TrendReport[] {
  const earlier = previous
    .filter(({ wave }) => wave.number < report.wave.number)
    .sort((one, other) => one.wave.number - other.wave.number);
  return [...earlier.slice(-EARLIER_WAVES), report];
}

/** A behaviour of one organisation in each of several waves, in their order. */
export interface FollowedBehaviour {
  target: Side;
  item: string;
  inWaves: BehaviourFigures[];
}

/** The behaviours that every wave asked on the same scale, in the order of the last wave. */
export function followedBehaviours(waves: readonly TrendReport[]): FollowedBehaviour[] {
  return SIDES.flatMap((target) =>
    (waves.at(-1)?.targets[target] ?? []).flatMap((behaviour) => {
      const inWaves = waves.flatMap(
        ({ targets }) => targets[target].find((each) => isSameQuestion(each, behaviour)) ?? [],
      );
      return inWaves.length === waves.length ? [{ target, item: behaviour.item, inWaves }] : [];
    }),
  );
}

/** A wave's figure of a side, with how many of the side were invited. */
export function inWave(report: TrendReport, side: Side, figure: MeanFigure): WaveFigure {
  return { figure, invited: report.participation[side].invited };
}

interface Question {
  item: string;
  scale: { min: number; max: number };
}

/** Whether the answers to two questions can be compared. */
export function isSameQuestion(one: Question, other: Question): boolean {
  return one.item === other.item && one.scale.min === other.scale.min && one.scale.max === other.scale.max;
}
