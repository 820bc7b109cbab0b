import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answersAt,
  beyondScale,
  countResponses,
  differencesOf,
  mergeResponseCounts,
  noResponses,
} from '../../../shared/counts/response-counts.ts';
import { countingPlan } from '../../../shared/report/counted-side.ts';
import { surveyOf } from '../../../shared/report/survey.ts';
import { aQuestionnaire } from '../../builders/questionnaire.ts';

const WIDTH = 8;
const plan = countingPlan(surveyOf(aQuestionnaire()), 'a');

function counted(sheets: readonly Uint8Array[]) {
  const counts = noResponses(plan);
  for (const sheet of sheets) countResponses(counts, sheet, plan);
  return counts;
}

const byte = fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constantFrom(0xfe, 0xff));
const sheet = fc.array(byte, { minLength: WIDTH, maxLength: WIDTH }).map((bytes) => Uint8Array.from(bytes));
const sheets = fc.array(sheet, { maxLength: 20 });

/** A sheet that begins so and is blank otherwise. */
const beginning = (...bytes: number[]) =>
  Uint8Array.from({ length: WIDTH }, (_, slot) => bytes[slot] ?? 0xff);

describe('counts of answer sheets', () => {
  test('start with a zero for every point', () => {
    const counts = noResponses(plan);
    expect(counts).toMatchObject({ responses: 0, responded: 0 });
    expect(answersAt(counts, 0, 11)).toEqual({ counts: new Array(11).fill(0), cannotSay: 0 });
  });

  test('count points and “cannot say”, and leave blanks out', () => {
    const counts = counted([7, 7, 0, 0xfe, 0xff].map((first) => beginning(first)));
    expect(counts.responses).toBe(5);
    expect(answersAt(counts, 0, 11)).toEqual({ counts: [1, 0, 0, 0, 0, 0, 0, 2, 0, 0, 0], cannotSay: 1 });
    expect(answersAt(counts, 1, 11)).toEqual({ counts: new Array(11).fill(0), cannotSay: 0 });
  });

  test('count as respondents those who gave a rating', () => {
    expect(counted([beginning(7), beginning(0xfe, 0xfe), beginning(), beginning(0xff, 0)]).responded).toBe(2);
  });

  test('compare each person’s own rating with their prediction', () => {
    const [pair] = counted([
      beginning(7, 0, 5),
      beginning(4, 0, 6),
      beginning(4, 0, 6),
      beginning(0xfe, 0, 5),
      beginning(5, 0, 0xfe),
      beginning(0xff, 0, 5),
    ]).pairs;
    const { counts, cannotSay } = pair ? differencesOf(pair) : { counts: [], cannotSay: 0 };
    expect(cannotSay).toBe(2);
    expect(counts.flatMap((count, step) => (count ? [[step - 10, count]] : []))).toEqual([
      [-2, 2],
      [2, 1],
    ]);
  });

  test('tell how many answers are beyond the scale', () => {
    expect(beyondScale(counted([beginning(10), beginning(11), beginning(253)]), 0, 11)).toBe(2);
  });

  test('refuse a sheet that is cut short', () => {
    expect(() => counted([Uint8Array.from([7, 7])])).toThrow(RangeError);
  });

  test('do not depend on the order of the answers', () => {
    fc.assert(
      fc.property(
        sheets.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
          ),
        ),
        ([all, shuffled]) => {
          expect(counted(shuffled)).toEqual(counted(all));
        },
      ),
    );
  });

  test('of parts, merged, are those of the whole', () => {
    fc.assert(
      fc.property(sheets, sheets, (first, second) => {
        expect(mergeResponseCounts(counted(first), counted(second))).toEqual(counted([...first, ...second]));
      }),
    );
  });

  test('are the same one by one and all at once', () => {
    fc.assert(
      fc.property(sheets, (all) => {
        const once = noResponses(plan);
        countResponses(once, Uint8Array.from(all.flatMap((each) => [...each])), plan);
        expect(once).toEqual(counted(all));
      }),
    );
  });
});
