import {
  beyondScale,
  countResponses,
  mergeResponseCounts,
  noResponses,
  type ResponseCounts,
} from '../counts/response-counts.ts';
import { type RowBuffer, rowBuffer } from '../counts/row-buffer.ts';
import type { Cohorts } from '../partnership/member.ts';
import { SIDES, type Side } from '../partnership/partnership.ts';
import { bySide } from './by-side.ts';
import { type CohortAccumulator, startCohorts } from './cohort-cuts.ts';
import { type CountedSide, countingPlan } from './counted-side.ts';
import type { ReportFrame } from './report-from.ts';
import type { PackedResponse } from './report-setup.ts';
import { ScoringPass } from './scoring-pass.ts';

/** First pass of a report: how often each answer was given. */
export class CountingPass {
  private readonly frame: ReportFrame;
  private readonly plans;
  private readonly cohorts: CohortAccumulator;
  private readonly single: Record<Side, RowBuffer>;
  private counts: Record<Side, ResponseCounts>;

  constructor(frame: ReportFrame) {
    this.frame = frame;
    this.plans = bySide((side) => countingPlan(frame.survey, side));
    this.cohorts = startCohorts(frame.setup);
    this.single = bySide((side) => rowBuffer(this.plans[side].width, (packed) => this.count(side, packed)));
    this.counts = bySide((side) => noResponses(this.plans[side]));
  }

  add(response: PackedResponse): void {
    this.single[response.side].add(response.answers);
    if (this.hasCohorts()) this.cohorts.add(response);
  }

  /** Many answer sheets of one side, packed one after another, all of the same cohorts. */
  addMany(side: Side, packed: Uint8Array, cohorts: Cohorts = {}): void {
    this.count(side, packed);
    if (!this.hasCohorts()) return;
    const { width } = this.plans[side];
    for (let from = 0; from < packed.length; from += width) {
      this.cohorts.add({ side, answers: packed.subarray(from, from + width), cohorts });
    }
  }

  /** Takes over what another pass of the same report has counted. */
  merge(other: CountingPass): void {
    this.flush();
    other.flush();
    this.counts = bySide((side) => mergeResponseCounts(this.counts[side], other.counts[side]));
    this.cohorts.merge(other.cohorts);
  }

  /**
   * Once everything is counted: begins the second pass, over the same answers. To read them in parts, call it
   * once a part and merge the passes.
   *
   * @throws RangeError if an answer is beyond its scale
   */
  next(): ScoringPass {
    this.flush();
    const { survey, setup } = this.frame;
    const sides = bySide((side): CountedSide => {
      return { side, survey, invited: setup.invited[side], counts: this.counts[side] };
    });
    for (const side of SIDES) refuseOffScale(sides[side]);
    return new ScoringPass(this.frame, sides, this.cohorts);
  }

  private hasCohorts(): boolean {
    return this.frame.setup.cohortDimensions.length > 0;
  }

  private count(side: Side, packed: Uint8Array): void {
    countResponses(this.counts[side], packed, this.plans[side]);
  }

  private flush(): void {
    for (const side of SIDES) this.single[side].flush();
  }
}

function refuseOffScale({ survey, counts }: CountedSide): void {
  survey.slots.forEach(({ field, scale: { min, max } }, slot) => {
    const beyond = beyondScale(counts, slot, max - min + 1);
    if (beyond > 0)
      throw new RangeError(`${field}: ${beyond} packed answers beyond the scale ${min} to ${max}`);
  });
}
