import { textIn } from '../language.ts';
import { otherSide, SIDES, type Side } from '../partnership/partnership.ts';
import type { BehaviourFigures, FigureStatus, GapReport } from '../report/gap-report.ts';
import { rankedGaps } from '../report/ranked-gaps.ts';
import type { ChartOptions } from './chart-options.ts';

/** Which organisations’ behaviours a chart is about. */
export type ChartTarget = Side | 'both';

/** A behaviour of one organisation, worded for the reader. */
export interface GapRow {
  key: string;
  target: Side;
  question: string;
  figures: BehaviourFigures;
}

/**
 * The behaviours in the report's own order of priority: signals before tendencies before noise, each by the
 * width of the gap as a share of its scale; behaviours without a gap last, as the questionnaire has them.
 */
export function gapRows(
  report: Pick<GapReport, 'targets'>,
  target: ChartTarget,
  { reader, messages: { language } }: Pick<ChartOptions, 'reader' | 'messages'>,
): GapRow[] {
  const targets = target === 'both' ? SIDES : [target];
  const row = (of: Side, figures: BehaviourFigures): GapRow => ({
    key: `${of} ${figures.item}`,
    target: of,
    question: textIn(reader === otherSide(of) ? figures.text.other : figures.text.self, language),
    figures,
  });
  const ranked = rankedGaps({ targets: report.targets, relationship: [] }).flatMap((gap) =>
    gap.about === 'organisation' && targets.includes(gap.target) ? [row(gap.target, gap)] : [],
  );
  const withheld = targets.flatMap((of) =>
    report.targets[of].filter(({ gap }) => gap === null).map((figures) => row(of, figures)),
  );
  return [...ranked, ...withheld];
}

/** The word for why a figure is missing. */
export function missingKey(status: FigureStatus): `report.status.${'withheld' | 'no-answers' | 'not-asked'}` {
  return `report.status.${status === 'no-answers' || status === 'not-asked' ? status : 'withheld'}`;
}
