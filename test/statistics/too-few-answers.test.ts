import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bootstrapDraws } from '../../shared/statistics/bootstrap-draws.ts';
import { bootstrapMean } from '../../shared/statistics/bootstrap-mean.ts';
import { cliffsDelta } from '../../shared/statistics/cliffs-delta.ts';
import { coMoments } from '../../shared/statistics/co-moments.ts';
import { correlation } from '../../shared/statistics/correlation.ts';
import { cronbachAlpha } from '../../shared/statistics/cronbach-alpha.ts';
import { crossValidated, stratifiedFolds } from '../../shared/statistics/cross-validation.ts';
import { gapTest } from '../../shared/statistics/gap-test.ts';
import { hedgesG } from '../../shared/statistics/hedges-g.ts';
import { intraclassCorrelation } from '../../shared/statistics/intraclass-correlation.ts';
import { itemSummary } from '../../shared/statistics/item-summary.ts';
import { johari } from '../../shared/statistics/johari.ts';
import { jointCounts } from '../../shared/statistics/joint-counts.ts';
import { meanChange } from '../../shared/statistics/mean-change.ts';
import { median } from '../../shared/statistics/median.ts';
import { multiItemAgreement } from '../../shared/statistics/multi-item-agreement.ts';
import { nonresponseBounds } from '../../shared/statistics/nonresponse-bounds.ts';
import { npsDifference } from '../../shared/statistics/nps-difference.ts';
import { pooledCorrelation } from '../../shared/statistics/pooled-correlation.ts';
import { relativeWeights } from '../../shared/statistics/relative-weights.ts';
import { responseRate } from '../../shared/statistics/response-rate.ts';
import { riskScore } from '../../shared/statistics/risk-score.ts';
import { rocAuc } from '../../shared/statistics/roc-auc.ts';
import { sampledMean } from '../../shared/statistics/sampled-mean.ts';
import { spearman } from '../../shared/statistics/spearman.ts';
import { trendSlope } from '../../shared/statistics/trend-slope.ts';
import { welchGap } from '../../shared/statistics/welch-gap.ts';
import { ratings } from './arbitraries.ts';
import { seeded } from './seeded.ts';

/** Every number inside a value that is not finite, by its path. */
function unspeakable(value: unknown, path = 'value'): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`];
  if (value === undefined) return [`${path} is undefined`];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => unspeakable(part, `${path}.${key}`));
}

describe('however few answers there are', () => {
  it('figures of one or two histograms are numbers or null', () => {
    fc.assert(
      fc.property(ratings(11), ratings(11), (a, b) => {
        const figures = {
          summary: itemSummary(a, 0),
          median: median(a.counts, 0),
          bounds: nonresponseBounds(a, 0),
          gap: welchGap(sampledMean(a, 0), sampledMean(b, 0)),
          delta: cliffsDelta(a.counts, b.counts),
          g: hedgesG(a.counts, b.counts),
          test: gapTest(a.counts, b.counts, 20_000),
          change: meanChange(a, b, 0),
          nps: npsDifference(a, b),
          johari: johari(sampledMean(a, 0), sampledMean(b, 0), { tau: 7, delta: 1, minN: 1, detailN: 1 }),
          rwg: multiItemAgreement([a.counts, b.counts]),
          icc: intraclassCorrelation([a.counts, b.counts]),
          bootstrap: bootstrapMean(a.counts, 0),
        };
        expect(unspeakable(figures)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('figures of rows of people are numbers or null', () => {
    const people = fc.array(fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3), fc.nat(3)), { maxLength: 7 });
    fc.assert(
      fc.property(people, people, (a, b) => {
        const pairs = (rows: number[][]) => rows.map(([x = 0, y = 0]): [number, number] => [x, y]);
        const figures = {
          alpha: cronbachAlpha([coMoments(a, 4), coMoments(b, 4)], 4),
          correlation: correlation(coMoments(pairs(a), 2)),
          spearman: spearman(jointCounts(pairs(a))),
          pooled: pooledCorrelation([coMoments(pairs(a), 2), coMoments(pairs(b), 2)]),
          weights: relativeWeights([coMoments(a, 4), coMoments(b, 4)], 3),
          auc: rocAuc(a.map(([score, event]) => ({ score, event: event > 1 }))),
        };
        expect(unspeakable(figures)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('a model of rows that say little is null or has finite probabilities', () => {
    const cases = fc.array(fc.tuple(fc.nat(2), fc.nat(2), fc.boolean()), { maxLength: 12 });
    fc.assert(
      fc.property(cases, fc.constantFrom(1e-3, 1, 100), (all, lambda) => {
        const events = all.map(([, , event]) => event);
        const rows = all.map(([x, y]) => [x, y]);
        expect(unspeakable(crossValidated(rows, events, stratifiedFolds(events, 3), lambda))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it('trends, rates and risk scores are numbers or null', () => {
    const figure = fc.option(fc.integer({ min: -2, max: 2 }));
    const wave = fc.record({ t: fc.nat(3), mean: figure, se: figure });
    const cohort = fc.array(figure, { maxLength: 14 });
    const parts = <Value>(part: fc.Arbitrary<Value>) => fc.record({ trend: part, level: part, kpi: part });
    fc.assert(
      fc.property(
        fc.array(wave, { maxLength: 5 }),
        parts(cohort),
        parts(figure),
        fc.nat(3),
        fc.nat(3),
        (waves, peers, partner, responded, invited) => {
          const figures = [trendSlope(waves), riskScore(peers, partner), responseRate(responded, invited)];
          expect(unspeakable(figures)).toEqual([]);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('bootstrap draws of nothing are null and of equal ratings are certain', () => {
    const drawn = (counts: number[]) => bootstrapDraws(counts, (some) => median(some, 0), seeded(1));
    expect(drawn([0, 0, 0])).toEqual({ se: null, ci: null });
    expect(drawn([0, 3, 0])).toEqual({ se: 0, ci: [1, 1] });
  });
});
