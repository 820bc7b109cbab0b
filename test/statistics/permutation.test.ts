import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allocations } from '../../shared/statistics/allocations.ts';
import { gapTest } from '../../shared/statistics/gap-test.ts';
import { permutationTest } from '../../shared/statistics/permutation-test.ts';

const few = fc.array(fc.nat(5), { minLength: 2, maxLength: 5 });

/** Ratings as a histogram on 0–5. */
const counted = (ratings: readonly number[]) =>
  Array.from({ length: 6 }, (_, step) => ratings.filter((rating) => rating === step).length);

/** Welch's T² of two lists of ratings; 0/0 is 0. */
function squaredT(a: readonly number[], b: readonly number[]): number {
  const mean = (list: readonly number[]) => list.reduce((sum, value) => sum + value, 0) / list.length;
  const part = (list: readonly number[]) =>
    list.reduce((sum, value) => sum + (value - mean(list)) ** 2, 0) / (list.length * (list.length - 1));
  const difference = mean(a) - mean(b);
  return Math.abs(difference) < 1e-12 ? 0 : difference ** 2 / (part(a) + part(b));
}

/** Every choice of `size` people out of all, as a list of whether each is chosen. */
function choices(people: number, size: number): boolean[][] {
  return Array.from({ length: 2 ** people }, (_, code) =>
    Array.from({ length: people }, (_, person) => ((code >> person) & 1) === 1),
  ).filter((chosen) => chosen.filter(Boolean).length === size);
}

describe('the permutation test', () => {
  it('equals trying every way to deal the people out to the two sides', () => {
    fc.assert(
      fc.property(few, few, (a, b) => {
        const everybody = [...a, ...b];
        const observed = squaredT(a, b);
        const reached = choices(everybody.length, a.length).map((chosen) => {
          const t = squaredT(
            everybody.filter((_, person) => chosen[person]),
            everybody.filter((_, person) => !chosen[person]),
          );
          return t >= observed * (1 - 1e-9);
        });
        const p = reached.filter(Boolean).length / reached.length;
        expect(permutationTest(counted(a), counted(b))).toBeCloseTo(p, 12);
      }),
      { numRuns: 200 },
    );
  });

  it('visits as many histograms as there are different ones', () => {
    fc.assert(
      fc.property(few, few, (a, b) => {
        const everybody = [...a, ...b];
        const different = new Set(
          choices(everybody.length, a.length).map((chosen) =>
            counted(everybody.filter((_, person) => chosen[person])).join(),
          ),
        );
        const pooled = counted(everybody);
        expect(allocations(pooled, a.length, 1000)).toBe(different.size);
        expect(allocations(pooled, a.length, different.size - 1)).toBeNull();
      }),
      { numRuns: 200 },
    );
  });

  it('never calls a count too large that is not', () => {
    const pooled = fc.array(fc.nat(40), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        pooled,
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(5000),
        (counts, share, limit) => {
          const total = counts.reduce((sum, count) => sum + count, 0);
          const size = Math.round(share * total);
          const exact = allocations(counts, size, Number.MAX_SAFE_INTEGER) ?? fillings(counts, size);
          expect(allocations(counts, size, limit)).toBe(exact > limit ? null : exact);
        },
      ),
    );
  });

  it('keeps its digits with tens of thousands of equal ratings', () => {
    const { method, p } = gapTest([40_000, 1], [39_999, 2]);
    expect(method).toBe('exact');
    expect(p).toBeCloseTo(1, 6);
  });

  it('is 1 when everybody says the same', () => {
    expect(gapTest([0, 3, 0], [0, 5, 0])).toEqual({ method: 'exact', t: null, p: 1, allocations: 1 });
  });
});

/** The number of fillings, counted one by one. */
function fillings(counts: readonly number[], size: number): number {
  const [first, ...rest] = counts;
  if (first === undefined) return size === 0 ? 1 : 0;
  let sum = 0;
  for (let taken = 0; taken <= Math.min(first, size); taken += 1) sum += fillings(rest, size - taken);
  return sum;
}
