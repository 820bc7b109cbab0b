import { type BehaviourFigures, GapReport, type MeanFigure } from '../../shared/report/gap-report.ts';
import { CLOSES, OPENS } from './wave.ts';

const SCALE = { min: 0, max: 10 };
const NO_CHANGE = { change: null, ci: null, verdict: null };

/** The mean of twelve answers, with an interval of half a point either way. */
export function aMean(mean: number | null, overrides: Partial<MeanFigure> = {}): MeanFigure {
  const known = { n: 12, status: 'full' as const, sd: 1.2, topBox: 0.4, bottomBox: 0.1 };
  const unknown = { n: 2, status: 'withheld' as const, sd: null, topBox: null, bottomBox: null };
  return {
    cannotSay: 0,
    mean,
    ci: mean === null ? null : [mean - 0.5, mean + 0.5],
    ...(mean === null ? unknown : known),
    ...overrides,
  };
}

/** A behaviour that both sides rate 6: no gap, no firm class, no prediction. */
export function aBehaviour(overrides: Partial<BehaviourFigures> = {}): BehaviourFigures {
  return {
    item: 'early',
    driver: 'trust',
    text: { self: { en: 'We tell {them} early.' }, other: { en: '{them} tells us early.' } },
    scale: SCALE,
    self: aMean(6),
    other: aMean(6),
    predicted: null,
    gap: 0,
    gapSe: 0.4,
    gapDf: 22,
    gapCi: [-0.8, 0.8],
    p: 1,
    testMethod: 'exact',
    pAdjusted: 1,
    verdict: 'noise',
    cliffsDelta: 0,
    cliffsDeltaCi: [-0.4, 0.4],
    hedgesG: 0,
    agreement: { rwgSelf: 0.8, adSelf: 0.9, rwgOther: 0.8, adOther: 0.9 },
    johari: { class: 'shared_weakness', firm: false, reasons: ['self_uncertain'] },
    coOrientation: null,
    ...overrides,
  };
}

/** A behaviour with a gap that is a signal: half a point of interval either way. */
export function aSignalGap(
  self: number,
  other: number,
  overrides: Partial<BehaviourFigures> = {},
): BehaviourFigures {
  const gap = self - other;
  return aBehaviour({
    self: aMean(self),
    other: aMean(other),
    gap,
    gapCi: [gap - 0.5, gap + 0.5],
    p: 0.001,
    pAdjusted: 0.004,
    verdict: 'signal',
    johari: null,
    ...overrides,
  });
}

/** The same rated alike, as a strength that both see. */
export function aSharedStrength(mean: number, overrides: Partial<BehaviourFigures> = {}): BehaviourFigures {
  return aBehaviour({
    self: aMean(mean),
    other: aMean(mean),
    johari: { class: 'shared_strength', firm: true, reasons: [] },
    ...overrides,
  });
}

/** One side's net promoter score with its interval. */
export function anNps(nps: number, [low, high]: [number, number]) {
  const variant = { se: 10, ci: [low, high] as [number, number] };
  return {
    n: 12,
    status: 'full' as const,
    promoters: 5,
    passives: 4,
    detractors: 3,
    nps,
    wald: variant,
    adjusted: { nps, ...variant },
  };
}

/**
 * A complete gap report of the second wave of Northwind (a) and Acme (b) in which nothing stands out: every
 * gap is noise, no strength is firm, all intervals reach zero and nothing is shown of drivers or cohorts.
 */
export function aFullReport(overrides: Partial<GapReport> = {}): GapReport {
  const profile = {
    items: 1,
    meanGap: 0,
    meanAbsGap: 0,
    rmsGap: 0,
    adjustedRmsGap: 0,
    agreementIndex: 100,
    profileCorrelation: null,
  };
  const participation = {
    invited: 15,
    responded: 12,
    rate: 0.8,
    ci: [0.55, 0.93] as [number, number],
    lowCoverage: false,
  };
  return GapReport.parse({
    schemaVersion: 1,
    wave: {
      id: 'w2',
      number: 2,
      title: 'Autumn',
      openedAt: OPENS,
      closedAt: CLOSES,
      timeZone: 'Europe/Berlin',
    },
    questionnaire: { id: 'small', version: 1, title: { en: 'A small questionnaire' } },
    languages: ['en'],
    organisations: { a: 'Northwind', b: 'Acme' },
    drivers: [
      { id: 'trust', title: { en: 'Trust and openness' } },
      { id: 'delivery', title: { en: 'Delivery' } },
    ],
    privacy: { sideMinimum: 5, cohortMinimum: 5, commentMinimum: 5 },
    rules: { level: 0.95, alpha: 0.05, strengthShare: 0.7, gapShare: 0.1 },
    participation: { a: participation, b: participation },
    nps: {
      a: anNps(17, [-20, 45]),
      b: anNps(17, [-20, 45]),
      difference: { diff: 0, wald: null, adjusted: { diff: 0, se: 20, ci: [-40, 40] } },
      partnership: 17,
    },
    overall: {
      ...noGap(),
      item: 'overall',
      driver: null,
      text: { a: { en: 'How well does it work?' }, b: { en: 'How well does it work?' } },
      partnership: { mean: 6, se: 0.3, ci: [5.4, 6.6] },
    },
    targets: {
      a: [aBehaviour({ text: wording('Acme') })],
      b: [aBehaviour({ text: wording('Northwind') })],
    },
    profiles: { a: profile, b: profile },
    relationship: [],
    driverFigures: { a: [], b: [] },
    driverAnalysis: { recommend: null, overall: null },
    priorities: [],
    cohorts: [],
    trend: null,
    findings: [],
    comments: { items: [], a: [], b: [] },
    receipts: { a: [], b: [] },
    withheld: [],
    notes: [],
    ...overrides,
  });
}

/** The same report with other behaviours of one organisation or both. */
export function aReportOn(
  targets: Partial<GapReport['targets']>,
  overrides: Partial<GapReport> = {},
): GapReport {
  const quiet = aFullReport().targets;
  return aFullReport({ targets: { ...quiet, ...targets }, ...overrides });
}

/** A trend in which nothing moved, with the first wave as the one before. */
export function aTrend(overrides: Partial<NonNullable<GapReport['trend']>> = {}): GapReport['trend'] {
  return {
    previous: { waveId: 'w1', number: 1, closedAt: '2026-03-15T17:00:00.000Z' },
    nps: { a: NO_CHANGE, b: NO_CHANGE },
    overall: { a: NO_CHANGE, b: NO_CHANGE },
    behaviours: [],
    slope: null,
    ...overrides,
  };
}

function noGap() {
  return {
    scale: SCALE,
    a: aMean(6),
    b: aMean(6),
    gap: 0,
    gapSe: 0.4,
    gapDf: 22,
    gapCi: [-0.8, 0.8],
    p: 1,
    testMethod: 'exact',
    verdict: 'noise',
  };
}

function wording(them: string): BehaviourFigures['text'] {
  return { self: { en: `We tell ${them} early.` }, other: { en: 'They tell us early.' } };
}
