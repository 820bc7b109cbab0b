import { type CohortTally, mergeCohorts, noCohorts } from '../report/cohort-tally.ts';
import { sideCuts } from '../report/side-cuts.ts';
import type { PrivacySettings } from '../wave/privacy-settings.ts';
import type { RehearsedSide } from './rehearsed-side.ts';

/** What becomes of a cell in a report. `small`: too few answered; `protecting`: hidden so that a small one cannot be worked out. */
export type CellFate = 'shown' | 'means-only' | 'small' | 'protecting' | 'cut-dropped' | 'side-short';

/** One cell of one cut, and how many of its people answered. */
export interface CellOutcome {
  dimension: string;
  value: string;
  n: number;
  fate: CellFate;
}

/** What a report would show of one side. */
export interface SideOutcome {
  answered: number;
  short: boolean;
  cells: CellOutcome[];
}

/**
 * Which cohort cells of a side a report would show, given how many of each group answered every question.
 *
 * The counts go through the reporter's own tally and `sideCuts`; nothing about what may be shown is decided here.
 *
 * @param answered people who answered, by group, in the order of `groups`
 */
export function sideOutcome(
  { side, dimensions, groups }: RehearsedSide,
  answered: readonly number[],
  privacy: PrivacySettings,
): SideOutcome {
  const tally = noCohorts(dimensions.length);
  let people = 0;
  groups.forEach(({ values }, place) => {
    const n = answered[place] ?? 0;
    people += n;
    if (n > 0) mergeCohorts(tally, ofOneGroup(values, n));
  });
  const { cuts, notes } = sideCuts({ side, tally, dimensions, measures: [], allowed: [] }, privacy);
  const short = people < privacy.sideMinimum;
  const dropped = new Set(
    notes.flatMap(({ kind, values }) =>
      kind === 'cohort-cut-dropped' && values.measure === 'all' && values.reason !== 'side-minimum'
        ? [values.dimension]
        : [],
    ),
  );
  const statusOf = new Map(
    cuts.flatMap(({ dimension, cells }) =>
      cells.map(({ value, status }) => [cellKey(dimension, value), status] as const),
    ),
  );
  const cells = dimensions.flatMap((dimension, place) =>
    [...valuesAt(groups, place)].map((value): CellOutcome => {
      const n = tally.cells[place]?.get(value) ?? 0;
      const fate = (): CellFate => {
        const status = statusOf.get(cellKey(dimension, value));
        if (short) return 'side-short';
        if (status === 'full') return 'shown';
        if (status === 'mean-only') return 'means-only';
        if (dropped.has(dimension)) return 'cut-dropped';
        return n < privacy.cohortMinimum ? 'small' : 'protecting';
      };
      return { dimension, value, n, fate: fate() };
    }),
  );
  return { answered: people, short, cells };
}

export function cellKey(dimension: string, value: string): string {
  return JSON.stringify([dimension, value]);
}

function valuesAt(groups: RehearsedSide['groups'], place: number): Set<string> {
  return new Set(groups.map(({ values }) => values[place] ?? ''));
}

/** The tally of so many people who share all values. Questions are not told apart: everybody answers all of them. */
function ofOneGroup(values: readonly string[], n: number): CohortTally {
  return {
    cells: values.map((value) => new Map([[value, n]])),
    depth: values.length,
    groups: new Map([[JSON.stringify(values), { values, n, scores: [] }]]),
  };
}
