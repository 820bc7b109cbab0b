import type { z } from 'zod';
import type { Side } from '../../shared/partnership/partnership.ts';
import type {
  BehaviourFigures,
  DriverAnalysis,
  DriverFigures,
  GapReport,
  MeanFigure,
  NpsFigure,
  OverallFigures,
  Participation,
} from '../../shared/report/gap-report.ts';

const LEVELS = {
  full: 'full',
  'mean-only': 'mean_only',
  withheld: 'suppressed',
  'no-answers': 'suppressed',
  'not-asked': 'suppressed',
} as const;
const FLAGS = { signal: 'notable', tendency: 'indicative', noise: 'none' } as const;

/** A report in the shape of the vectors' `wave.report`. */
export function vectorShape(report: GapReport) {
  const { participation, nps, overall, driverAnalysis } = report;
  return {
    participation: { A: participationShape(participation.a), B: participationShape(participation.b) },
    targets: { A: targetShape(report, 'a'), B: targetShape(report, 'b') },
    nps: nps && {
      A: npsShape(nps.a),
      B: npsShape(nps.b),
      difference: nps.difference,
      partnership: nps.partnership,
    },
    overall: overall && overallShape(overall),
    driverAnalysis: {
      nps: analysisShape(driverAnalysis.recommend),
      overall: analysisShape(driverAnalysis.overall),
    },
  };
}

function participationShape({ lowCoverage: _, ...figures }: Participation) {
  return figures;
}

function targetShape(report: GapReport, target: Side) {
  return {
    items: report.targets[target].map(itemShape),
    profile: report.profiles[target],
    drivers: report.driverFigures[target].map(driverShape),
  };
}

function itemShape(figures: BehaviourFigures) {
  return {
    id: figures.item,
    self: viewShape(figures.self),
    other: viewShape(figures.other),
    ...gapShape(figures),
    pAdj: figures.pAdjusted,
    cliffsDelta: figures.cliffsDelta,
    cliffsCi: figures.cliffsDeltaCi,
    hedgesG: figures.hedgesG,
    ...figures.agreement,
    johari: figures.johari,
    flag: figures.verdict && FLAGS[figures.verdict],
    coorientation: figures.coOrientation && coOrientationShape(figures.coOrientation),
  };
}

function viewShape({ cannotSay, status, ...figures }: MeanFigure) {
  return { ...figures, na: cannotSay, level: LEVELS[status] };
}

function gapShape({
  gap,
  gapSe,
  gapDf,
  gapCi,
  p,
  testMethod,
}: Pick<BehaviourFigures, 'gap' | 'gapSe' | 'gapDf' | 'gapCi' | 'p' | 'testMethod'>) {
  return { gap, se: gapSe, df: gapDf, ci: gapCi, p, testMethod };
}

function coOrientationShape({ reading: _, ...figures }: NonNullable<BehaviourFigures['coOrientation']>) {
  return figures;
}

function driverShape({ gapSe, gapDf, gapCi, ...figures }: DriverFigures) {
  return { ...figures, se: gapSe, df: gapDf, ci: gapCi };
}

function npsShape({ status: _, ...figures }: NpsFigure) {
  return figures;
}

function overallShape(overall: z.infer<typeof OverallFigures>) {
  return {
    A: viewShape(overall.a),
    B: viewShape(overall.b),
    ...gapShape(overall),
    partnership: overall.partnership,
  };
}

function analysisShape(analysis: z.infer<typeof DriverAnalysis> | null) {
  return (
    analysis && {
      drivers: analysis.drivers.map(({ driver, a, b, pooled }) => ({ driver, A: a, B: b, pooled })),
      relativeWeights: analysis.relativeWeights,
    }
  );
}
