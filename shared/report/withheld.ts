import { otherSide, SIDES, type Side } from '../partnership/partnership.ts';
import { DETAIL_MINIMUM } from '../wave/privacy-settings.ts';
import type { GapReport } from './gap-report.ts';

type Shown = Pick<GapReport, 'privacy' | 'targets' | 'relationship' | 'nps' | 'overall' | 'comments'>;

/** Lists what the minimum sizes kept back of both sides' answers. */
export function withheldIn(report: Shown): GapReport['withheld'] {
  return SIDES.flatMap((side) => withheldOf(report, side));
}

function withheldOf(report: Shown, side: Side): GapReport['withheld'] {
  const { sideMinimum, commentMinimum } = report.privacy;
  const figures = [
    ...report.targets[side].flatMap(({ self, predicted }) => (predicted ? [self, predicted] : [self])),
    ...report.targets[otherSide(side)].map(({ other }) => other),
    ...report.relationship.map((item) => item[side]),
  ];
  const items = figures.filter(({ status }) => status === 'withheld').length;
  const withheld: GapReport['withheld'] = [];
  if (items > 0) withheld.push({ side, what: 'items', count: items, minimum: sideMinimum });
  if (report.nps?.[side].status === 'withheld') {
    withheld.push({ side, what: 'nps', count: 1, minimum: Math.max(DETAIL_MINIMUM, sideMinimum) });
  }
  if (report.overall?.[side].status === 'withheld') {
    withheld.push({ side, what: 'overall', count: 1, minimum: sideMinimum });
  }
  if (report.comments.items.length > 0 && report.comments[side] === null) {
    withheld.push({ side, what: 'comments', count: 1, minimum: commentMinimum });
  }
  return withheld;
}
