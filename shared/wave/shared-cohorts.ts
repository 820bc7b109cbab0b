import type { Cohorts } from '../partnership/member.ts';
import { oneWaySuppression } from '../statistics/one-way-suppression.ts';

/** Bytes that the combinations of one side may take in the store; beyond it the last dimension is left out. */
const MOST_BYTES = 150_000;

/** Counts how many invited people of a side have each combination of values of the given dimensions. */
export class CohortTally {
  readonly dimensions: readonly string[];
  readonly #counts = new Map<string, { values: readonly string[]; n: number }>();

  constructor(dimensions: readonly string[]) {
    this.dimensions = dimensions;
  }

  add(cohorts: Cohorts): void {
    const values = valuesOf(cohorts, this.dimensions);
    const key = JSON.stringify(values);
    const before = this.#counts.get(key);
    this.#counts.set(key, { values, n: (before?.n ?? 0) + 1 });
  }

  combinations(): { values: readonly string[]; n: number }[] {
    return [...this.#counts.values()];
  }
}

/** Of each combination of values (as JSON), how many of the dimensions may stand beside an answer, by place. */
export type SharedCohorts = Record<string, number[]>;

/**
 * Decides which cohort values may be copied beside an answer: "do enough invited people share all of them?"
 *
 * Whoever is alone with a combination of values, say the one director in Pune, could be found among the
 * answers by it. So the people of a side are divided dimension by dimension; a value that too few share is
 * left out, together with the smallest other ones until those left out are enough people too. In the end
 * everybody shares what stands beside their answer with at least `minimum` people of their side, or nothing
 * stands there. With a single dimension no report loses a cohort by it: one with fewer members is never shown.
 *
 * @param minimum the fewest people who may share a combination
 * @see oneWaySuppression for the rule of each division
 */
export function sharedCohorts(tally: CohortTally, minimum: number): SharedCohorts {
  const combinations = tally.combinations();
  const shared: SharedCohorts = {};
  for (const { values } of combinations) shared[JSON.stringify(values)] = [];

  const divide = (people: typeof combinations, dimension: number): void => {
    if (dimension >= tally.dimensions.length) return;
    const cells = new Map<string, typeof combinations>();
    for (const one of people) {
      const value = one.values[dimension] ?? '';
      cells.set(value, [...(cells.get(value) ?? []), one]);
    }
    const sizes = [...cells].map(([id, members]) => ({ id, n: sum(members) }));
    const kept = new Set(oneWaySuppression(sizes, minimum).published);
    const rest: typeof combinations = [];
    for (const [value, members] of cells) {
      if (!kept.has(value) || value === '') {
        rest.push(...members);
        continue;
      }
      for (const { values } of members) shared[JSON.stringify(values)]?.push(dimension);
      divide(members, dimension + 1);
    }
    if (rest.length > 0) divide(rest, dimension + 1);
  };
  divide(combinations, 0);
  return shared;
}

/** The tally of fewer dimensions, where all of them would make too many combinations to keep. */
export function withinBounds(tally: CohortTally): CohortTally {
  if (bytesOf(tally) <= MOST_BYTES) return tally;
  const fewer = new CohortTally(tally.dimensions.slice(0, -1));
  for (const { values, n } of tally.combinations()) {
    const cohorts = Object.fromEntries(
      fewer.dimensions.map((dimension, place) => [dimension, values[place] ?? '']),
    );
    for (let person = 0; person < n; person += 1) fewer.add(cohorts);
  }
  return withinBounds(fewer);
}

/** The values of a person that may stand beside their answer; none for a combination that was not counted. */
export function keptCohorts(cohorts: Cohorts, dimensions: readonly string[], shared: SharedCohorts): Cohorts {
  const places = shared[JSON.stringify(valuesOf(cohorts, dimensions))] ?? [];
  return Object.fromEntries(
    places.flatMap((place) => {
      const dimension = dimensions[place];
      const value = dimension === undefined ? undefined : cohorts[dimension];
      return dimension === undefined || value === undefined ? [] : [[dimension, value]];
    }),
  );
}

/** What the plan of these combinations takes, their numbers included; letters beyond ASCII take up to four bytes. */
function bytesOf(tally: CohortTally): number {
  const encoder = new TextEncoder();
  return tally
    .combinations()
    .reduce(
      (bytes, { values }) => bytes + encoder.encode(JSON.stringify(values)).length + 4 * values.length,
      0,
    );
}

function valuesOf(cohorts: Cohorts, dimensions: readonly string[]): string[] {
  return dimensions.map((dimension) => cohorts[dimension] ?? '');
}

function sum(people: readonly { n: number }[]): number {
  return people.reduce((total, { n }) => total + n, 0);
}
