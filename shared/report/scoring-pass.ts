import { type RowBuffer, rowBuffer } from '../counts/row-buffer.ts';
import type { Cohorts } from '../partnership/member.ts';
import { otherSide, SIDES, type Side } from '../partnership/partnership.ts';
import { bySide } from './by-side.ts';
import type { AllowedItems, CohortAccumulator } from './cohort-cuts.ts';
import type { CountedSide } from './counted-side.ts';
import { type DriverPlan, driverPlans } from './driver-plan.ts';
import type { GapReport } from './gap-report.ts';
import { isShown } from './mean-figure.ts';
import { type ItemPart, itemPart, type ReportFrame, reportFrom } from './report-from.ts';
import type { PackedResponse, ReportExtras } from './report-setup.ts';
import { scorePlan } from './score-plan.ts';
import { type ScoreReader, scoreReader } from './score-reader.ts';
import { addSideScores, noSideScores, type SideScores } from './side-scores.ts';

/** Second pass of a report: each person's scores, from the items that are not withheld. */
export class ScoringPass {
  private readonly frame: ReportFrame;
  private readonly sides: Record<Side, CountedSide>;
  private readonly cohorts: CohortAccumulator;
  private readonly items: ItemPart;
  private readonly plans: Record<Side, DriverPlan[]>;
  private readonly readers: Record<Side, ScoreReader>;
  private readonly scores: Record<Side, SideScores>;
  private readonly single: Record<Side, RowBuffer>;

  constructor(frame: ReportFrame, sides: Record<Side, CountedSide>, cohorts: CohortAccumulator) {
    this.frame = frame;
    this.sides = sides;
    this.cohorts = cohorts;
    this.items = itemPart(frame, sides);
    this.plans = bySide((target) => driverPlans(frame.survey.drivers, this.items.targets[target]));
    const plans = bySide((side) => scorePlan(frame.survey, side, this.plans));
    this.readers = bySide((side) => scoreReader(plans[side]));
    this.scores = bySide((side) => noSideScores(plans[side]));
    this.single = bySide((side) => rowBuffer(plans[side].width, (packed) => this.addMany(side, packed)));
  }

  add({ side, answers }: PackedResponse): void {
    this.single[side].add(answers);
  }

  /** Many answer sheets of one side, packed one after another. Their cohorts were counted in the first pass. */
  addMany(side: Side, packed: Uint8Array, _cohorts?: Cohorts): void {
    this.readers[side](this.scores[side], packed);
  }

  /** Takes over the scores of another second pass that was begun from the same counts. */
  merge(other: ScoringPass): void {
    this.flush();
    other.flush();
    for (const side of SIDES) addSideScores(this.scores[side], other.scores[side]);
  }

  /**
   * The report.
   *
   * @throws RangeError if the second pass did not see as many answers as the first
   */
  finish(extras: ReportExtras): GapReport {
    this.flush();
    const sides = bySide((side) => {
      const { responses } = this.sides[side].counts;
      const scores = this.scores[side];
      if (scores.responses !== responses) {
        throw new RangeError(`side ${side}: ${responses} answers at first, then ${scores.responses}`);
      }
      return { ...this.sides[side], scores };
    });
    const cohorts = this.cohorts.finish({ allowedItems: allowedItems(this.items.targets) });
    return reportFrom(this.frame, this.items, { plans: this.plans, sides, cohorts }, extras);
  }

  private flush(): void {
    for (const side of SIDES) this.single[side].flush();
  }
}

/** The items whose mean over a whole side is shown, by side and view. */
function allowedItems(targets: GapReport['targets']): AllowedItems {
  return bySide((side) => {
    const shown = (target: Side, view: 'self' | 'other') =>
      new Set(targets[target].flatMap((figures) => (isShown(figures[view]) ? [figures.item] : [])));
    return { us: shown(side, 'self'), them: shown(otherSide(side), 'other') };
  });
}
