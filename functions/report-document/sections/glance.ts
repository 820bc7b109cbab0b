import { otherSide, SIDES, type Side } from '../../../shared/partnership/partnership.ts';
import { figureWords, intervalWords, signedIntervalWords } from '../../pages/report/figure-words.ts';
import type { Cell, Row, Section } from '../document-blocks.ts';
import { NO_FIGURE } from '../figure-cells.ts';
import { namesAround, type ReportContext } from '../report-context.ts';

/** Response, net promoter score and overall rating of both sides, side by side. */
export function glanceSection(context: ReportContext): Section {
  const { report, messages } = context;
  const { text } = messages;
  const { nps, overall, organisations } = report;
  const perSide = (make: (side: Side) => Cell): Cell[] => SIDES.map(make);
  const rows: Row[] = [
    { label: text('report.answered'), cells: perSide((side) => responseCell(context, side)) },
    ...(nps
      ? [{ label: text('report.nps'), cells: perSide((side) => npsCell(context, nps[side], side)) }]
      : []),
    ...(overall
      ? [
          {
            label: text('report.overall'),
            hint: text('report.scale', overall.scale),
            cells: perSide((side) => ({
              value: figureWords(overall[side], messages),
              ...(overall[side].ci ? { hint: intervalWords(overall[side].ci, messages) } : {}),
            })),
          },
        ]
      : []),
  ];
  const head = [{ words: '' }, ...SIDES.map((side) => ({ words: organisations[side], side }))];
  return { title: text('report.glance'), blocks: [{ kind: 'table', head, widths: [60, 60], rows }] };
}

function responseCell({ report, messages: { text, percent } }: ReportContext, side: Side): Cell {
  const { invited, responded, rate, lowCoverage } = report.participation[side];
  const counted =
    invited === null
      ? text('report.invited-unknown', { responded })
      : text('report.responded', { invited, responded });
  return {
    value: rate === null ? NO_FIGURE : percent(rate),
    hint: lowCoverage ? `${counted}\n${text('report.low-coverage')}` : counted,
  };
}

function npsCell(
  context: ReportContext,
  { nps, status, adjusted }: NonNullable<ReportContext['report']['nps']>['a'],
  side: Side,
): Cell {
  const { messages } = context;
  const { text, signed } = messages;
  const asked = text('report.nps-explain', { partner: namesAround(context, otherSide(side)).organisation });
  const isMissing = status === 'no-answers' || status === 'not-asked';
  return {
    value: nps === null ? text(`report.status.${isMissing ? status : 'withheld'}`) : signed(nps, 0),
    hint: adjusted && nps !== null ? `${signedIntervalWords(adjusted.ci, messages, 0)}\n${asked}` : asked,
  };
}
