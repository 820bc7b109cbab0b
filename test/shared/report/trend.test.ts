import { describe, expect, test } from 'vitest';
import { answerSlots } from '../../../shared/questionnaire/slots.ts';
import type { BehaviourFigures, MeanFigure, NpsFigure } from '../../../shared/report/gap-report.ts';
import { GapReport } from '../../../shared/report/gap-report.ts';
import { trendOf } from '../../../shared/report/trend.ts';
import type { TrendReport } from '../../../shared/report/wave-series.ts';
import { npsEstimate } from '../../../shared/statistics/nps-estimate.ts';
import { aReport } from '../../builders/report.ts';
import { aSnapshot } from '../../builders/wave.ts';
import { seeded } from '../../statistics/seeded.ts';

const SCALE = { min: 0, max: 10 };
const NOTHING = { change: null, ci: null, verdict: null };

function aMean(overrides: Partial<MeanFigure> = {}): MeanFigure {
  const detail = { ci: null, topBox: null, bottomBox: null };
  return { n: 6, cannotSay: 0, status: 'full', mean: 6, sd: 1.5, ...detail, ...overrides };
}

const WITHHELD = aMean({ n: 2, status: 'withheld', mean: null, sd: null });

function aScore(promoters: number, passives: number, detractors: number, invited: number | null): NpsFigure {
  const counts = [detractors, 0, 0, 0, 0, 0, 0, passives, 0, promoters, 0];
  const { wald, adjusted, ...figures } = npsEstimate({ counts, cannotSay: 0, invited });
  const interval = <Variant extends { ci: readonly [number, number] }>(variant: Variant) => ({
    ...variant,
    ci: [variant.ci[0], variant.ci[1]] satisfies [number, number] as [number, number],
  });
  return {
    ...figures,
    status: 'full',
    wald: wald && interval(wald),
    adjusted: adjusted && interval(adjusted),
  };
}

const noGap = { gapSe: null, gapDf: null, gapCi: null, p: null, testMethod: null };

function aBehaviour(item: string, overrides: Partial<BehaviourFigures> = {}): BehaviourFigures {
  return {
    item,
    driver: 'trust',
    text: { self: { en: 'We …' }, other: { en: 'They …' } },
    scale: SCALE,
    self: aMean(),
    other: aMean(),
    predicted: null,
    gap: 0,
    ...noGap,
    pAdjusted: null,
    verdict: null,
    cliffsDelta: null,
    cliffsDeltaCi: null,
    hedgesG: null,
    agreement: { rwgSelf: null, adSelf: null, rwgOther: null, adOther: null },
    johari: null,
    coOrientation: null,
    ...overrides,
  };
}

interface Wave {
  number?: number;
  invited?: { a: number | null; b: number | null };
  overall?: { a?: MeanFigure; b?: MeanFigure; item?: string; scale?: typeof SCALE } | null;
  nps?: { a: NpsFigure; b: NpsFigure } | null;
  targets?: { a?: BehaviourFigures[]; b?: BehaviourFigures[] };
}

function aWave({ number = 1, invited, overall = {}, nps = null, targets }: Wave = {}): TrendReport {
  const participation = (side: 'a' | 'b') => ({
    invited: invited?.[side] ?? null,
    responded: 6,
    rate: null,
    ci: null,
    lowCoverage: false,
  });
  return {
    wave: {
      id: `w${number}`,
      number,
      title: 'Wave',
      openedAt: '2026-09-01T07:00:00.000Z',
      closedAt: `2026-09-1${number}T16:00:00.000Z`,
      timeZone: 'UTC',
    },
    rules: { level: 0.95, alpha: 0.05, strengthShare: 0.7, gapShare: 0.1 },
    participation: { a: participation('a'), b: participation('b') },
    nps: nps && {
      ...nps,
      difference: { diff: null, wald: null, adjusted: null },
      partnership: null,
    },
    overall: overall && {
      item: overall.item ?? 'overall',
      driver: null,
      text: { a: { en: 'How …' }, b: { en: 'How …' } },
      scale: overall.scale ?? SCALE,
      a: overall.a ?? aMean(),
      b: overall.b ?? aMean(),
      gap: null,
      ...noGap,
      verdict: null,
      partnership: { mean: null, se: null, ci: null },
    },
    targets: { a: targets?.a ?? [], b: targets?.b ?? [] },
  };
}

const before = aWave({ invited: { a: 10, b: null } });
const overallNow = (figure: Partial<MeanFigure>, invited: number | null = 13) =>
  trendOf(aWave({ number: 2, invited: { a: invited, b: null }, overall: { a: aMean(figure) } }), [before]);

describe('the change of a mean', () => {
  test('has Welch’s interval with the finite population correction of each wave', () => {
    // v₁ = (1 − 6/10)·1.5²/6 = .15; v₂ = (1 − 8/(13 − 3))·1²/8 = .025; df = .175²/(.15²/5 + .025²/7) = 6.673;
    // t = 2.38831; 1.5 ± 2.38831·√.175
    const change = overallNow({ n: 8, cannotSay: 3, mean: 7.5, sd: 1 })?.overall.a;
    expect(change?.change).toBe(1.5);
    expect(change?.ci?.[0]).toBeCloseTo(0.50089969, 7);
    expect(change?.ci?.[1]).toBeCloseTo(2.49910031, 7);
    // Without the correction t = 1.5/√(1.5²/6 + 1²/8) = 2.12 with 8.3 df, p = .07: it may be chance.
    expect(change?.verdict).toBe('tendency');
  });

  test('is a tendency if it is large and its interval holds 0', () => {
    expect(overallNow({ mean: 7, sd: 3 })?.overall.a.verdict).toBe('tendency');
  });

  test('is noise below a tenth of the range, however sure', () => {
    const census = aWave({ invited: { a: 6, b: 6 } });
    const now = aWave({ number: 2, invited: { a: 6, b: 6 }, overall: { a: aMean({ mean: 6.9 }) } });
    const change = trendOf(now, [census])?.overall.a;
    expect(change?.ci?.[0]).toBeCloseTo(0.9, 12);
    expect(change?.verdict).toBe('noise');
  });

  test('is a signal when it is large, sure, and would hardly arise by chance', () => {
    expect(overallNow({ n: 12, mean: 9, sd: 1 })?.overall.a.verdict).toBe('signal');
  });

  test('of two censuses is known exactly, and may be chance all the same', () => {
    const census = aWave({ invited: { a: 6, b: 6 } });
    const now = aWave({ number: 2, invited: { a: 6, b: 6 }, overall: { a: aMean({ mean: 4 }) } });
    expect(trendOf(now, [census])?.overall.a).toEqual({ change: -2, ci: [-2, -2], verdict: 'tendency' });
    expect(trendOf(now, [census])?.overall.b).toEqual({ change: 0, ci: [0, 0], verdict: 'noise' });
  });

  test('has no interval where a wave shows its mean only, even in a census', () => {
    const figure = { n: 3, status: 'mean-only', mean: 9, sd: null } as const;
    expect(overallNow(figure, 3)?.overall.a).toEqual({ change: 3, ci: null, verdict: 'tendency' });
  });

  test('has no interval where nothing varies', () => {
    const still = aWave({ overall: { a: aMean({ sd: 0 }) } });
    const now = aWave({ number: 2, overall: { a: aMean({ mean: 6.5, sd: 0 }) } });
    expect(trendOf(now, [still])?.overall.a).toEqual({ change: 0.5, ci: null, verdict: 'noise' });
  });

  test('is unknown where either wave withholds it, did not ask it or had another scale', () => {
    expect(overallNow(WITHHELD)?.overall.a).toEqual(NOTHING);
    const now = aWave({ number: 2 });
    for (const overall of [null, { a: WITHHELD }, { item: 'all-in-all' }, { scale: { min: 1, max: 5 } }]) {
      expect(trendOf(now, [aWave({ overall })])?.overall.a).toEqual(NOTHING);
    }
  });

  test('changes its sign when the waves change places', () => {
    const [one, two] = [aMean({ mean: 6, sd: 1.5 }), aMean({ n: 9, mean: 7.1, sd: 2 })];
    const wave = (number: number, a: MeanFigure) =>
      aWave({ number, overall: { a }, invited: { a: 20, b: 20 } });
    const forth = trendOf(wave(2, two), [wave(1, one)])?.overall.a;
    const back = trendOf(wave(2, one), [wave(1, two)])?.overall.a;
    expect(forth?.change).toBeCloseTo(-(back?.change ?? 0), 12);
    expect(forth?.ci?.[0]).toBeCloseTo(-(back?.ci?.[1] ?? 0), 12);
    expect(forth?.verdict).toBe(back?.verdict);
  });
});

describe('the change of the net promoter score', () => {
  const change = (was: NpsFigure, is: NpsFigure) =>
    trendOf(aWave({ number: 2, nps: { a: is, b: is } }), [aWave({ nps: { a: was, b: was } })])?.nps.a;

  test('is the raw difference, with the interval of the adjusted scores', () => {
    // Before: 4, 10, 6 of 20: raw −10; adjusted 4.75, 11.5, 6.75 of 23: −2/23, variance (11.5/23 − (2/23)²)/23.
    // Now: 12, 6, 2: raw 50; adjusted 12.75, 7.5, 2.75: 10/23, variance (15.5/23 − (10/23)²)/23.
    const se = Math.sqrt((11.5 / 23 - (2 / 23) ** 2 + 15.5 / 23 - (10 / 23) ** 2) / 23);
    const found = change(aScore(4, 10, 6, null), aScore(12, 6, 2, null));
    expect(found?.change).toBeCloseTo(60, 12);
    expect(found?.ci?.[0]).toBeCloseTo(100 * (12 / 23 - 1.959963984540054 * se), 9);
    expect(found?.ci?.[1]).toBeCloseTo(100 * (12 / 23 + 1.959963984540054 * se), 9);
    expect(found?.verdict).toBe('signal');
  });

  test('is a signal if it would hardly arise by chance, a tendency from a tenth of the range, else noise', () => {
    expect(change(aScore(4, 10, 6, null), aScore(12, 6, 2, null))?.verdict).toBe('signal');
    expect(change(aScore(3, 4, 3, 10), aScore(4, 4, 2, 10))?.verdict).toBe('tendency');
    expect(change(aScore(4, 10, 6, null), aScore(8, 8, 4, null))?.verdict).toBe('tendency');
    expect(change(aScore(4, 10, 6, null), aScore(5, 10, 5, null))?.verdict).toBe('noise');
  });

  test('is nothing between equal shares of censuses of different sizes', () => {
    expect(change(aScore(2, 3, 1, 6), aScore(14, 21, 7, 42))?.verdict).toBe('noise');
  });

  test('is unknown where either wave has no score', () => {
    const none: NpsFigure = {
      n: 4,
      status: 'withheld',
      ...{ promoters: null, passives: null, detractors: null, nps: null, wald: null, adjusted: null },
    };
    expect(change(none, aScore(4, 10, 6, null))).toEqual(NOTHING);
    expect(change(aScore(4, 10, 6, null), none)).toEqual(NOTHING);
    expect(trendOf(aWave({ number: 2 }), [aWave()])?.nps).toEqual({ a: NOTHING, b: NOTHING });
  });
});

describe('the trend', () => {
  test('is null without an earlier wave', () => {
    expect(trendOf(aWave(), [])).toBeNull();
    expect(trendOf(aWave(), [aWave(), aWave({ number: 2 })])).toBeNull();
  });

  test('compares with the newest earlier wave', () => {
    const waves = [1, 3, 2, 5].map((number) => aWave({ number }));
    expect(trendOf(aWave({ number: 4 }), waves)?.previous).toEqual({
      waveId: 'w3',
      number: 3,
      closedAt: '2026-09-13T16:00:00.000Z',
    });
  });

  test('follows the behaviours that both waves asked on the same scale, each side with its own numbers', () => {
    const was = aWave({
      invited: { a: 6, b: 6 },
      targets: {
        a: [aBehaviour('early', { gap: 1 }), aBehaviour('dropped')],
        b: [aBehaviour('early'), aBehaviour('rescaled', { scale: { min: 1, max: 5 } })],
      },
    });
    const is = aWave({
      number: 2,
      invited: { a: 6, b: null },
      targets: {
        a: [aBehaviour('early', { self: aMean({ mean: 8 }), other: aMean({ mean: 5 }), gap: 3 })],
        b: [aBehaviour('new'), aBehaviour('rescaled'), aBehaviour('early', { self: WITHHELD, gap: null })],
      },
    });
    const behaviours = trendOf(is, [was])?.behaviours ?? [];
    expect(behaviours.map(({ target, item }) => [target, item])).toEqual([
      ['a', 'early'],
      ['b', 'early'],
    ]);
    expect(behaviours[0]).toMatchObject({
      self: { change: 2, ci: [2, 2], verdict: 'tendency' },
      other: { change: -1, verdict: 'tendency' },
      gapBefore: 1,
      gapNow: 3,
    });
    expect(behaviours[0]?.other.ci?.[0]).toBeLessThan(-1);
    expect(behaviours[1]).toMatchObject({ self: NOTHING, other: { change: 0 }, gapBefore: 0, gapNow: null });
    expect(GapReport.shape.trend.safeParse(trendOf(is, [was])).success).toBe(true);
  });
});

test('where nothing has changed hardly any report speaks of a change', () => {
  const random = seeded(7);
  const snapshot = aSnapshot();
  const wave = (number: number) => {
    const sheets = (people: number) =>
      Array.from({ length: people }, () =>
        Object.fromEntries(
          answerSlots(snapshot.questionnaire).map(({ field, scale: { min, max } }) => [
            field,
            Math.min(max, min + Math.floor(random() * (max - min + 1))),
          ]),
        ),
      );
    return { number, a: { sheets: sheets(9) }, b: { sheets: sheets(14) } };
  };
  const reports = Array.from({ length: 200 }, () => {
    const [one, two] = [wave(1), wave(2)];
    const before = aReport(one.a, one.b, { wave: { number: 1 }, invited: { a: 12, b: 18 } });
    return aReport(two.a, two.b, { wave: { number: 2 }, invited: { a: 12, b: 18 }, previous: [before] });
  });
  const speaking = reports.filter(({ findings }) => findings.some(({ kind }) => kind.startsWith('trend-')));
  expect(speaking.length / reports.length).toBeLessThanOrEqual(0.05);
});
