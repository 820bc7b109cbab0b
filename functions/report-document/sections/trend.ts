import { SIDES } from '../../../shared/partnership/partnership.ts';
import type { GapReport } from '../../../shared/report/gap-report.ts';
import { signedIntervalWords } from '../../pages/report/figure-words.ts';
import type { Row, Section } from '../document-blocks.ts';
import { verdictTag } from '../figure-cells.ts';
import { namesAround, questionFor, type ReportContext } from '../report-context.ts';

type Trend = NonNullable<GapReport['trend']>;
type Change = Trend['nps']['a'];

/** What changed since the previous released wave: NPS, overall, and each behaviour whose change is a signal. */
export function trendSection(context: ReportContext): Section | null {
  const { report, messages } = context;
  const { text } = messages;
  const { trend, organisations } = report;
  if (trend === null) return null;
  const row = (label: string, change: Change, decimals: number) =>
    changeRow(context, { label, change, decimals });
  const rows = [
    ...SIDES.map((side) => row(`${text('report.nps')}: ${organisations[side]}`, trend.nps[side], 0)),
    ...SIDES.map((side) => row(`${text('report.overall')}: ${organisations[side]}`, trend.overall[side], 1)),
    ...signals(context, trend).map(({ label, change }) => row(label, change, 1)),
  ];
  return {
    title: text('report.trend', { number: trend.previous.number }),
    blocks: [
      {
        kind: 'table',
        head: [
          { words: text('report.trend-what') },
          { words: text('report.change') },
          { words: text('report.verdict') },
        ],
        widths: [30, 25],
        rows,
      },
    ],
  };
}

/** The behaviours that moved, the most first. */
function signals(context: ReportContext, { behaviours }: Trend): { label: string; change: Change }[] {
  const { report, messages } = context;
  return behaviours
    .flatMap(({ target, item: id, self, other }) => {
      const item = report.targets[target].find(({ item }) => item === id);
      const question = item ? questionFor(context, target, item) : id;
      const values = { ...namesAround(context, target), question };
      return [
        { label: messages.text('report.trend-self', values), change: self },
        { label: messages.text('report.trend-other', values), change: other },
      ];
    })
    .filter(({ change }) => change.verdict === 'signal')
    .sort((first, second) => Math.abs(second.change.change ?? 0) - Math.abs(first.change.change ?? 0));
}

function changeRow(
  { messages }: ReportContext,
  { label, change: { change, ci, verdict }, decimals }: { label: string; change: Change; decimals: number },
): Row {
  return {
    label,
    cells: [
      {
        value: change === null ? messages.text('report.status.withheld') : messages.signed(change, decimals),
        ...(ci ? { hint: signedIntervalWords(ci, messages, decimals) } : {}),
      },
      { value: '', tag: verdictTag(verdict, messages) },
    ],
  };
}
