import type { Member } from '../../../shared/partnership/member.ts';

export interface CohortDimension {
  name: string;
  /** People on the roster by value, largest group first. */
  values: [value: string, people: number][];
}

/** The dimensions by which the roster can be cut, for instance role or city. */
export function cohortDimensions(members: readonly Pick<Member, 'cohorts'>[]): CohortDimension[] {
  const counts = new Map<string, Map<string, number>>();
  for (const { cohorts } of members) {
    for (const [name, value] of Object.entries(cohorts)) {
      const values = counts.get(name) ?? new Map<string, number>();
      counts.set(name, values.set(value, (values.get(value) ?? 0) + 1));
    }
  }
  return [...counts]
    .map(([name, values]) => ({
      name,
      values: [...values].sort((first, second) => second[1] - first[1]),
    }))
    .sort((first, second) => first.name.localeCompare(second.name));
}
