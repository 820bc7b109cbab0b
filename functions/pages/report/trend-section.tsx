import { trendChart } from '../../../shared/charts/trend-chart.ts';
import type { Messages } from '../../../shared/messages/messages.ts';
import { otherSide, SIDES, type Side } from '../../../shared/partnership/partnership.ts';
import type { GapReport } from '../../../shared/report/gap-report.ts';
import { Chart } from './chart.tsx';
import { signedIntervalWords } from './figure-words.ts';
import type { PartProps } from './part-props.ts';
import { questionWords } from './question-words.ts';
import { VerdictTag } from './verdict-tag.tsx';

type Change = NonNullable<GapReport['trend']>['nps']['a'];

/** The page shows the behaviours that moved most; the data holds all of them. */
const MOST_BEHAVIOURS = 8;

/** All waves as a chart, and what changed since the one before: NPS, overall, and the behaviours that moved. */
export function TrendSection({ report, reader, messages }: PartProps) {
  const { trend, organisations } = report;
  if (trend === null) return null;
  const { text } = messages;
  const question = (target: Side, id: string) => {
    const item = report.targets[target].find((figures) => figures.item === id);
    return item ? questionWords(item, target, { reader, messages }) : id;
  };
  const rows = [
    ...SIDES.flatMap((side) => [
      {
        key: `nps ${side}`,
        label: `${text('report.nps')}: ${organisations[side]}`,
        decimals: 0,
        change: trend.nps[side],
      },
      {
        key: `overall ${side}`,
        label: `${text('report.overall')}: ${organisations[side]}`,
        decimals: 1,
        change: trend.overall[side],
      },
    ]),
    ...trend.behaviours
      .flatMap(({ target, item, self, other }) => {
        const values = {
          organisation: organisations[target],
          partner: organisations[otherSide(target)],
          question: question(target, item),
        };
        return [
          {
            key: `${target} ${item} self`,
            label: text('report.trend-self', values),
            decimals: 1,
            change: self,
          },
          {
            key: `${target} ${item} other`,
            label: text('report.trend-other', values),
            decimals: 1,
            change: other,
          },
        ].filter(({ change }) => change.verdict === 'signal');
      })
      .sort((first, second) => Math.abs(second.change.change ?? 0) - Math.abs(first.change.change ?? 0))
      .slice(0, MOST_BEHAVIOURS),
  ];
  return (
    <>
      {report.history.length > 1 && (
        <Chart
          draw={(options) =>
            trendChart(report.history, {
              ...options,
              organisations,
              overallScale: report.overall?.scale ?? null,
              level: report.rules.level,
            })
          }
          {...{ reader, messages }}
        />
      )}
      <table className="figures changes">
        <thead>
          <tr>
            <th scope="col">{text('report.trend-what')}</th>
            <th scope="col">{text('report.change')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, decimals, change }) => (
            <ChangeRow key={key} {...{ label, decimals, change, messages }} />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface ChangeRowProps {
  label: string;
  decimals: number;
  change: Change;
  messages: Messages;
}

function ChangeRow({ label, decimals, change: { change, ci, verdict }, messages }: ChangeRowProps) {
  const { text, signed } = messages;
  return (
    <tr>
      <th scope="row">{label}</th>
      <td className="figure" data-label={text('report.change')}>
        {change === null ? text('report.status.withheld') : signed(change, decimals)}{' '}
        <VerdictTag verdict={verdict} messages={messages} />
        {ci && <span className="hint"> {signedIntervalWords(ci, messages, decimals)}</span>}
      </td>
    </tr>
  );
}
