import { SIDES, type Side } from '../partnership/partnership.ts';
import type { BehaviourFigures, GapReport, Verdict } from './gap-report.ts';

/** A behaviour of one organisation with a gap that is shown. */
export interface RankedGap extends BehaviourFigures {
  target: Side;
  gap: number;
}

const ORDER: Record<Verdict, number> = { signal: 0, tendency: 1, noise: 2 };

/** All shown gaps of the report: signals before tendencies before noise, each by their share of the scale. */
export function rankedGaps(report: GapReport): RankedGap[] {
  const share = ({ gap, scale }: RankedGap) => Math.abs(gap) / (scale.max - scale.min);
  const rank = ({ verdict }: RankedGap) => (verdict === null ? 3 : ORDER[verdict]);
  return SIDES.flatMap((target) =>
    report.targets[target].flatMap((item) => (item.gap === null ? [] : [{ ...item, target, gap: item.gap }])),
  ).sort((first, second) => rank(first) - rank(second) || share(second) - share(first));
}
