import { otherSide, SIDES, type Side } from '../partnership/partnership.ts';
import { type CohortMeasure, cohortMeasures } from './cohort-plan.ts';
import { type CohortTally, countCohorts, mergeCohorts, noCohorts } from './cohort-tally.ts';
import type { Note } from './gap-report.ts';
import type { PackedResponse, ReportSetup } from './report-setup.ts';
import { type CohortCut, sideCuts } from './side-cuts.ts';

/**
 * Per side, the behaviour items whose mean over the whole side is shown: `us` as its members rate their own
 * organisation, `them` as they rate the partner.
 */
export type AllowedItems = Record<Side, { us: ReadonlySet<string>; them: ReadonlySet<string> }>;

/** Cuts and what to say about those that are not shown. */
export interface CohortResult {
  cuts: CohortCut[];
  /**
   * `cohort-cut-dropped`: side, dimension, minimum, measure (`all`, or one as named in `CohortMeasure`) and
   * reason (`side-minimum`, `derivable`, `too-many-groups`). `cohort-cells-withheld`: side, dimension, minimum,
   * count of cells with anything withheld for their size or to protect another, and whole, how many of them
   * show nothing.
   */
  notes: Note[];
}

/** Collects the answers of both sides by cohort in one pass. */
export interface CohortAccumulator {
  /** What has been counted so far, as plain data. */
  readonly tallies: Readonly<Record<Side, CohortTally>>;
  add(response: PackedResponse): void;
  /** Adds what another accumulator of the same setup has counted; that one stays as it is. */
  merge(other: CohortAccumulator): void;
  finish(options: { allowedItems: AllowedItems }): CohortResult;
}

/**
 * Cohort cuts: "how do the cohorts of each side see the partnership?"
 *
 * Of every declared dimension and value: people, overall mean, net promoter score and driver scores, the person
 * mean over the driver's items if at least half were rated. A driver score is left out wherever one of its items
 * is withheld for a whole side, since it would tell about that item. Suppression comes last and is the only
 * gate: see `suppressCuts`. A cell of 3 or 4, where the minimum allows it, has no net promoter score. A side
 * below its minimum has no cuts; nor has a dimension of which nobody on the side states a value.
 *
 * @see STATISTICS.md §6, §8
 * @example
 * const cohorts = startCohorts(setup);
 * for (const response of responses) cohorts.add(response);
 * const { cuts, notes } = cohorts.finish({ allowedItems });
 */
export function startCohorts(setup: ReportSetup): CohortAccumulator {
  const dimensions = [...new Set(setup.cohortDimensions)];
  const measures = cohortMeasures(setup.questionnaire);
  const tallies = { a: noCohorts(dimensions.length), b: noCohorts(dimensions.length) };
  return {
    tallies,
    add: (response) => countCohorts(tallies[response.side], response, dimensions, measures),
    merge: (other) => {
      for (const side of SIDES) mergeCohorts(tallies[side], other.tallies[side]);
    },
    finish: ({ allowedItems }) => {
      const results = SIDES.map((side) => {
        const allowed = measures.map((measure) => isAllowed(measure, side, allowedItems));
        return sideCuts({ side, tally: tallies[side], dimensions, measures, allowed }, setup.privacy);
      });
      return {
        cuts: results.flatMap(({ cuts }) => cuts),
        notes: results.flatMap(({ notes }) => notes),
      };
    },
  };
}

/** A driver's items must be shown in both views of the organisation they are about. */
function isAllowed({ about }: CohortMeasure, side: Side, allowed: AllowedItems): boolean {
  if (about === null) return true;
  const target = about.view === 'us' ? side : otherSide(side);
  return about.items.every(
    (item) => allowed[target].us.has(item) && allowed[otherSide(target)].them.has(item),
  );
}
