import type { Side } from '../partnership/partnership.ts';
import type { Cell } from '../statistics/one-way-suppression.ts';
import { DETAIL_MINIMUM, type PrivacySettings } from '../wave/privacy-settings.ts';
import { cohortCell } from './cohort-cell.ts';
import { dropNote, notesOnCut } from './cohort-notes.ts';
import type { CohortMeasure } from './cohort-plan.ts';
import { peopleOf } from './cohort-scores.ts';
import { suppressCuts } from './cohort-suppression.ts';
import type { CohortTally } from './cohort-tally.ts';
import type { GapReport, Note } from './gap-report.ts';

export type CohortCut = GapReport['cohorts'][number];

/** One side's answers by cohort, and what may be shown of them. */
export interface SideCohorts {
  side: Side;
  tally: CohortTally;
  dimensions: readonly string[];
  measures: readonly CohortMeasure[];
  /** Whether a measure may be shown of any cohort of the side. */
  allowed: readonly boolean[];
}

/** All cuts of one side after suppression, with the notes on what is missing. */
export function sideCuts(
  cohorts: SideCohorts,
  privacy: PrivacySettings,
): { cuts: CohortCut[]; notes: Note[] } {
  const { side, tally, dimensions, measures, allowed } = cohorts;
  const { cohortMinimum: minimum, sideMinimum } = privacy;
  const cells = tally.cells.map(inFixedOrder);
  const stated = dimensions.flatMap((dimension, place) => {
    const cut = cells[place] ?? [];
    return cut.some(({ id }) => id !== '') ? [{ dimension, place, cut }] : [];
  });
  const groups = [...tally.groups.values()];
  if (groups.reduce((sum, { n }) => sum + n, 0) < sideMinimum) {
    const reason = { measure: 'all', minimum: sideMinimum, reason: 'side-minimum' } as const;
    const notes = stated.map(({ dimension }) => dropNote({ side, dimension, ...reason }));
    return { cuts: [], notes };
  }
  const answered = groups.map(({ values, n, scores }) => ({ values, n, answers: scores.map(peopleOf) }));
  const decisions = suppressCuts(cells, answered, tally.depth, {
    cohortMinimum: minimum,
    measureMinimums: measures.map(({ kind }) =>
      kind === 'nps' ? Math.max(minimum, DETAIL_MINIMUM) : minimum,
    ),
    sideMinimum,
  });
  const told = measures.flatMap(({ id }, index) =>
    allowed[index] === true && answered.some(({ answers }) => (answers[index] ?? 0) > 0)
      ? [{ id, index }]
      : [],
  );
  const shown = stated.flatMap(({ dimension, place, cut }) => {
    const decision = decisions[place];
    return decision ? [{ dimension, place, cut, decision }] : [];
  });
  return {
    cuts: shown.map(({ dimension, place, cut, decision }) => {
      const isProtecting = cut.some(({ id, n }) => n > 0 && decision.cut.hidden.has(id));
      const cells = cut.map((cell) =>
        cohortCell(cell, groupsOf(groups, place, cell.id), decision, cohorts, minimum, isProtecting),
      );
      return { side, dimension, cells };
    }),
    notes: shown.flatMap(({ dimension, cut, decision }) =>
      notesOnCut({ side, dimension, minimum }, cut, decision, told),
    ),
  };
}

/** By value, the people without a stated value last: the order that breaks ties. */
function inFixedOrder(cut: ReadonlyMap<string, number>): Cell[] {
  const rank = (value: string) => (value === '' ? 1 : 0);
  return [...cut]
    .map(([id, n]) => ({ id, n }))
    .sort((one, other) => rank(one.id) - rank(other.id) || (one.id < other.id ? -1 : 1));
}

function groupsOf<Group extends { values: readonly string[] }>(
  groups: readonly Group[],
  place: number,
  value: string,
): Group[] {
  return groups.filter(({ values }) => values[place] === value);
}
