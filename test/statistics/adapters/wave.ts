import { z } from 'zod';
import type { Questionnaire, QuestionnaireId } from '../../../shared/questionnaire/questionnaire.ts';
import type { BehaviourFigures, GapReport, MeanFigure, Verdict } from '../../../shared/report/gap-report.ts';
import type { Answer } from '../../../shared/response/answer.ts';
import { aReport, type Sheet } from '../../builders/report.ts';
import { aSnapshot } from '../../builders/wave.ts';
import { type Adapter, adapter } from '../adapter.ts';
import { AnswerInput, Invited, ScaleInput } from '../vector-inputs.ts';

const Answers = z.array(AnswerInput);
const ResponseInput = z.strictObject({
  self: Answers,
  other: Answers,
  predicted: Answers,
  nps: AnswerInput,
  overall: AnswerInput,
});
const WaveSide = z.strictObject({ invited: Invited, responses: z.array(ResponseInput) });
const WaveInput = z.strictObject({
  scale: ScaleInput,
  items: z.array(z.strictObject({ id: z.string(), driver: z.string(), predicted: z.boolean() })),
  config: z.strictObject({
    level: z.number(),
    alpha: z.number(),
    kSide: z.number(),
    kDetail: z.number(),
    tau: z.number(),
    delta: z.number(),
    minCorrN: z.number(),
  }),
  sides: z.strictObject({ A: WaveSide, B: WaveSide }),
});
type WaveInput = z.infer<typeof WaveInput>;

const LEVELS: Record<MeanFigure['status'], string> = {
  full: 'full',
  'mean-only': 'mean_only',
  withheld: 'suppressed',
  'no-answers': 'suppressed',
  'not-asked': 'suppressed',
};
const FLAGS: Record<Verdict, string> = { signal: 'notable', tendency: 'indicative', noise: 'none' };

/** The figures of a whole wave, by way of a questionnaire and packed answers. */
export const waveAdapters: Record<string, Adapter> = {
  'wave.report': adapter(WaveInput, (input) => {
    const report = reportOn(input);
    return {
      participation: { A: participation(report, 'a'), B: participation(report, 'b') },
      targets: { A: target(report, 'a'), B: target(report, 'b') },
      nps: nps(report),
      overall: overall(report),
      driverAnalysis: {
        nps: analysis(report.driverAnalysis.recommend),
        overall: analysis(report.driverAnalysis.overall),
      },
    };
  }),
};

function reportOn({ scale, items, config, sides }: WaveInput): GapReport {
  const sheetsOf = (side: WaveInput['sides']['A']) => {
    return { sheets: side.responses.map((response) => sheetOf(response, items)) };
  };
  return aReport(sheetsOf(sides.A), sheetsOf(sides.B), {
    wave: { privacy: { sideMinimum: config.kSide, cohortMinimum: 5, commentMinimum: 5 } },
    snapshot: { ...aSnapshot(), questionnaire: questionnaireOf(scale, items) },
    invited: { a: sides.A.invited, b: sides.B.invited },
    rules: {
      level: config.level,
      alpha: config.alpha,
      strengthShare: (config.tau - scale.min) / (scale.max - scale.min),
      gapShare: config.delta / (scale.max - scale.min),
      detailMinimum: config.kDetail,
      correlationMinimum: config.minCorrN,
    },
  });
}

function questionnaireOf(scale: WaveInput['scale'], items: WaveInput['items']): Questionnaire {
  const text = { en: '–' };
  return {
    id: 'vectors' as QuestionnaireId,
    version: 1,
    title: text,
    scale,
    drivers: [...new Set(items.map(({ driver }) => driver))].map((id) => ({ id, title: text })),
    items: [
      ...items.map(({ id, driver, predicted }) => {
        return { kind: 'behaviour' as const, id, driver, predict: predicted, text: { us: text, them: text } };
      }),
      { kind: 'recommend', id: 'recommend', text },
      { kind: 'overall', id: 'overall', text },
    ],
  };
}

function sheetOf(response: z.infer<typeof ResponseInput>, items: WaveInput['items']): Sheet {
  const answers = items.flatMap(({ id, predicted }, place): [string, Answer][] => [
    [`${id}.us`, response.self[place] ?? null],
    [`${id}.them`, response.other[place] ?? null],
    ...(predicted ? [[`${id}.predicted`, response.predicted[place] ?? null] as [string, Answer]] : []),
  ]);
  return { ...Object.fromEntries(answers), recommend: response.nps, overall: response.overall };
}

function participation(report: GapReport, side: 'a' | 'b') {
  const { lowCoverage: _, ...rest } = report.participation[side];
  return rest;
}

function target(report: GapReport, side: 'a' | 'b') {
  return {
    items: report.targets[side].map(item),
    profile: report.profiles[side],
    drivers: report.driverFigures[side].map(({ gapSe: se, gapDf: df, gapCi: ci, ...driver }) => {
      return { ...driver, se, df, ci };
    }),
  };
}

function item(figures: BehaviourFigures) {
  const { gap, gapSe, gapDf, gapCi, p, pAdjusted, testMethod, verdict, coOrientation } = figures;
  const { reading: _, ...coorientation } = coOrientation ?? { reading: null };
  return {
    id: figures.item,
    self: view(figures.self),
    other: view(figures.other),
    gap,
    se: gapSe,
    df: gapDf,
    ci: gapCi,
    p,
    pAdj: pAdjusted,
    testMethod,
    flag: verdict === null ? null : FLAGS[verdict],
    cliffsDelta: figures.cliffsDelta,
    cliffsCi: figures.cliffsDeltaCi,
    hedgesG: figures.hedgesG,
    ...figures.agreement,
    johari: figures.johari,
    coorientation: coOrientation === null ? null : coorientation,
  };
}

function view({ n, cannotSay, status, mean, sd, ci, topBox, bottomBox }: MeanFigure) {
  return { n, na: cannotSay, level: LEVELS[status], mean, sd, ci, topBox, bottomBox };
}

function nps({ nps: figures }: GapReport) {
  if (figures === null) return null;
  const side = ({ status: _, ...rest }: typeof figures.a) => rest;
  return {
    A: side(figures.a),
    B: side(figures.b),
    difference: figures.difference,
    partnership: figures.partnership,
  };
}

function overall({ overall: figures }: GapReport) {
  if (figures === null) return null;
  const { a, b, gap, gapSe, gapDf, gapCi, p, testMethod, partnership } = figures;
  return { A: view(a), B: view(b), gap, se: gapSe, df: gapDf, ci: gapCi, p, testMethod, partnership };
}

function analysis(figures: GapReport['driverAnalysis']['recommend']) {
  if (figures === null) return null;
  return {
    drivers: figures.drivers.map(({ driver, a, b, pooled }) => ({ driver, A: a, B: b, pooled })),
    relativeWeights: figures.relativeWeights,
  };
}
