import { describe, expect, test } from 'vitest';
import { lowCoverage } from '../../../shared/report/findings/low-coverage.ts';
import { npsDifferenceFinding } from '../../../shared/report/findings/nps-difference.ts';
import { npsLevel } from '../../../shared/report/findings/nps-level.ts';
import { trendSignals } from '../../../shared/report/findings/trend-signals.ts';
import { aFullReport, anNps, aTrend } from '../../builders/full-report.ts';

const kinds = (candidates: { finding: { kind: string } }[]) => candidates.map(({ finding }) => finding.kind);
type Limits = [number, number];

function npsReport(a: number, b: number, ci: Limits, levels: { a: Limits; b: Limits }) {
  const diff = a - b;
  const difference = { diff, wald: null, adjusted: { diff, se: 10, ci } };
  return aFullReport({
    nps: { a: anNps(a, levels.a), b: anNps(b, levels.b), difference, partnership: (a + b) / 2 },
  });
}

const LEVELS: { a: Limits; b: Limits } = { a: [20, 60], b: [-30, 10] };

describe('the net promoter scores', () => {
  test.each([
    [[0.1, 80], 1],
    [[0, 80], 0],
    [[-5, 80], 0],
  ] as [Limits, number][])('a difference with the interval %j gives %i findings', (ci, count) => {
    expect(npsDifferenceFinding(npsReport(40, -10, ci, LEVELS))).toHaveLength(count);
  });

  test('the side that recommends more comes first, with the interval in its direction', () => {
    const [found] = npsDifferenceFinding(npsReport(-10, 40, [-80, -20], LEVELS));
    expect(found?.finding.values).toEqual({
      higher: 'Acme',
      lower: 'Northwind',
      higherNps: 40,
      lowerNps: -10,
      npsGap: 50,
      npsLow: 20,
      npsHigh: 80,
    });
  });

  test('a difference that no reader could see is none, even if everybody answered', () => {
    expect(npsDifferenceFinding(npsReport(10.4, 10, [0.4, 0.4], LEVELS))).toEqual([]);
  });

  test.each([
    [[0.1, 50], 'nps-positive', 'signal'],
    [[0, 50], 'nps-open', 'noise'],
    [[-50, 0], 'nps-open', 'noise'],
    [[-50, -0.1], 'nps-negative', 'signal'],
  ] as [Limits, string, string][])('a level with the interval %j is %s', (ci, kind, verdict) => {
    const [found] = npsLevel(npsReport(0, 0, [-9, 9], { a: ci, b: [-9, 9] }));
    expect(found?.finding).toMatchObject({ kind, verdict, about: { target: 'b' } });
  });

  test('without a recommend item, or with too few answers, nothing is said', () => {
    const hidden = { ...anNps(0, [0, 0]), nps: null, adjusted: null };
    const difference = { diff: null, wald: null, adjusted: null };
    const withheld = aFullReport({ nps: { a: hidden, b: hidden, difference, partnership: null } });
    for (const report of [aFullReport({ nps: null }), withheld]) {
      expect([...npsDifferenceFinding(report), ...npsLevel(report)]).toEqual([]);
    }
  });
});

describe('changes since the previous wave', () => {
  const rose = { change: 1.5, ci: [0.5, 2.5] as Limits, verdict: 'signal' as const };
  const fell = { change: -1.5, ci: [-2.5, -0.5] as Limits, verdict: 'signal' as const };
  const still = { change: null, ci: null, verdict: null };

  test('the first wave has none', () => {
    expect(trendSignals(aFullReport())).toEqual([]);
  });

  test('everything that moved is told once, with its direction', () => {
    const behaviours = [
      { target: 'a' as const, item: 'early', self: fell, other: rose, gapBefore: 3, gapNow: 0 },
    ];
    const moved = { nps: { a: rose, b: still }, overall: { a: still, b: fell }, behaviours };
    const found = trendSignals(aFullReport({ trend: aTrend(moved) }));
    expect(found.map(({ finding: { kind, values } }) => [kind, values.direction, values.wave])).toEqual([
      ['trend-nps', 'up', 1],
      ['trend-overall', 'down', 1],
      ['trend-self', 'down', 1],
      ['trend-other', 'up', 1],
    ]);
    expect(found.map(({ finding }) => finding.action?.habit ?? null)).toEqual([
      null,
      null,
      'action.trust.habit',
      'action.keep.habit',
    ]);
  });

  test.each([
    { ...rose, verdict: 'tendency' as const },
    { ...rose, verdict: 'noise' as const },
    { ...rose, ci: [0, 3] as Limits },
    { ...rose, ci: null },
    still,
  ])('%j is no change to speak of', (change) => {
    expect(trendSignals(aFullReport({ trend: aTrend({ nps: { a: change, b: still } }) }))).toEqual([]);
  });

  test('an item that is no longer asked is passed over', () => {
    const gone = { target: 'a' as const, item: 'gone', self: rose, other: rose, gapBefore: 1, gapNow: 1 };
    expect(trendSignals(aFullReport({ trend: aTrend({ behaviours: [gone] }) }))).toEqual([]);
  });
});

describe('low coverage', () => {
  const side = (rate: number | null, isLow: boolean) => ({
    ...aFullReport().participation.a,
    rate,
    lowCoverage: isLow,
  });
  const of = (a: ReturnType<typeof side>, b: ReturnType<typeof side>) =>
    lowCoverage(aFullReport({ participation: { a, b } }));

  test('is a warning on the side that has it', () => {
    const [found] = of(side(0.8, false), side(0.4, true));
    expect(found?.finding).toMatchObject({
      kind: 'low-coverage',
      values: { organisation: 'Acme', rate: 0.4 },
    });
  });

  test('of both sides is one warning', () => {
    const found = of(side(0.45, true), side(0.2, true));
    expect(kinds(found)).toEqual(['low-coverage-both']);
    expect(found[0]?.finding.values).toMatchObject({ organisation: 'Acme', rate: 0.2, partnerRate: 0.45 });
  });

  test('is not claimed where half answered or the rate is unknown', () => {
    expect(of(side(0.5, false), side(null, true))).toEqual([]);
  });
});
