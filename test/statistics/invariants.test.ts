import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../shared/statistics/benjamini-hochberg.ts';
import { cliffsDelta } from '../../shared/statistics/cliffs-delta.ts';
import { type CoMoments, coMoments, mergeCoMoments } from '../../shared/statistics/co-moments.ts';
import { gapTest } from '../../shared/statistics/gap-test.ts';
import { hedgesG } from '../../shared/statistics/hedges-g.ts';
import { itemSummary } from '../../shared/statistics/item-summary.ts';
import { jointCounts, mergeJointCounts } from '../../shared/statistics/joint-counts.ts';
import { mergeCounts } from '../../shared/statistics/rating-counts.ts';
import { sampledMean } from '../../shared/statistics/sampled-mean.ts';
import { spearman } from '../../shared/statistics/spearman.ts';
import { welchGap } from '../../shared/statistics/welch-gap.ts';
import { pValue, ratings, rows, twoHistograms } from './arbitraries.ts';

const close = (value: number | null) => (value === null ? null : expect.closeTo(value, 9));
const negated = (value: number | null) => close(value === null ? null : 0 - value);
const mirror = (ci: readonly [number, number] | null) =>
  ci === null ? null : [negated(ci[1]), negated(ci[0])];

describe('swapping the sides', () => {
  it('negates the gap and its interval and keeps its standard error', () => {
    fc.assert(
      fc.property(ratings(11), ratings(11), (a, b) => {
        const there = welchGap(sampledMean(a, 0), sampledMean(b, 0));
        const back = welchGap(sampledMean(b, 0), sampledMean(a, 0));
        expect(back).toEqual({
          ...there,
          gap: negated(there.gap),
          ci: mirror(there.ci),
          se: close(there.se),
          df: close(there.df),
        });
      }),
    );
  });

  it('negates the effect sizes', () => {
    fc.assert(
      fc.property(twoHistograms, ([a, b]) => {
        const delta = cliffsDelta(a, b);
        const back = cliffsDelta(b, a);
        expect(back.delta).toEqual(negated(delta.delta));
        expect(back.ci).toEqual(mirror(delta.ci));
        expect(hedgesG(b, a).g).toEqual(negated(hedgesG(a, b).g));
      }),
    );
  });

  it('keeps the p value of the gap test and negates its t', () => {
    fc.assert(
      fc.property(twoHistograms, ([a, b]) => {
        const there = gapTest(a, b, 20_000);
        expect(gapTest(b, a, 20_000)).toEqual({ ...there, t: negated(there.t), p: close(there.p) });
      }),
    );
  });
});

describe('adding a constant to the scale', () => {
  it('shifts the mean and its interval and nothing else', () => {
    fc.assert(
      fc.property(ratings(6), fc.integer({ min: -50, max: 50 }), (side, shift) => {
        const here = itemSummary(side, 0);
        const moved = (value: number | null) => close(value === null ? null : value + shift);
        expect(itemSummary(side, shift)).toEqual({
          ...here,
          mean: moved(here.mean),
          median: moved(here.median),
          ci: here.ci === null ? null : here.ci.map(moved),
        });
      }),
    );
  });

  it('leaves the gap, its p and delta alone', () => {
    fc.assert(
      fc.property(twoHistograms, fc.nat(3), ([a, b], shift) => {
        const up = (counts: number[]) => [...new Array<number>(shift).fill(0), ...counts];
        expect(cliffsDelta(up(a), up(b))).toEqual(cliffsDelta(a, b));
        const here = gapTest(a, b, 20_000);
        expect(gapTest(up(a), up(b), 20_000)).toEqual({ ...here, t: close(here.t), p: close(here.p) });
      }),
    );
  });
});

describe('merging', () => {
  it('histograms in any order gives the counts of everything', () => {
    fc.assert(
      fc.property(twoHistograms, ([a, b]) => {
        expect(mergeCounts(a, b)).toEqual(mergeCounts(b, a));
        expect(mergeCounts(a, b)).toEqual(a.map((count, step) => count + (b[step] ?? 0)));
      }),
    );
  });

  it('co-moments of any parts in any order gives those of all rows', () => {
    const plan = rows.chain((all) =>
      fc.record({
        all: fc.constant(all),
        part: fc.array(fc.nat(3), { minLength: all.length, maxLength: all.length }),
        order: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
      }),
    );
    fc.assert(
      fc.property(plan, ({ all, part, order }) => {
        const width = all[0]?.length ?? 0;
        const merged = order
          .map((which) =>
            coMoments(
              all.filter((_, index) => part[index] === which),
              width,
            ),
          )
          .reduce(mergeCoMoments);
        expect(merged).toEqual(nearly(coMoments(all)));
      }),
    );
  });

  it('joint counts gives the rank correlation of everybody', () => {
    const pair = fc.tuple(fc.nat(5), fc.nat(10));
    fc.assert(
      fc.property(fc.array(pair), fc.array(pair), (first, second) => {
        const merged = mergeJointCounts([jointCounts(second), jointCounts(first)]);
        expect(spearman(merged).rho).toEqual(close(spearman(jointCounts([...first, ...second])).rho));
      }),
    );
  });
});

describe('the order of answers', () => {
  it('is irrelevant to co-moments', () => {
    const shuffled = rows.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    );
    fc.assert(
      fc.property(shuffled, ([all, other]) => {
        expect(coMoments(other)).toEqual(nearly(coMoments(all)));
      }),
    );
  });
});

describe('Benjamini–Hochberg', () => {
  it('never lowers a p, never exceeds 1 and leaves missing ones missing', () => {
    fc.assert(
      fc.property(fc.array(pValue), (p) => {
        benjaminiHochberg(p).forEach((adjusted, index) => {
          const given = p[index] ?? null;
          if (given === null || adjusted === null) expect(adjusted).toBe(given);
          else expect(adjusted).toSatisfy((value: number) => value >= given && value <= 1);
        });
      }),
    );
  });

  it('keeps the order of the p values', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1 }), (p) => {
        const adjusted = benjaminiHochberg(p);
        const byP = p.map((value, index) => ({ value, adjusted: adjusted[index] ?? 0 }));
        const sorted = byP.toSorted((one, other) => one.value - other.value).map((entry) => entry.adjusted);
        expect(sorted).toEqual(sorted.toSorted((one, other) => one - other));
      }),
    );
  });

  it('does not count tests that were not possible', () => {
    fc.assert(
      fc.property(fc.array(pValue), (p) => {
        const known = (values: (number | null)[]) => values.filter((value) => value !== null);
        expect(known(benjaminiHochberg(p))).toEqual(benjaminiHochberg(known(p)));
      }),
    );
  });
});

function nearly({ n, mean, comoment }: CoMoments) {
  return {
    n,
    mean: mean.map((value) => expect.closeTo(value, 7)),
    comoment: comoment.map((line) => line.map((value) => expect.closeTo(value, 5))),
  };
}
