import type { Cohorts } from '../partnership/member.ts';
import type { CohortMeasure } from './cohort-plan.ts';
import { addScore, addScores, hasRating, noScores, type ScoreSums } from './cohort-scores.ts';

/** The people who share their values on the leading dimensions. */
export interface CohortGroup {
  values: readonly string[];
  /** People with at least one rating. */
  n: number;
  /** In the order of the measures. */
  scores: ScoreSums[];
}

/**
 * One side's answers by cohort, of a size that does not depend on how many answered. Groups are the
 * intersections of all dimensions, the finest thing that published cells can be combined to.
 */
export interface CohortTally {
  /** Per dimension: value → people with at least one rating. */
  cells: Map<string, number>[];
  /** How many of the leading dimensions the groups tell apart. */
  depth: number;
  groups: Map<string, CohortGroup>;
}

/**
 * Most groups of a side. Beyond it the last dimension is given up, then the one before, so that neither memory
 * nor the audit grows without bound. Which dimensions remain depends on the answers, not on their order.
 */
export const MOST_GROUPS = 1000;

export function noCohorts(dimensions: number): CohortTally {
  return { cells: Array.from({ length: dimensions }, () => new Map()), depth: dimensions, groups: new Map() };
}

/** Counts one packed response, in place. A cohort value that is missing counts as the cell named "". */
export function countCohorts(
  into: CohortTally,
  response: { answers: Uint8Array; cohorts: Cohorts },
  dimensions: readonly string[],
  measures: readonly CohortMeasure[],
): void {
  const values = dimensions.map((dimension) => cohortValue(response.cohorts, dimension));
  const n = hasRating(response.answers) ? 1 : 0;
  values.forEach((value, place) => {
    const cell = into.cells[place];
    cell?.set(value, (cell.get(value) ?? 0) + n);
  });
  if (n === 0) return;
  const group = groupAt(
    into,
    values,
    measures.map(({ slots }) => slots.length),
  );
  group.n += 1;
  measures.forEach((measure, index) => {
    const scores = group.scores[index];
    if (scores) addScore(scores, response.answers, measure);
  });
  coarsen(into);
}

/** Adds another tally of the same dimensions and measures, in place; the other stays as it is. */
export function mergeCohorts(into: CohortTally, other: CohortTally): void {
  other.cells.forEach((cells, place) => {
    const own = into.cells[place];
    for (const [value, n] of cells) own?.set(value, (own.get(value) ?? 0) + n);
  });
  if (other.depth < into.depth) regroup(into, other.depth);
  for (const group of other.groups.values()) addGroup(into, group);
  coarsen(into);
}

function coarsen(tally: CohortTally): void {
  while (tally.groups.size > MOST_GROUPS) regroup(tally, tally.depth - 1);
}

function regroup(tally: CohortTally, depth: number): void {
  const groups = [...tally.groups.values()];
  tally.depth = depth;
  tally.groups = new Map();
  for (const group of groups) addGroup(tally, group);
}

/** Adds a group's people to the one with the same leading values, in place. */
function addGroup(into: CohortTally, { values, n, scores }: CohortGroup): void {
  const group = groupAt(
    into,
    values,
    scores.map(({ people }) => people.length - 1),
  );
  group.n += n;
  group.scores = addScores([group.scores, scores]);
}

/** The group with these leading values, empty if it is new; `sizes` are the numbers of slots per measure. */
function groupAt(
  { groups, depth }: CohortTally,
  values: readonly string[],
  sizes: readonly number[],
): CohortGroup {
  const leading = values.slice(0, depth);
  const key = JSON.stringify(leading);
  const known = groups.get(key);
  if (known) return known;
  const group = { values: leading, n: 0, scores: sizes.map(noScores) };
  groups.set(key, group);
  return group;
}

function cohortValue(cohorts: Cohorts, dimension: string): string {
  return Object.hasOwn(cohorts, dimension) ? (cohorts[dimension] ?? '') : '';
}
