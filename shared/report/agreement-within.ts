import { SIDES, type Side } from '../partnership/partnership.ts';
import type { BehaviourFigures, GapReport } from './gap-report.ts';

/** A question about one organisation on which the people of a side do not agree among themselves. */
export interface DividedOn {
  target: Side;
  figures: BehaviourFigures;
  /** Mean absolute deviation of their answers, in scale units. */
  deviation: number;
}

/**
 * How far the people of one side agree: of all questions whose spread is shown, on how many they agree, and the
 * others, the most divided first. They agree where their answers lie on average no further from their mean than a
 * sixth of the number of scale points, as the chart of agreement draws it.
 *
 * @see Burke & Dunlap 2002, Organizational Research Methods 5:159
 */
export function agreementWithin(
  { targets }: Pick<GapReport, 'targets'>,
  side: Side,
): { shown: number; divided: DividedOn[] } {
  const shown = SIDES.flatMap((target) =>
    targets[target].flatMap((figures): DividedOn[] => {
      const { adSelf, adOther } = figures.agreement;
      const deviation = target === side ? adSelf : adOther;
      return deviation === null ? [] : [{ target, figures, deviation }];
    }),
  );
  const divided = shown
    .filter(({ figures: { scale }, deviation }) => isDivided(deviation, scale))
    .sort((first, second) => shareOf(second) - shareOf(first));
  return { shown: shown.length, divided };
}

/** Whether answers lie further apart than those of people who agree; of an unknown deviation nothing is said. */
export function isDivided(deviation: number | null, { min, max }: BehaviourFigures['scale']): boolean {
  return deviation !== null && deviation > (max - min + 1) / 6;
}

function shareOf({ deviation, figures: { scale } }: DividedOn): number {
  return deviation / (scale.max - scale.min);
}
