import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerSlots } from '../../../shared/questionnaire/slots.ts';
import type { PackedResponse } from '../../../shared/report/report-setup.ts';
import { unpackAnswers } from '../../../shared/response/pack.ts';
import { aQuestionnaire } from '../../builders/questionnaire.ts';
import { attack, type Fraction, fraction, type KnownSum, plus, smallSets } from './attacker.ts';
import { aResponse, cutsOf, times } from './cohort-sheets.ts';
import { aSide, type RandomSide, setupOf } from './random-side.ts';

type Cell = ReturnType<typeof cutsOf>['cuts'][number]['cells'][number];

/** What is published of a person's answers: one number each, or nothing. */
interface Measure {
  name: string;
  scoreOf(answers: ReadonlyMap<string, unknown>): Fraction | null;
  figureOf(cell: Cell): number | null;
  /** The published figure for a mean score. */
  scale: number;
  fewest: number;
}

const MEASURES: Measure[] = [
  {
    name: 'overall',
    scoreOf: (answers) => meanOf(answers, ['overall']),
    figureOf: ({ overall }) => overall,
    scale: 1,
    fewest: 0,
  },
  {
    name: 'nps',
    scoreOf: (answers) => {
      const rating = answers.get('recommend');
      if (typeof rating !== 'number') return null;
      return fraction(rating > 8 ? 1n : rating < 7 ? -1n : 0n);
    },
    figureOf: ({ nps }) => nps,
    scale: 100,
    fewest: 5,
  },
  {
    name: 'trust.us',
    scoreOf: (answers) => meanOf(answers, ['early.us', 'promises.us']),
    figureOf: ({ drivers }) => drivers[0]?.us ?? null,
    scale: 1,
    fewest: 0,
  },
  {
    name: 'trust.them',
    scoreOf: (answers) => meanOf(answers, ['early.them', 'promises.them']),
    figureOf: ({ drivers }) => drivers[0]?.them ?? null,
    scale: 1,
    fewest: 0,
  },
];

function meanOf(answers: ReadonlyMap<string, unknown>, fields: string[]): Fraction | null {
  const ratings = fields.flatMap((field) => {
    const rating = answers.get(field);
    return typeof rating === 'number' ? [BigInt(rating)] : [];
  });
  if (ratings.length === 0 || 2 * ratings.length < fields.length) return null;
  return fraction(
    ratings.reduce((sum, rating) => sum + rating, 0n),
    BigInt(ratings.length),
  );
}

interface Answered {
  score: Fraction;
  valueOf(dimension: string): string;
}

/** The people whose answers enter a measure. */
function peopleOf(responses: readonly PackedResponse[], { scoreOf }: Measure): Answered[] {
  const slots = answerSlots(aQuestionnaire());
  return responses.flatMap(({ answers, cohorts }) => {
    const score = scoreOf(unpackAnswers(slots, answers));
    return score === null ? [] : [{ score, valueOf: (dimension: string) => cohorts[dimension] ?? '' }];
  });
}

function sumOver(people: readonly Answered[], members: ReadonlySet<number>): Fraction {
  return people.reduce(
    (sum, { score }, person) => (members.has(person) ? plus(sum, score) : sum),
    fraction(0n),
  );
}

function membersOf(people: readonly Answered[], dimension: string, value: string): Set<number> {
  return new Set(people.flatMap((person, index) => (person.valueOf(dimension) === value ? [index] : [])));
}

const toNumber = ({ top, bottom }: Fraction) => Number(top) / Number(bottom);

/** What the attacker works out of a measure, from the shown cells and the side's total. */
function leaks(
  measure: Measure,
  { responses, cohortMinimum, sideMinimum }: RandomSide,
  cuts: { dimension: string; cells: { value: string; figure: number | null }[] }[],
): { people: number; sum: Fraction; truth: Fraction }[] {
  const people = peopleOf(responses, measure);
  const everyone = new Set(people.keys());
  const k = Math.max(cohortMinimum, measure.fewest);
  const cellsOf = (shown: boolean) =>
    cuts
      .filter(({ cells }) => cells.some(({ figure }) => figure !== null))
      .flatMap(({ dimension, cells }) =>
        cells
          .filter(({ figure }) => (figure !== null) === shown)
          .map(({ value, figure }) => ({ members: membersOf(people, dimension, value), figure })),
      );
  const known: KnownSum[] = cellsOf(true).map(({ members, figure }) => {
    const sum = sumOver(people, members);
    // Cell mean times n is the sum: what is published is what was answered.
    expect(figure).toBeCloseTo((measure.scale * toNumber(sum)) / members.size, 9);
    return { people: members, sum };
  });
  if (people.length >= sideMinimum) known.push({ people: everyone, sum: sumOver(people, everyone) });
  const solve = attack(known, people.length);
  const hidden = cellsOf(false).flatMap(({ members }) => (members.size > 0 ? [members] : []));
  const small = smallSets(known, people.length, k).filter(({ size }) => size < people.length);
  return [...hidden, ...small].flatMap((members) => {
    const sum = solve(members);
    return sum === null ? [] : [{ people: members.size, sum, truth: sumOver(people, members) }];
  });
}

/** The report's own cuts, as the attacker reads a measure in them. */
function publishedCuts(side: RandomSide, measure: Measure) {
  return cutsOf(side.responses, setupOf(side)).cuts.map(({ dimension, cells }) => ({
    dimension,
    cells: cells.map((cell) => ({ value: cell.value, figure: measure.figureOf(cell) })),
  }));
}

function figureOf(people: readonly Answered[], dimension: string, value: string, { scale }: Measure) {
  const members = membersOf(people, dimension, value);
  return members.size === 0 ? null : (scale * toNumber(sumOver(people, members))) / members.size;
}

/** Broken on purpose: small cells are hidden and nothing else. */
function cutsWithoutProtection(side: RandomSide, measure: Measure) {
  const people = peopleOf(side.responses, measure);
  const k = Math.max(side.cohortMinimum, measure.fewest);
  return side.dimensions.map((dimension) => ({
    dimension,
    cells: [...new Set(people.map((person) => person.valueOf(dimension)))].map((value) => ({
      value,
      figure:
        membersOf(people, dimension, value).size < k ? null : figureOf(people, dimension, value, measure),
    })),
  }));
}

describe('an attacker with all numbers of people and all published figures', () => {
  test.each(MEASURES)('learns no hidden cell and no group below the minimum: $name', (measure) => {
    let [shown, hidden] = [0, 0];
    fc.assert(
      fc.property(aSide, (side) => {
        const cuts = publishedCuts(side, measure);
        for (const { figure } of cuts.flatMap(({ cells }) => cells)) figure === null ? hidden++ : shown++;
        expect(leaks(measure, side, cuts)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(shown, hidden)).toBeGreaterThan(300);
  });

  test.each(MEASURES)('learns much, and rightly, where only small cells are hidden: $name', (measure) => {
    let exposed = 0;
    fc.assert(
      fc.property(aSide, (side) => {
        for (const { sum, truth } of leaks(measure, side, cutsWithoutProtection(side, measure))) {
          expect(sum).toEqual(truth);
          exposed += 1;
        }
      }),
      { numRuns: 300 },
    );
    expect(exposed).toBeGreaterThan(100);
  });

  const [overall] = MEASURES;
  if (overall === undefined) throw new Error('no measures');
  const rules = { cohortMinimum: 5, sideMinimum: 5 };

  test('learns a cell of two as soon as one more cell is published', () => {
    const responses = [
      aResponse({ city: 'Pune' }, { overall: 3 }),
      aResponse({ city: 'Pune' }, { overall: 10 }),
      ...times(9, { city: 'Delhi' }),
      ...times(6, { city: 'Goa' }, { overall: 8 }),
    ];
    const side = { ...rules, dimensions: ['city'], responses };
    const cuts = publishedCuts(side, overall);
    expect(leaks(overall, side, cuts)).toEqual([]);
    const broken = cuts.map(({ dimension, cells }) => ({
      dimension,
      cells: cells.map((cell) => (cell.value === 'Goa' ? { ...cell, figure: 8 } : cell)),
    }));
    expect(leaks(overall, side, broken)).toContainEqual({
      people: 2,
      sum: fraction(13n),
      truth: fraction(13n),
    });
  });

  test('learns two people as soon as a dropped dimension is published', () => {
    const responses = [
      ...times(6, { city: 'P', role: 'x' }),
      ...times(2, { city: 'Q', role: 'x' }, { overall: 1 }),
      ...times(5, { city: 'Q', role: 'y' }),
    ];
    const side = { ...rules, dimensions: ['city', 'role'], responses };
    expect(leaks(overall, side, publishedCuts(side, overall))).toEqual([]);
    expect(leaks(overall, side, cutsWithoutProtection(side, overall))).toContainEqual({
      people: 2,
      sum: fraction(2n),
      truth: fraction(2n),
    });
  });
});
