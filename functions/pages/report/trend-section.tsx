import { textIn } from '../../../shared/language.ts';
import type { Messages } from '../../../shared/messages/messages.ts';
import { otherSide, SIDES, type Side } from '../../../shared/partnership/partnership.ts';
import type { GapReport } from '../../../shared/report/gap-report.ts';
import { signedIntervalWords } from './figure-words.ts';
import { VerdictTag } from './verdict-tag.tsx';

type Change = NonNullable<GapReport['trend']>['nps']['a'];

/** The page shows the behaviours that moved most; the data holds all of them. */
const MOST_BEHAVIOURS = 8;

interface TrendSectionProps {
  report: GapReport;
  reader: Side | null;
  messages: Messages;
}

/** What changed since the previous released wave: NPS, overall, and the behaviours that moved. */
export function TrendSection({ report, reader, messages }: TrendSectionProps) {
  const { trend, organisations } = report;
  if (trend === null) return null;
  const { text, language } = messages;
  const question = (target: Side, id: string) => {
    const item = report.targets[target].find((figures) => figures.item === id);
    return item ? textIn(reader === otherSide(target) ? item.text.other : item.text.self, language) : id;
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
    <section aria-labelledby="trend">
      <h2 id="trend">{text('report.trend', { number: trend.previous.number })}</h2>
      <table className="figures">
        <thead>
          <tr>
            <th scope="col">{text('report.trend-what')}</th>
            <th scope="col">{text('report.change')}</th>
            <th scope="col">{text('report.verdict')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, label, decimals, change }) => (
            <ChangeRow key={key} {...{ label, decimals, change, messages }} />
          ))}
        </tbody>
      </table>
    </section>
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
        {change === null ? text('report.status.withheld') : signed(change, decimals)}
        {ci && <span className="hint"> {signedIntervalWords(ci, messages, decimals)}</span>}
      </td>
      <td data-label={text('report.verdict')}>
        <VerdictTag verdict={verdict} messages={messages} />
      </td>
    </tr>
  );
}
