import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filledCells } from '../../../shared/counts/cell-counts.ts';
import { centredScores } from '../../../shared/counts/centred-scores.ts';
import { blocksOf, readCodes } from '../../../shared/counts/packed-rows.ts';
import { scoreCodes, scoreOf } from '../../../shared/counts/score-codes.ts';
import {
  addScores,
  completeSums,
  countedScores,
  countScores,
  noScores,
} from '../../../shared/counts/score-counts.ts';
import { coMoments } from '../../../shared/statistics/co-moments.ts';
import { alphaFromSums, cronbachAlpha } from '../../../shared/statistics/cronbach-alpha.ts';
import { personScore, rescaled } from '../../../shared/statistics/person-score.ts';

const BLANK = 0xff;

/** Some items, each on 0 to its range, and people's steps; null where there is no rating. */
const answers = (ranges: fc.Arbitrary<number>, most: number) =>
  fc.array(ranges, { minLength: 2, maxLength: most }).chain((own) =>
    fc.record({
      ranges: fc.constant(own),
      rows: fc.array(
        fc.tuple(...own.map((range) => fc.option(fc.nat(range), { freq: 4 }))).map((row) => [...row]),
        { maxLength: 40 },
      ),
    }),
  );

function counted(ranges: readonly number[], rows: readonly (number | null)[][], mixed: boolean) {
  const items = ranges.map((range, slot) => ({ slot, range }));
  const counts = noScores(scoreCodes(items, { min: 0, mixed }));
  const packed = Uint8Array.from(rows.flatMap((row) => row.map((step) => step ?? BLANK)));
  for (const block of blocksOf(packed, ranges.length)) {
    const read = counts.codes.adds instanceof Float64Array ? new Float64Array(1024) : new Int32Array(1024);
    readCodes(counts.codes, block, read);
    countScores(counts, read, block);
  }
  return counts;
}

/** Scores person by person, in ascending order. */
function naive(ranges: readonly number[], rows: readonly (number | null)[][], mixed: boolean): number[] {
  return rows
    .flatMap(
      (row) =>
        personScore(
          row.map((step, place) =>
            step === null || !mixed ? step : rescaled(step, { min: 0, max: ranges[place] ?? 1 }),
          ),
        ) ?? [],
    )
    .sort((one, other) => one - other);
}

const everyone = (scores: [number, number][]) =>
  scores
    .flatMap(([score, people]) => new Array<number>(people).fill(score))
    .sort((one, other) => one - other);
const near = (values: number[]) => values.map((value) => expect.closeTo(value, 11));

describe('the numbers that stand for scores', () => {
  test('keep how many items were answered and their sum', () => {
    const codes = scoreCodes(
      [
        { slot: 0, range: 10 },
        { slot: 1, range: 10 },
        { slot: 2, range: 10 },
      ],
      { min: 0, mixed: false },
    );
    expect(codes.stride).toBe(31);
    expect(scoreOf(codes, 3 * 31 + 21)).toBe(7);
    expect(scoreOf(codes, 2 * 31 + 15)).toBe(7.5);
    expect(scoreOf(codes, 31 + 9)).toBeNull();
  });

  test('give everybody’s score on one scale', () => {
    fc.assert(
      fc.property(answers(fc.constant(10), 6), ({ ranges, rows }) => {
        expect(everyone(countedScores(counted(ranges, rows, false)))).toEqual(
          near(naive(ranges, rows, false)),
        );
      }),
    );
  });

  test('give everybody’s score on 0–10 where the scales differ, however odd they are', () => {
    fc.assert(
      fc.property(answers(fc.integer({ min: 1, max: 253 }), 5), ({ ranges, rows }) => {
        const expected = naive(ranges, rows, true);
        everyone(countedScores(counted(ranges, rows, true))).forEach((score, person) => {
          expect(score).toBeCloseTo(expected[person] ?? Number.NaN, 9);
        });
      }),
    );
  });

  test('are looked up one by one where a full list would take too much memory', () => {
    const ranges = [253, 251, 247, 241];
    const rows = [
      [253, 251, 247, 241],
      [0, null, 0, 0],
      [253, 251, null, null],
    ];
    const counts = counted(ranges, rows, true);
    expect(counts.people.dense).toBeNull();
    expect(filledCells(counts.people)).toHaveLength(3);
    expect(everyone(countedScores(counts))).toEqual(near([0, 10, 10]));
    expect(centredScores(counts.codes).listed).toBeNull();
  });

  test('give the spread of the items and of their total over complete answers', () => {
    fc.assert(
      fc.property(answers(fc.constant(6), 4), ({ ranges, rows }) => {
        const histograms = ranges.map((range, place) =>
          Array.from({ length: range + 1 }, (_, step) => rows.filter((row) => row[place] === step).length),
        );
        const complete = rows.flatMap((row) => {
          const steps = row.filter((step) => step !== null);
          return steps.length === row.length ? [steps] : [];
        });
        const sums = completeSums(counted(ranges, rows, false), histograms);
        const moments = coMoments(complete, ranges.length);
        expect(sums.n).toBe(complete.length);
        const { alpha } = cronbachAlpha([moments], ranges.length);
        const own = alphaFromSums({ ...sums, groups: Math.min(1, sums.n) }, ranges.length).alpha;
        if (alpha === null) expect(own).toBeNull();
        else expect(own).toBeCloseTo(alpha, 9);
      }),
    );
  });

  test('of two sets of people add up to those of all', () => {
    fc.assert(
      fc.property(answers(fc.integer({ min: 1, max: 10 }), 4), fc.nat(), ({ ranges, rows }, cut) => {
        const at = rows.length === 0 ? 0 : cut % rows.length;
        const part = counted(ranges, rows.slice(at), true);
        addScores(part, counted(ranges, rows.slice(0, at), true));
        expect(part).toEqual(counted(ranges, rows, true));
      }),
    );
  });
});
