import { SIDES, type Side } from '../partnership/partnership.ts';
import type { BehaviourFigures, GapReport, RelationshipFigures, Verdict } from './gap-report.ts';

/** A question with a gap that is shown: a behaviour of one organisation, or one about the relationship. */
export type RankedGap =
  | (BehaviourFigures & { about: 'organisation'; target: Side; gap: number })
  | (RelationshipFigures & { about: 'relationship'; gap: number });

const ORDER: Record<Verdict, number> = { signal: 0, tendency: 1, noise: 2 };

/** All shown gaps of the report: signals before tendencies before noise, each by their share of the scale. */
export function rankedGaps(report: Pick<GapReport, 'targets' | 'relationship'>): RankedGap[] {
  const share = ({ gap, scale }: RankedGap) => Math.abs(gap) / (scale.max - scale.min);
  const rank = ({ verdict }: RankedGap) => (verdict === null ? 3 : ORDER[verdict]);
  const behaviours = SIDES.flatMap((target) =>
    report.targets[target].flatMap((item): RankedGap[] =>
      item.gap === null ? [] : [{ ...item, about: 'organisation', target, gap: item.gap }],
    ),
  );
  const relationship = report.relationship.flatMap((item): RankedGap[] =>
    item.gap === null ? [] : [{ ...item, about: 'relationship', gap: item.gap }],
  );
  return [...behaviours, ...relationship].sort(
    (first, second) => rank(first) - rank(second) || share(second) - share(first),
  );
}
