import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mean } from '../../../shared/statistics/mean.ts';

test.each([
  ['one answer of 1 and one of 3', [0, 1, 0, 1], 0, 2],
  ['three of 2 and one of 4 on a scale from 1', [0, 3, 0, 1], 1, 2.5],
  ['everybody at the lowest point of −2', [4, 0, 0, 0, 0], -2, -2],
  ['7, 8, 8, 9, 10', [0, 0, 0, 0, 0, 0, 0, 1, 2, 1, 1], 0, 8.4],
])('the mean of %s', (_, counts, min, value) => {
  expect(mean(counts, min)).toBeCloseTo(value, 12);
});

test('nobody’s mean is null', () => {
  expect(mean([0, 0, 0], 0)).toBeNull();
  expect(mean([], 0)).toBeNull();
});

const histogram = fc.array(fc.nat(50), { minLength: 1, maxLength: 11 });

test('the mean of twice the answers is the same', () => {
  fc.assert(
    fc.property(histogram, fc.integer({ min: -5, max: 5 }), (counts, min) => {
      const once = mean(counts, min);
      const twice = mean(
        counts.map((count) => 2 * count),
        min,
      );
      if (once === null) expect(twice).toBeNull();
      else expect(twice).toBeCloseTo(once, 10);
    }),
  );
});

test('a scale that starts higher moves the mean by as much', () => {
  fc.assert(
    fc.property(histogram, (counts) => {
      const [low, high] = [mean(counts, 0), mean(counts, 3)];
      if (low === null) expect(high).toBeNull();
      else expect(high).toBeCloseTo(low + 3, 10);
    }),
  );
});
