import type { Cell } from '../statistics/one-way-suppression.ts';
import type { CohortMeasure } from './cohort-plan.ts';
import { addScores, peopleOf, type ScoreSums } from './cohort-scores.ts';
import type { CutDecisions } from './cohort-suppression.ts';
import type { CohortGroup } from './cohort-tally.ts';
import { disclosureOf } from './disclosure.ts';
import type { FigureStatus, GapReport } from './gap-report.ts';

type CohortCell = GapReport['cohorts'][number]['cells'][number];

/**
 * One cohort's figures as far as they may be shown: null where the cell, the measure or its items may not.
 *
 * @param isProtecting whether the cut withholds anybody: then an empty cell looks like any other that is withheld
 */
export function cohortCell(
  { id: value, n }: Cell,
  groups: readonly CohortGroup[],
  { cut, measures: decisions }: CutDecisions,
  { measures, allowed }: { measures: readonly CohortMeasure[]; allowed: readonly boolean[] },
  minimum: number,
  isProtecting: boolean,
): CohortCell {
  const scores = addScores(groups.map((group) => group.scores));
  const figures = new Map(
    measures.map((measure, index) => {
      const decision = decisions[index];
      const shown = allowed[index] === true && decision !== undefined && !decision.hidden.has(value);
      return [measure.id, shown ? figureOf(measure, scores[index]) : null];
    }),
  );
  const status = statusOf(n, cut.hidden.has(value), minimum, isProtecting);
  const drivers = new Set(measures.flatMap(({ about }) => about?.driver ?? []));
  return {
    value,
    n: status === 'withheld' ? null : n,
    status,
    overall: figures.get('overall') ?? null,
    nps: figures.get('nps') ?? null,
    drivers: [...drivers].map((driver) => ({
      driver,
      us: figures.get(`${driver}.us`) ?? null,
      them: figures.get(`${driver}.them`) ?? null,
    })),
  };
}

function statusOf(n: number, hidden: boolean, minimum: number, isProtecting: boolean): FigureStatus {
  if (n === 0 && !isProtecting) return 'no-answers';
  return hidden ? 'withheld' : disclosureOf(n, minimum);
}

/** The mean of the people's scores; the sums are whole numbers, so equal answers give equal figures. */
function figureOf({ offset, factor }: CohortMeasure, scores: ScoreSums | undefined): number | null {
  if (scores === undefined) return null;
  const people = peopleOf(scores);
  if (people === 0) return null;
  const sum = scores.sums.reduce((all, part, rated) => (rated === 0 ? all : all + part / rated), 0);
  return offset + (factor * sum) / people;
}
