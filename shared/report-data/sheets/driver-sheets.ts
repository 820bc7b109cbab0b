import { otherSide, SIDES, type Side } from '../../partnership/partnership.ts';
import type { DriverFigures, GapReport } from '../../report/gap-report.ts';
import { OUTCOMES, type Outcome } from '../../report/survey.ts';
import { weighedDrivers } from '../weighed-drivers.ts';
import { figureColumns } from './figure-columns.ts';
import type { ReportWords } from './report-words.ts';
import { NAME_WIDTH, type Sheet, type SheetColumn, sheetOf } from './sheet.ts';

type Driver = DriverFigures & { target: Side };

/** The drivers of both organisations, from people's scores. */
export function driversSheet(report: GapReport, words: ReportWords): Sheet {
  const { text, driver, johari, partHeading } = words;
  const gap = text('report.gap');
  const views = (['self', 'other'] as const).flatMap((view): SheetColumn<Driver>[] => {
    const part = text(`workbook.${view}`);
    return [
      ...figureColumns<Driver>(
        { value: partHeading(part, 'workbook.average'), part },
        words,
        'rating',
        (row) => {
          return { value: row[view]?.mean, ci: row[view]?.ci };
        },
      ),
      { heading: partHeading(part, 'workbook.answers'), as: 'count', of: (row) => row[view]?.n },
      { heading: partHeading(part, 'workbook.sd'), of: (row) => row[view]?.sd },
      {
        heading: partHeading(part, 'workbook.agreement'),
        as: 'correlation',
        of: (row) => (view === 'self' ? row.rwgJSelf : row.rwgJOther),
      },
    ];
  });
  return sheetOf<Driver>(
    text('workbook.sheet.drivers'),
    [
      {
        heading: text('workbook.about'),
        width: NAME_WIDTH,
        of: ({ target }) => report.organisations[target],
      },
      { heading: text('report.driver'), width: NAME_WIDTH, of: (row) => driver(row.driver) },
      {
        heading: text('workbook.status'),
        of: ({ self, other }) => words.status(self === null && other === null ? 'withheld' : 'full'),
      },
      { heading: text('workbook.behaviours-in'), width: NAME_WIDTH, of: ({ items }) => items.join(', ') },
      ...views,
      ...figureColumns<Driver>({ value: gap, part: gap }, words, 'signed', (row) => ({
        value: row.gap,
        ci: row.gapCi,
      })),
      { heading: text('workbook.class'), width: NAME_WIDTH, of: (row) => johari(row.johari) },
      ...figureColumns<Driver>(
        { value: text('workbook.cronbachs-alpha'), part: text('workbook.cronbachs-alpha') },
        words,
        'correlation',
        ({ alpha }) => (alpha?.reportable ? { value: alpha.alpha, ci: alpha.ci } : { value: null, ci: null }),
      ),
    ],
    SIDES.flatMap((target) =>
      report.driverFigures[target].map((figures): Driver => ({ ...figures, target })),
    ),
  );
}

interface Relation {
  outcome: Outcome;
  /** Null: all of them together. */
  driver: string | null;
  from: string;
  about: string | null;
  figures: { n: number; r: number | null; ci?: readonly [number, number] | null; p?: number | null } | null;
  spearman?: number | null;
  pAdjusted?: number | null;
  weight?: number | null;
  share?: number | null;
  rSquared?: number | null;
}

/** How the rating of the partner goes along with recommending and with the overall rating. */
export function driverAnalysisSheet(report: GapReport, words: ReportWords): Sheet {
  const { text, driver } = words;
  const r = text('report.correlation');
  return sheetOf<Relation>(
    text('workbook.sheet.driver-analysis'),
    [
      {
        heading: text('workbook.outcome'),
        width: NAME_WIDTH,
        of: ({ outcome }) => text(`workbook.outcome.${outcome}`),
      },
      {
        heading: text('report.driver'),
        width: NAME_WIDTH,
        of: (row) => (row.driver === null ? text('workbook.all-drivers') : driver(row.driver)),
      },
      { heading: text('workbook.from'), width: NAME_WIDTH, of: ({ from }) => from },
      { heading: text('workbook.about'), width: NAME_WIDTH, of: ({ about }) => about },
      ...figureColumns<Relation>({ value: r, part: r }, words, 'correlation', ({ figures }) => {
        return { value: figures?.r, ci: figures?.ci };
      }),
      { heading: text('workbook.answers'), as: 'count', of: ({ figures }) => figures?.n },
      { heading: text('workbook.p'), as: 'p', of: ({ figures }) => figures?.p },
      { heading: text('workbook.p-adjusted'), as: 'p', of: ({ pAdjusted }) => pAdjusted },
      { heading: text('workbook.spearman'), as: 'correlation', of: ({ spearman }) => spearman },
      { heading: text('workbook.weight'), as: 'correlation', of: ({ weight }) => weight },
      { heading: text('workbook.weight-share'), as: 'share', of: ({ share }) => share },
      { heading: text('workbook.r-squared'), as: 'share', of: ({ rSquared }) => rSquared },
      {
        heading: text('workbook.status'),
        of: ({ figures, rSquared }) =>
          words.status((figures?.r ?? rSquared ?? null) === null ? 'withheld' : 'full'),
      },
    ],
    OUTCOMES.flatMap((outcome) => relationsOf(report, outcome, text('workbook.within-sides'))),
  );
}

function relationsOf(report: GapReport, outcome: Outcome, both: string): Relation[] {
  const analysis = report.driverAnalysis[outcome];
  if (analysis === null) return [];
  const model = analysis.relativeWeights?.reportable ? analysis.relativeWeights : null;
  const weighed = model ? weighedDrivers(report, outcome) : [];
  const relations = analysis.drivers.flatMap(({ driver, pooled, ...sides }): Relation[] => {
    const { weight, share } = weighed.find((each) => each.driver === driver) ?? { weight: null, share: null };
    return [
      ...SIDES.map((side): Relation => {
        const about = report.organisations[otherSide(side)];
        const from = report.organisations[side];
        return { outcome, driver, from, about, figures: sides[side], spearman: sides[side].spearman };
      }),
      {
        outcome,
        driver,
        from: both,
        about: null,
        figures: pooled,
        pAdjusted: pooled?.pAdj ?? null,
        weight,
        share,
      },
    ];
  });
  if (!model) return relations;
  const figures = { n: model.n, r: null };
  return [...relations, { outcome, driver: null, from: both, about: null, figures, rSquared: model.r2 }];
}

/** Where to start, the most urgent first. */
export function prioritiesSheet(report: GapReport, { text, driver }: ReportWords): Sheet {
  return sheetOf(
    text('workbook.sheet.priorities'),
    [
      { heading: text('workbook.rank'), as: 'count', of: ({ rank }) => rank },
      {
        heading: text('workbook.about'),
        width: NAME_WIDTH,
        of: ({ target }) => report.organisations[target],
      },
      { heading: text('report.driver'), width: NAME_WIDTH, of: (row) => driver(row.driver) },
      { heading: text('workbook.importance'), as: 'correlation', of: ({ importance }) => importance },
      { heading: text('report.gap'), as: 'signed', of: ({ gap }) => gap },
      { heading: text('workbook.score'), as: 'correlation', of: ({ score }) => score },
    ],
    report.priorities.map((priority, place) => ({ ...priority, rank: place + 1 })),
  );
}
