import { describe, expect, test } from 'vitest';
import { priorityDriver } from '../../../shared/report/findings/priority-driver.ts';
import type { DriverFigures, GapReport } from '../../../shared/report/gap-report.ts';
import { aFullReport } from '../../builders/full-report.ts';

type Pooled = NonNullable<NonNullable<GapReport['driverAnalysis']['recommend']>['drivers'][number]['pooled']>;

function analysis(pooled: Partial<Pooled> | null): GapReport['driverAnalysis']['recommend'] {
  const side = { n: 20, r: 0.7, ci: null, p: 0.001, spearman: 0.7 };
  const usual = { n: 40, groups: 2, df: 37, r: 0.71, p: 0.001, q: 0.1, qDf: 1, qP: 0.8, pAdj: 0.004 };
  const full: Pooled | null = pooled && { ...usual, ci: [0.5, 0.84], ...pooled };
  return { drivers: [{ driver: 'trust', a: side, b: side, pooled: full }], relativeWeights: null };
}

function found(
  pooled: Partial<Pooled> | null,
  driver: Partial<DriverFigures> = {},
  overrides: Partial<GapReport> = {},
) {
  const score = (mean: number) => ({ n: 12, mean, sd: 1, ci: null });
  const figures: DriverFigures = {
    driver: 'trust',
    items: ['early', 'promises'],
    self: score(8),
    other: score(6),
    gap: 2,
    gapSe: 0.4,
    gapDf: 20,
    gapCi: [1.2, 2.8],
    johari: null,
    rwgJSelf: null,
    rwgJOther: null,
    alpha: null,
    ...driver,
  };
  return priorityDriver(
    aFullReport({
      driverFigures: { a: [figures], b: [] },
      driverAnalysis: { recommend: analysis(pooled), overall: null },
      priorities: [{ target: 'a', driver: 'trust', importance: 0.71, gap: 2, score: 0.142 }],
      ...overrides,
    }),
  );
}

describe('the priority driver', () => {
  test('goes along with recommending and shows a gap', () => {
    const [only] = found({});
    expect(only?.finding).toMatchObject({
      kind: 'priority-driver',
      verdict: 'signal',
      values: { outcome: 'recommend', r: 0.71, rLow: 0.5, rHigh: 0.84, direction: 'self' },
      about: { target: 'a', item: null, driver: 'trust' },
      action: { programme: 'action.trust.programme' },
    });
    expect(only?.effect).toBe(0.142);
  });

  test('rests on the overall rating where recommending is not shown', () => {
    const [only] = found(null, {}, { driverAnalysis: { recommend: null, overall: analysis({}) } });
    expect(only?.finding.values.outcome).toBe('overall');
  });

  test.each([
    [{ ci: [0, 0.9] }, 'an interval that reaches zero'],
    [{ ci: null }, 'no interval'],
    [{ r: -0.7, ci: [-0.84, -0.5] }, 'a negative correlation'],
    [{ qP: 0.0999 }, 'sides too unlike to pool'],
    [{ r: null }, 'no correlation'],
  ] as [Partial<Pooled>, string][])('%j: %s is nothing to claim', (pooled) => {
    expect(found(pooled)).toEqual([]);
  });

  test.each([
    [{ pAdj: 0.05 }, {}, 'signal'],
    [{ pAdj: 0.051 }, {}, 'tendency'],
    [{ qP: 0.1 }, {}, 'signal'],
    [{}, { gapCi: [0, 4] as [number, number] }, 'tendency'],
    [{}, { gapCi: null }, 'tendency'],
    [{}, { gap: 1, gapCi: [0.5, 1.5] as [number, number] }, 'signal'],
    [{}, { gap: 0.9, gapCi: [0.5, 1.3] as [number, number] }, 'tendency'],
  ])('link %j and gap %j make it a %s', (pooled, driver, verdict) => {
    expect(found(pooled, driver)[0]?.finding.verdict).toBe(verdict);
  });

  test.each([null, 0])('a score of %s puts nothing first', (score) => {
    const priorities = [{ target: 'a' as const, driver: 'trust', importance: 0.7, gap: 2, score }];
    expect(found({}, {}, { priorities })).toEqual([]);
  });

  test('a driver without figures is passed over', () => {
    expect(found({}, { self: null, gap: null })).toEqual([]);
    expect(found({}, {}, { driverFigures: { a: [], b: [] } })).toEqual([]);
  });
});
