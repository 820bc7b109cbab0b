import { SIDES, type Side } from '../partnership/partnership.ts';
import { isAskedOf } from '../questionnaire/questionnaire.ts';
import { localMirrored } from '../questionnaire/wording.ts';
import type { GapReport } from './gap-report.ts';
import type { ReportExtras, ReportSetup } from './report-setup.ts';

/** The open questions and what each side wrote; withheld where fewer than the minimum of a side answered. */
export function reportComments(
  { questionnaire, names, privacy }: ReportSetup,
  responded: Record<Side, number>,
  comments: ReportExtras['comments'],
): GapReport['comments'] {
  const shown = (side: Side) => (responded[side] >= privacy.commentMinimum ? comments[side] : null);
  return {
    items: questionnaire.items.flatMap((item) =>
      item.kind === 'comment' && SIDES.some((side) => isAskedOf(item, side))
        ? [
            {
              item: item.id,
              text: { a: localMirrored(item.text, 'a', names), b: localMirrored(item.text, 'b', names) },
            },
          ]
        : [],
    ),
    a: shown('a'),
    b: shown('b'),
  };
}
