import fc from 'fast-check';
import type { Cohorts } from '../../../shared/partnership/member.ts';
import type { PackedResponse, ReportSetup } from '../../../shared/report/report-setup.ts';
import type { Answer } from '../../../shared/response/answer.ts';
import { aResponse, aSetup } from './cohort-sheets.ts';

const DIMENSIONS = ['city', 'role', 'level'];

/** One side's answers and the rules they are shown under. */
export interface RandomSide {
  dimensions: string[];
  responses: PackedResponse[];
  cohortMinimum: number;
  sideMinimum: number;
}

const answer: fc.Arbitrary<Answer> = fc.oneof(
  { weight: 12, arbitrary: fc.nat(10) },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constant('NA' as const) },
);

const sheet = fc.record({
  'early.us': answer,
  'early.them': answer,
  'promises.us': answer,
  'promises.them': answer,
  recommend: answer,
  overall: answer,
});

/** A value of a dimension, the first ones more common, sometimes not stated. */
const value = fc.oneof(
  { weight: 5, arbitrary: fc.constant('p') },
  { weight: 4, arbitrary: fc.constant('q') },
  { weight: 2, arbitrary: fc.constant('r') },
  { weight: 1, arbitrary: fc.constant('s') },
  { weight: 1, arbitrary: fc.constant(null) },
);

/** Sides of up to forty people with up to three dimensions, a part of the people alike in all of them. */
export const aSide: fc.Arbitrary<RandomSide> = fc.integer({ min: 1, max: 3 }).chain((count) => {
  const dimensions = DIMENSIONS.slice(0, count);
  const cohorts = fc.tuple(...dimensions.map(() => value)).map((values): Cohorts => {
    const stated = dimensions.flatMap((dimension, place): [string, string][] => {
      const each = values[place] ?? null;
      return each === null ? [] : [[dimension, each]];
    });
    return Object.fromEntries(stated);
  });
  const alike = fc.tuple(cohorts, fc.array(sheet, { minLength: 1, maxLength: 9 }));
  return fc.record({
    dimensions: fc.constant(dimensions),
    responses: fc
      .array(alike, { maxLength: 8 })
      .map((groups) => groups.flatMap(([who, sheets]) => sheets.map((each) => aResponse(who, each)))),
    cohortMinimum: fc.integer({ min: 3, max: 6 }),
    sideMinimum: fc.integer({ min: 3, max: 6 }),
  });
});

export function setupOf({ dimensions, cohortMinimum, sideMinimum }: RandomSide): ReportSetup {
  const privacy = { sideMinimum, cohortMinimum, commentMinimum: 5 };
  return aSetup({ cohortDimensions: dimensions, privacy });
}
