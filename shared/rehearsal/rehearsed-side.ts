import type { Member } from '../partnership/member.ts';
import { SIDES, type Side } from '../partnership/partnership.ts';
import { mergedCohorts } from '../wave/cohort-merge.ts';
import { CohortTally, keptCohorts, sharedCohorts, withinBounds } from '../wave/shared-cohorts.ts';
import type { WaveDetails } from '../wave/wave.ts';

/** Of a member, what a rehearsal needs. Names and addresses stay out of it. */
export type RehearsedMember = Pick<Member, 'id' | 'side' | 'cohorts'>;

/** What of a draft decides which cohorts are shown. */
export type RehearsedDraft = Pick<WaveDetails, 'cohortDimensions' | 'cohortMerges' | 'privacy'>;

/** People of a side beside whose answers the same cohort values would stand. */
export interface RehearsedGroup {
  /** In the order of the dimensions; empty where a value is missing or left out. */
  values: readonly string[];
  people: number;
}

/** A side of the roster as the opening of the wave would take it. */
export interface RehearsedSide {
  side: Side;
  people: number;
  dimensions: readonly string[];
  groups: readonly RehearsedGroup[];
  /** What would stand beside each member's answer, by member. */
  kept: ReadonlyMap<string, readonly string[]>;
  /** The values as the wave would name them, before any is left out, by member. */
  stated: ReadonlyMap<string, readonly string[]>;
}

/**
 * Takes the roster as the opening of a wave takes it: values merged as the draft says, then only those kept
 * that enough people share. It is the very code of the opening.
 *
 * @see sharedCohorts
 */
export function rehearsedSides(
  members: readonly RehearsedMember[],
  draft: RehearsedDraft,
): Record<Side, RehearsedSide> {
  const [a, b] = SIDES.map((side) =>
    rehearsedSide(
      side,
      members.filter((member) => member.side === side),
      draft,
    ),
  );
  return { a, b } as Record<Side, RehearsedSide>;
}

function rehearsedSide(
  side: Side,
  members: readonly RehearsedMember[],
  { cohortDimensions, cohortMerges, privacy }: RehearsedDraft,
): RehearsedSide {
  const dimensions = [...new Set(cohortDimensions)];
  const cohortsOf = members.map(({ cohorts }) => mergedCohorts(cohorts, cohortMerges));
  const invited = new CohortTally(cohortDimensions);
  for (const cohorts of cohortsOf) invited.add(cohorts);
  const tally = withinBounds(invited);
  const plan = sharedCohorts(tally, privacy.cohortMinimum);

  const groups = new Map<string, { values: readonly string[]; people: number }>();
  const kept = new Map<string, readonly string[]>();
  const stated = new Map<string, readonly string[]>();
  members.forEach(({ id }, place) => {
    const cohorts = cohortsOf[place] ?? {};
    const beside = keptCohorts(cohorts, tally.dimensions, plan);
    const values = dimensions.map((dimension) => beside[dimension] ?? '');
    kept.set(id, values);
    stated.set(
      id,
      dimensions.map((dimension) => cohorts[dimension] ?? ''),
    );
    const key = JSON.stringify(values);
    const group = groups.get(key) ?? { values, people: 0 };
    group.people += 1;
    groups.set(key, group);
  });
  return { side, people: members.length, dimensions, groups: [...groups.values()], kept, stated };
}
