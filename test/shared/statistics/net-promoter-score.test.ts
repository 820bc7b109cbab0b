import fc from 'fast-check';
import { expect, test } from 'vitest';
import { netPromoterScore } from '../../../shared/statistics/net-promoter-score.ts';

test.each([
  ['three promoters and one detractor', [0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 3], 50],
  ['nines and tens alike promote', [0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 3], 100],
  ['sevens and eights are passive', [0, 0, 0, 0, 0, 0, 0, 4, 6, 0, 0], 0],
  ['zero to six alike detract', [1, 1, 1, 1, 1, 1, 1, 0, 0, 0, 0], -100],
  // 70 % promoters, 10 % passives and 20 % detractors: the textbook example of +50.
  ['70 promoters, 10 passives, 20 detractors', [0, 0, 0, 10, 0, 0, 10, 5, 5, 30, 40], 50],
])('%s', (_, counts, score) => {
  expect(netPromoterScore(counts)).toBeCloseTo(score, 12);
});

test('nobody’s score is null', () => {
  expect(netPromoterScore(new Array(11).fill(0))).toBeNull();
});

test.each([10, 5, 12])('a scale of %i points has no net promoter score', (points) => {
  expect(() => netPromoterScore(new Array(points).fill(1))).toThrow(RangeError);
});

test('the score lies between −100 and +100', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(1000), { minLength: 11, maxLength: 11 }), (counts) => {
      const score = netPromoterScore(counts);
      if (score !== null) expect(Math.abs(score)).toBeLessThanOrEqual(100);
    }),
  );
});
