import { otherSide, SIDES, type Side } from '../partnership/partnership.ts';
import type { DriverFigures, GapReport } from '../report/gap-report.ts';
import { OUTCOMES, type Outcome } from '../report/survey.ts';
import { type FigureRow, gapRows, limits } from './figure-row.ts';
import { johariRows } from './question-rows.ts';
import { weighedDrivers } from './weighed-drivers.ts';

/** The drivers of both organisations, what goes along with the outcomes, and where to start. */
export function driverRows(report: GapReport): FigureRow[] {
  return [
    ...SIDES.flatMap((target) =>
      report.driverFigures[target].flatMap((figures) => oneDriver(target, figures)),
    ),
    ...OUTCOMES.flatMap((outcome) => analysisRows(report, outcome)),
    ...report.priorities.flatMap(({ target, driver, importance, gap, score }): FigureRow[] => {
      const row = { section: 'priority', target, driver };
      return [
        { ...row, figure: 'importance', value: importance },
        { ...row, figure: 'gap', value: gap },
        { ...row, figure: 'score', value: score },
      ];
    }),
  ];
}

function oneDriver(target: Side, figures: DriverFigures): FigureRow[] {
  const { driver, alpha, johari, rwgJSelf, rwgJOther } = figures;
  const row = { section: 'driver', target, driver };
  const views = { self: target, other: otherSide(target) } as const;
  return [
    ...(['self', 'other'] as const).flatMap((view): FigureRow[] => {
      const score = figures[view];
      const of = { ...row, side: views[view], view };
      const rwg = { ...of, figure: 'rwg-j', value: view === 'self' ? rwgJSelf : rwgJOther };
      if (score === null) return [rwg];
      const { n, mean, sd, ci } = score;
      return [
        { ...of, figure: 'mean', value: mean, ...limits(ci), n },
        { ...of, figure: 'sd', value: sd, n },
        rwg,
      ];
    }),
    ...gapRows(row, figures),
    ...johariRows(row, johari),
    ...(alpha
      ? [
          {
            ...row,
            figure: 'alpha',
            value: alpha.alpha,
            ...limits(alpha.ci),
            n: alpha.n,
            status: alpha.reportable ? 'full' : 'too-few',
          },
          { ...row, figure: 'alpha-items', value: alpha.items },
        ]
      : []),
  ];
}

function analysisRows(report: GapReport, outcome: Outcome): FigureRow[] {
  const analysis = report.driverAnalysis[outcome];
  if (analysis === null) return [];
  const section = 'driver-analysis';
  const relations = analysis.drivers.flatMap(({ driver, pooled, ...sides }): FigureRow[] => {
    const row = { section, driver, outcome };
    const { n, r, ci, p, pAdj, df, groups, q, qDf, qP } = pooled ?? { n: null, r: null };
    return [
      ...SIDES.flatMap((side): FigureRow[] => {
        const of = { ...row, side, target: otherSide(side), n: sides[side].n };
        return [
          { ...of, figure: 'r', value: sides[side].r, ...limits(sides[side].ci) },
          { ...of, figure: 'p', value: sides[side].p },
          { ...of, figure: 'spearman', value: sides[side].spearman },
        ];
      }),
      { ...row, figure: 'r', value: r, ...limits(ci), n },
      { ...row, figure: 'p', value: p ?? null },
      { ...row, figure: 'p-adjusted', value: pAdj ?? null },
      { ...row, figure: 'r-df', value: df ?? null },
      { ...row, figure: 'r-groups', value: groups ?? null },
      { ...row, figure: 'q', value: q ?? null },
      { ...row, figure: 'q-df', value: qDf ?? null },
      { ...row, figure: 'q-p', value: qP ?? null },
    ];
  });
  return [...relations, ...weightRows(report, outcome)];
}

function weightRows(report: GapReport, outcome: Outcome): FigureRow[] {
  const model = report.driverAnalysis[outcome]?.relativeWeights;
  if (!model) return [];
  const row = {
    section: 'driver-analysis',
    outcome,
    n: model.n,
    status: model.reportable ? 'full' : 'too-few',
  };
  return [
    { ...row, figure: 'r-squared', value: model.r2 },
    { ...row, figure: 'predictors', value: model.predictors },
    ...weighedDrivers(report, outcome).flatMap(({ driver, weight, share, correlation }): FigureRow[] => [
      { ...row, driver, figure: 'relative-weight', value: weight },
      { ...row, driver, figure: 'relative-weight-share', value: share },
      { ...row, driver, figure: 'relative-weight-r', value: correlation },
    ]),
  ];
}
