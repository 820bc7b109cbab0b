import type { CohortMeasure } from './cohort-plan.ts';

/** The lowest packed byte that is not a rating: "cannot say"; "not answered" lies above it. */
const NOT_RATED = 0xfe;

/** Scores of one measure by how many of its slots were rated: people, and sums of their worths. */
export interface ScoreSums {
  people: number[];
  sums: number[];
}

export function noScores(slots: number): ScoreSums {
  const zeros = () => new Array<number>(slots + 1).fill(0);
  return { people: zeros(), sums: zeros() };
}

export function hasRating(answers: Uint8Array): boolean {
  return answers.some((byte) => byte < NOT_RATED);
}

/** Adds one person's score, in place; it needs at least half of the slots rated. */
export function addScore({ people, sums }: ScoreSums, answers: Uint8Array, { slots }: CohortMeasure): void {
  let rated = 0;
  let sum = 0;
  for (const { slot, worth } of slots) {
    const value = worth[answers[slot] ?? NOT_RATED];
    if (value === undefined) continue;
    rated += 1;
    sum += value;
  }
  if (rated === 0 || 2 * rated < slots.length) return;
  people[rated] = (people[rated] ?? 0) + 1;
  sums[rated] = (sums[rated] ?? 0) + sum;
}

/** Sums of several groups, measure by measure. */
export function addScores(parts: readonly (readonly ScoreSums[])[]): ScoreSums[] {
  const [first = [], ...others] = parts;
  return first.map(({ people, sums }, measure) => ({
    people: people.map((count, rated) => count + total(others, (part) => part[measure]?.people[rated])),
    sums: sums.map((sum, rated) => sum + total(others, (part) => part[measure]?.sums[rated])),
  }));
}

/** People with a score. */
export function peopleOf({ people }: ScoreSums): number {
  return people.reduce((sum, count) => sum + count, 0);
}

function total<Part>(parts: readonly Part[], of: (part: Part) => number | undefined): number {
  return parts.reduce((sum, part) => sum + (of(part) ?? 0), 0);
}
