import { SIDES, type Side } from '../partnership/partnership.ts';
import type { PrivacySettings } from '../wave/privacy-settings.ts';
import { randomSource } from './random-source.ts';
import type { RehearsedSide } from './rehearsed-side.ts';
import { type CellFate, cellKey, sideOutcome } from './side-outcome.ts';

/** How often each became of a cell, as shares of all draws; together they are 1. */
export type Fates = Record<CellFate, number>;

export interface RehearsedCell {
  side: Side;
  dimension: string;
  /** Empty for the people whose value is missing or left out. */
  value: string;
  /** People of the roster beside whose answers the value would stand. */
  people: number;
  fates: Fates;
}

/** What would come of the wave at one share of answers. */
export interface Rehearsed {
  /** The chance with which each person answers, 0 to 1. */
  share: number;
  draws: number;
  /** Share of draws in which a side has fewer answers than the minimum. */
  short: Record<Side, number>;
  /** Share of draws in which there is a report: neither side is short. */
  reported: number;
  cells: RehearsedCell[];
}

/** A rehearsal under way. */
export interface RehearsalStep {
  /** Draws done. */
  draws: number;
  /** What they say so far. */
  soFar(): Rehearsed[];
}

interface RehearsalOptions {
  shares: readonly number[];
  draws: number;
  seed: number;
}

/**
 * Rehearsal: "if everybody on the roster answers with a given chance, what would the report show, and how often?"
 *
 * In each draw every person gets one number from 0 to 1 and answers at every share above it, so that the answers
 * at 30 % are among those at 50 %. Whoever answers, answers everything. What is shown of a draw the reporter's own
 * rules decide.
 *
 * @returns one rehearsal for each share, in their order; it can be stopped between two draws
 * @example const [half] = finished(rehearse(sides, privacy, { shares: [0.5], draws: 200, seed: 1 }))
 */
export function* rehearse(
  sides: Record<Side, RehearsedSide>,
  privacy: PrivacySettings,
  { shares, draws, seed }: RehearsalOptions,
): Generator<RehearsalStep, Rehearsed[]> {
  const random = randomSource(seed);
  const counts = shares.map(() => newCounts(sides));
  const after = (done: number) => counts.map((count, place) => shareOfDraws(count, shares[place] ?? 0, done));
  for (let draw = 0; draw < draws; draw += 1) {
    const answered = {
      a: drawnCounts(sides.a, shares, random),
      b: drawnCounts(sides.b, shares, random),
    };
    counts.forEach((count, place) => {
      let isShort = false;
      for (const side of SIDES) {
        const outcome = sideOutcome(sides[side], answered[side][place] ?? [], privacy);
        if (outcome.short) count.short[side] += 1;
        isShort ||= outcome.short;
        for (const { dimension, value, fate } of outcome.cells) {
          const cell = count.cells[side].get(cellKey(dimension, value));
          if (cell) cell.fates[fate] += 1;
        }
      }
      if (!isShort) count.reported += 1;
    });
    yield { draws: draw + 1, soFar: () => after(draw + 1) };
  }
  return after(draws);
}

/** Runs a rehearsal to its end. */
export function finished(rehearsal: Generator<RehearsalStep, Rehearsed[]>): Rehearsed[] {
  for (;;) {
    const step = rehearsal.next();
    if (step.done) return step.value;
  }
}

/** How often a cell is not shown. */
export function withheldShare({ fates }: Pick<RehearsedCell, 'fates'>): number {
  return 1 - fates.shown - fates['means-only'];
}

interface Counts {
  short: Record<Side, number>;
  reported: number;
  cells: Record<Side, Map<string, RehearsedCell>>;
}

function newCounts(sides: Record<Side, RehearsedSide>): Counts {
  return {
    short: { a: 0, b: 0 },
    reported: 0,
    cells: { a: cellsOf(sides.a), b: cellsOf(sides.b) },
  };
}

function cellsOf({ side, dimensions, groups }: RehearsedSide): Map<string, RehearsedCell> {
  const cells = new Map<string, RehearsedCell>();
  dimensions.forEach((dimension, place) => {
    for (const { values, people } of groups) {
      const value = values[place] ?? '';
      const key = cellKey(dimension, value);
      const cell = cells.get(key) ?? { side, dimension, value, people: 0, fates: noFates() };
      cell.people += people;
      cells.set(key, cell);
    }
  });
  return cells;
}

function noFates(): Fates {
  return { shown: 0, 'means-only': 0, small: 0, protecting: 0, 'cut-dropped': 0, 'side-short': 0 };
}

/** Who answers at each share: people by group, share by share. */
function drawnCounts({ groups }: RehearsedSide, shares: readonly number[], random: () => number): number[][] {
  const counts = shares.map(() => new Array<number>(groups.length).fill(0));
  groups.forEach(({ people }, group) => {
    for (let person = 0; person < people; person += 1) {
      const chance = random();
      shares.forEach((share, place) => {
        const count = counts[place];
        if (count && chance < share) count[group] = (count[group] ?? 0) + 1;
      });
    }
  });
  return counts;
}

function shareOfDraws({ short, reported, cells }: Counts, share: number, draws: number): Rehearsed {
  const of = (count: number) => (draws === 0 ? 0 : count / draws);
  return {
    share,
    draws,
    short: { a: of(short.a), b: of(short.b) },
    reported: of(reported),
    cells: SIDES.flatMap((side) => [...cells[side].values()]).map((cell) => ({
      ...cell,
      fates: Object.fromEntries(
        Object.entries(cell.fates).map(([fate, count]) => [fate, of(count)]),
      ) as Fates,
    })),
  };
}
