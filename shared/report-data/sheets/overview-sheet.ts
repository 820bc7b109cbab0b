import type { MessageKey } from '../../messages/catalogue.ts';
import { otherSide, SIDES, type Side } from '../../partnership/partnership.ts';
import type { FigureStatus, GapReport } from '../../report/gap-report.ts';
import type { ReportWords } from './report-words.ts';
import { NAME_WIDTH, type NumberKind, type Sheet, sheetOf } from './sheet.ts';

interface OverviewRow {
  figure: MessageKey;
  from?: string;
  about?: string;
  value: number | null;
  ci?: readonly [number, number] | null | undefined;
  as: NumberKind;
  n?: number;
  status?: FigureStatus;
  remark?: string;
}

/** The headline figures, one a row: who answered, NPS, overall rating, how far the views differ in all, the rules. */
export function overviewSheet(report: GapReport, words: ReportWords): Sheet {
  const { text } = words;
  const rows = [
    ...SIDES.flatMap((side) => participationRows(report, side, text('report.low-coverage'))),
    ...npsRows(report, text('workbook.both')),
    ...overallRows(report, words),
    ...SIDES.flatMap((side) => profileRows(report, side)),
    ...ruleRows(report),
  ];
  return sheetOf<OverviewRow>(
    text('workbook.sheet.overview'),
    [
      { heading: text('workbook.figure'), width: 44, of: ({ figure }) => text(figure) },
      { heading: text('workbook.from'), width: NAME_WIDTH, of: ({ from }) => from },
      { heading: text('workbook.about'), width: NAME_WIDTH, of: ({ about }) => about },
      { heading: text('workbook.value'), as: ({ as }) => as, of: ({ value }) => value },
      { heading: text('workbook.lower'), as: ({ as }) => as, of: ({ ci }) => ci?.[0] },
      { heading: text('workbook.upper'), as: ({ as }) => as, of: ({ ci }) => ci?.[1] },
      { heading: text('workbook.answers'), as: 'count', of: ({ n }) => n },
      {
        heading: text('workbook.status'),
        width: NAME_WIDTH,
        of: ({ status }) => (status ? words.status(status) : null),
      },
      { heading: text('workbook.remark'), width: 44, of: ({ remark }) => remark },
    ],
    rows,
  );
}

function participationRows(report: GapReport, side: Side, lowCoverage: string): OverviewRow[] {
  const { invited, responded, rate, ci, lowCoverage: isLow } = report.participation[side];
  const from = report.organisations[side];
  return [
    { figure: 'workbook.invited', from, value: invited, as: 'count' },
    { figure: 'workbook.responded', from, value: responded, as: 'count' },
    {
      figure: 'workbook.rate',
      from,
      value: rate,
      ci,
      as: 'share',
      ...(isLow ? { remark: lowCoverage } : {}),
    },
  ];
}

function npsRows({ nps, organisations }: GapReport, both: string): OverviewRow[] {
  if (nps === null) return [];
  return [
    ...SIDES.flatMap((side): OverviewRow[] => {
      const { n, status, promoters, passives, detractors, adjusted } = nps[side];
      const row = { from: organisations[side], about: organisations[otherSide(side)] };
      return [
        { ...row, figure: 'report.nps', value: nps[side].nps, ci: adjusted?.ci, as: 'score', n, status },
        { ...row, figure: 'workbook.promoters', value: promoters, as: 'count', status },
        { ...row, figure: 'workbook.passives', value: passives, as: 'count', status },
        { ...row, figure: 'workbook.detractors', value: detractors, as: 'count', status },
      ];
    }),
    {
      figure: 'workbook.nps-difference',
      value: nps.difference.diff,
      ci: nps.difference.adjusted?.ci,
      as: 'score',
    },
    { figure: 'report.nps', from: both, value: nps.partnership, as: 'score' },
  ];
}

function overallRows({ overall, organisations }: GapReport, { text, verdict }: ReportWords): OverviewRow[] {
  if (overall === null) return [];
  const figure = 'report.overall' as const;
  const { mean, ci } = overall.partnership;
  return [
    ...SIDES.map((side): OverviewRow => {
      const { mean: value, ci: limits, n, status } = overall[side];
      return { figure, from: organisations[side], value, ci: limits, as: 'rating', n, status };
    }),
    {
      figure: 'workbook.overall-gap',
      value: overall.gap,
      ci: overall.gapCi,
      as: 'signed',
      remark: verdict(overall.verdict) ?? '',
    },
    { figure, from: text('workbook.both'), value: mean, ci, as: 'rating' },
  ];
}

function profileRows({ profiles, organisations }: GapReport, side: Side): OverviewRow[] {
  const about = organisations[side];
  const { items, meanGap, meanAbsGap, adjustedRmsGap, agreementIndex, profileCorrelation } = profiles[side];
  return [
    { figure: 'workbook.compared', about, value: items, as: 'count' },
    { figure: 'workbook.average-gap', about, value: meanGap, as: 'signed' },
    { figure: 'workbook.average-gap-size', about, value: meanAbsGap, as: 'rating' },
    { figure: 'workbook.gap-without-noise', about, value: adjustedRmsGap, as: 'rating' },
    { figure: 'workbook.agreement-index', about, value: agreementIndex, as: 'rating' },
    { figure: 'workbook.profile-correlation', about, value: profileCorrelation, as: 'correlation' },
  ];
}

function ruleRows({ privacy, rules }: GapReport): OverviewRow[] {
  return [
    { figure: 'workbook.side-minimum', value: privacy.sideMinimum, as: 'count' },
    { figure: 'workbook.cohort-minimum', value: privacy.cohortMinimum, as: 'count' },
    { figure: 'workbook.comment-minimum', value: privacy.commentMinimum, as: 'count' },
    { figure: 'workbook.level', value: rules.level, as: 'share' },
    { figure: 'workbook.alpha', value: rules.alpha, as: 'p' },
    { figure: 'workbook.strength-share', value: rules.strengthShare, as: 'share' },
    { figure: 'workbook.gap-share', value: rules.gapShare, as: 'share' },
  ];
}
