import { type Cell, oneWaySuppression } from '../statistics/one-way-suppression.ts';
import { auditCuts, type PublishedCut, type SizedGroup } from './cohort-audit.ts';
import { hiddenCells } from './hidden-cells.ts';

/** Why a whole cut, or one measure of it, is not shown. */
export type DropReason = 'derivable' | 'too-many-groups';

/** What of a cut may be shown, for all its figures or for one measure. */
export interface CutDecision {
  hidden: ReadonlySet<string>;
  dropped: DropReason | null;
}

/** The decisions on one cut: its cells by respondents, then each measure. */
export interface CutDecisions {
  cut: CutDecision;
  measures: CutDecision[];
}

/** One side's people, with the number of answers per measure. */
export interface MeasuredGroup {
  values: readonly string[];
  n: number;
  answers: readonly number[];
}

export interface CohortRules {
  /** Fewest people of a cell. */
  cohortMinimum: number;
  /** Per measure the fewest answers of a cell. */
  measureMinimums: readonly number[];
  /** Fewest answers to a measure of the whole side. */
  sideMinimum: number;
}

/**
 * Suppression over several cuts of a side, the last step before figures leave: "which cell of which cut may be
 * shown, and which of its measures?"
 *
 * The dimensions are taken in their declared order. Of each, cells are hidden by the number of respondents,
 * then for every measure by its own number of answers, a superset of those. What would be published together
 * with everything admitted before and the side's total is audited, respondents first and then each measure, for
 * each is a variable of its own; a dimension, or a measure of it, that would give fewer than k people away is
 * dropped, and later ones are audited without it.
 *
 * @param cells respondents by value, per dimension in a fixed order
 * @param groups the people by the leading dimensions; dimensions beyond are dropped unaudited
 * @param depth how many leading dimensions the groups tell apart
 * @returns per dimension the decision on the cut and on each measure
 * @see STATISTICS.md §8
 */
export function suppressCuts(
  cells: readonly (readonly Cell[])[],
  groups: readonly MeasuredGroup[],
  depth: number,
  rules: CohortRules,
): CutDecisions[] {
  const people = admission(groups, rules.cohortMinimum);
  const measures = rules.measureMinimums.map((k, measure) => {
    const counted = groups.map(({ values, answers }) => ({ values, n: answers[measure] ?? 0 }));
    return { k, counted, admit: admission(counted, k) };
  });
  return cells.map((cut, place) => {
    const decision =
      place < depth
        ? people(place, cut, hiddenIn(oneWaySuppression(cut, rules.cohortMinimum)))
        : dropped(cut, 'too-many-groups');
    return {
      cut: decision,
      measures: measures.map(({ k, counted, admit }) => {
        if (decision.dropped !== null) return decision;
        const answered = cut.map(({ id }) => ({ id, n: peopleIn(counted, place, id) }));
        return admit(place, cut, hiddenCells(answered, decision.hidden, k, rules.sideMinimum));
      }),
    };
  });
}

/** Admits cuts one by one as long as all admitted together are safe. */
function admission(groups: readonly SizedGroup[], k: number) {
  const admitted: PublishedCut[] = [];
  return (place: number, cut: readonly Cell[], hidden: ReadonlySet<string>): CutDecision => {
    if (cut.every(({ id }) => hidden.has(id))) return { hidden, dropped: null };
    const verdict = auditCuts(groups, [...admitted, { place, hidden }], k);
    if (verdict !== 'safe') return dropped(cut, verdict);
    admitted.push({ place, hidden });
    return { hidden, dropped: null };
  };
}

function dropped(cut: readonly Cell[], reason: DropReason): CutDecision {
  return { hidden: new Set(cut.map(({ id }) => id)), dropped: reason };
}

function hiddenIn({ primary, secondary }: { primary: string[]; secondary: string[] }): Set<string> {
  return new Set([...primary, ...secondary]);
}

function peopleIn(groups: readonly SizedGroup[], place: number, value: string): number {
  return groups.reduce((sum, group) => sum + (group.values[place] === value ? group.n : 0), 0);
}
