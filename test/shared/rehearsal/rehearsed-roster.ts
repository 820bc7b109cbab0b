import { MemberId } from '../../../shared/partnership/member.ts';
import type { Side } from '../../../shared/partnership/partnership.ts';
import type { RehearsedDraft, RehearsedMember } from '../../../shared/rehearsal/rehearsed-side.ts';

/** `count` people of a side with the same cohort values; their ids tell group and person. */
export function people(
  count: number,
  cohorts: Record<string, string>,
  side: Side = 'a',
  name = JSON.stringify(cohorts),
): RehearsedMember[] {
  return Array.from({ length: count }, (_, person) => ({
    id: MemberId.parse(`${side}-${name.replace(/[^a-z0-9]/gi, '').slice(0, 24)}-${person}`),
    side,
    cohorts,
  }));
}

/** A draft that cuts by these dimensions, with minimums of five. */
export function aDraft(cohortDimensions: string[], overrides: Partial<RehearsedDraft> = {}): RehearsedDraft {
  return {
    cohortDimensions,
    privacy: { sideMinimum: 5, cohortMinimum: 5, commentMinimum: 5 },
    ...overrides,
  };
}
