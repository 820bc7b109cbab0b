import { stringify } from 'csv-stringify/sync';
import { textIn } from '../../shared/language.ts';
import { otherSide, SIDES } from '../../shared/partnership/partnership.ts';
import type { FigureStatus, GapReport, MeanFigure } from '../../shared/report/gap-report.ts';

/** One figure; low and high are its interval at the report's confidence level. */
interface Row {
  section: string;
  item?: string;
  about?: string;
  by?: string;
  figure: string;
  value: number | null;
  low?: number | null;
  high?: number | null;
  n?: number | null;
  status?: string | null;
  text?: string;
}

const COLUMNS = [
  'section',
  'item',
  'about',
  'by',
  'figure',
  'value',
  'low',
  'high',
  'n',
  'status',
  'text',
] as const;

/** The report as tidy CSV, one figure a row; cells that a spreadsheet would run as formulas are neutralised. */
export function reportCsv(report: GapReport): string {
  const rows = [
    ...headlineRows(report),
    ...relationshipRows(report),
    ...behaviourRows(report),
    ...driverRows(report),
    ...cohortRows(report),
  ];
  const cells = rows.map((row) => COLUMNS.map((column) => row[column] ?? ''));
  return stringify([[...COLUMNS], ...cells], { bom: true, escape_formulas: true });
}

function limits(interval: readonly [number, number] | null | undefined) {
  return { low: interval?.[0] ?? null, high: interval?.[1] ?? null };
}

function meanRow(row: Omit<Row, 'value'>, { mean, ci, n, status }: MeanFigure): Row {
  return { ...row, value: mean, ...limits(ci), n, status };
}

function headlineRows({ participation, nps, organisations: names }: GapReport): Row[] {
  return SIDES.flatMap((side): Row[] => {
    const { invited, responded, rate, ci } = participation[side];
    const row = { section: 'participation', by: names[side] };
    const score = nps?.[side];
    return [
      { ...row, figure: 'invited', value: invited },
      { ...row, figure: 'responded', value: responded },
      { ...row, figure: 'rate', value: rate, ...limits(ci) },
      ...(score
        ? [
            {
              section: 'nps',
              about: names[otherSide(side)],
              by: names[side],
              figure: 'nps',
              value: score.nps,
              ...limits(score.adjusted?.ci),
              n: score.n,
              status: score.status,
            },
          ]
        : []),
    ];
  });
}

function relationshipRows(report: GapReport): Row[] {
  const language = report.languages[0] ?? 'en';
  const items = [
    ...(report.overall ? [{ section: 'overall', item: report.overall }] : []),
    ...report.relationship.map((item) => ({ section: 'relationship', item })),
  ];
  return items.flatMap(({ section, item }) => [
    ...SIDES.map((side) =>
      meanRow(
        {
          section,
          item: item.item,
          by: report.organisations[side],
          figure: 'mean',
          text: textIn(item.text[side], language),
        },
        item[side],
      ),
    ),
    { section, item: item.item, figure: 'gap', value: item.gap, ...limits(item.gapCi), status: item.verdict },
  ]);
}

function behaviourRows(report: GapReport): Row[] {
  const language = report.languages[0] ?? 'en';
  return SIDES.flatMap((target) =>
    report.targets[target].flatMap((item): Row[] => {
      const about = report.organisations[target];
      const partner = report.organisations[otherSide(target)];
      const row = { section: 'behaviour', item: item.item, about, text: textIn(item.text.self, language) };
      return [
        meanRow({ ...row, by: about, figure: 'self' }, item.self),
        meanRow({ ...row, by: partner, figure: 'other' }, item.other),
        ...(item.predicted ? [meanRow({ ...row, by: about, figure: 'predicted' }, item.predicted)] : []),
        { ...row, figure: 'gap', value: item.gap, ...limits(item.gapCi), status: item.verdict },
        { ...row, figure: 'p-adjusted', value: item.pAdjusted },
        { ...row, figure: 'cliffs-delta', value: item.cliffsDelta, ...limits(item.cliffsDeltaCi) },
      ];
    }),
  );
}

function driverRows(report: GapReport): Row[] {
  const gaps = SIDES.flatMap((target) =>
    report.driverFigures[target].map(
      ({ driver, gap, gapCi }): Row => ({
        section: 'driver',
        item: driver,
        about: report.organisations[target],
        figure: 'gap',
        value: gap,
        ...limits(gapCi),
      }),
    ),
  );
  const relations = (['recommend', 'overall'] as const).flatMap((outcome) =>
    (report.driverAnalysis[outcome]?.drivers ?? []).map(
      ({ driver, pooled }): Row => ({
        section: 'driver',
        item: driver,
        figure: `correlation-with-${outcome}`,
        value: pooled?.r ?? null,
        ...limits(pooled?.ci),
        n: pooled?.n ?? null,
      }),
    ),
  );
  return [...gaps, ...relations];
}

function cohortRows({ cohorts, organisations, overall: isOverall, nps: isNps }: GapReport): Row[] {
  return cohorts.flatMap(({ side, dimension, cells }) =>
    cells.flatMap(({ value: item, n, status, overall, nps }): Row[] => {
      const row = (figure: string, value: number | null): Row => {
        const section = `cohort.${dimension}`;
        return { section, item, by: organisations[side], figure, value, n, status: statusOf(status, value) };
      };
      return [...(isOverall ? [row('overall', overall)] : []), ...(isNps ? [row('nps', nps)] : [])];
    }),
  );
}

/** A cell's status speaks of the cell; a single figure of it may be withheld all the same. */
function statusOf(cell: FigureStatus, value: number | null): FigureStatus {
  return value === null && cell !== 'no-answers' ? 'withheld' : cell;
}
