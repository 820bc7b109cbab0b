import { SIDES } from '../../../shared/partnership/partnership.ts';
import { actionWords, quotable } from '../../../shared/report/findings/finding-words.ts';
import type { NpsFigure } from '../../../shared/report/gap-report.ts';
import { guideSentence } from '../../../shared/report/guides/guide-words.ts';
import { meetingGuide } from '../../../shared/report/guides/meeting-guide.ts';
import { rankedGaps } from '../../../shared/report/ranked-gaps.ts';
import { figureWords } from './figure-words.ts';
import type { PartProps } from './part-props.ts';
import { questionWords } from './question-words.ts';

/** Three answers in ten seconds: how it stands, where the views differ, what to say first. */
export function InBrief(props: PartProps) {
  const { report, reader, messages } = props;
  const { text } = messages;
  const say = sayFirst(props);
  return (
    <div className="brief">
      {(report.overall || report.nps) && <Standing {...props} />}
      <div>
        <h2>{text('report.brief.differ')}</h2>
        <p>{whereViewsDiffer(props)}</p>
      </div>
      {say !== null && (
        <div>
          <h2>{text('report.brief.say')}</h2>
          <p>
            {say} <a href={reader === null ? '#action' : '#guide'}>{text('report.brief.more')}</a>
          </p>
        </div>
      )}
    </div>
  );
}

/** Both sides' overall rating and net promoter score, side by side. */
function Standing({ report: { overall, nps, organisations }, messages }: PartProps) {
  const { text } = messages;
  return (
    <div>
      <h2 id="standing">{text('report.brief.standing')}</h2>
      <table className="standing" aria-labelledby="standing">
        <thead>
          <tr>
            <td />
            {overall && (
              <th scope="col">
                {text('report.overall')} <span className="under">{text('report.range', overall.scale)}</span>
              </th>
            )}
            {nps && (
              <th scope="col">
                {text('report.nps-short')} <span className="under">{text('report.nps-range')}</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {SIDES.map((side) => (
            <tr key={side} className={`side-${side}`}>
              <th scope="row">{organisations[side]}</th>
              {overall && <td>{figureWords(overall[side], messages)}</td>}
              {nps && <td>{scoreWords(nps[side], messages)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function scoreWords({ nps, status }: NpsFigure, messages: PartProps['messages']): string {
  return nps === null ? figureWords({ mean: null, status }, messages) : messages.signed(nps, 0);
}

/** How many gaps are signals, and the widest of them unless the headline tells it already. */
function whereViewsDiffer({ report, reader, messages }: PartProps): string {
  const { text, signed } = messages;
  const gaps = rankedGaps({ targets: report.targets, relationship: [] });
  const count = (kind: string) => gaps.filter(({ verdict }) => verdict === kind).length;
  const [widest] = gaps;
  if (widest === undefined) return text('report.headline.none');
  const counts = { count: gaps.length, signals: count('signal'), tendencies: count('tendency') };
  if (counts.signals === 0 || widest.about !== 'organisation') return text('report.brief.no-signal', counts);
  const told = report.findings[0]?.about;
  const isTold = told?.target === widest.target && told.item === widest.item;
  return text('report.brief.signals', {
    ...counts,
    widest: isTold ? 'told' : 'new',
    organisation: report.organisations[widest.target],
    question: quotable(questionWords(widest, widest.target, { reader, messages })),
    gap: signed(widest.gap),
  });
}

/** The first question of the reader's guide; for others what the first finding suggests. */
function sayFirst({ report, reader, messages }: PartProps): string | null {
  if (SIDES.every((side) => report.participation[side].responded < report.privacy.sideMinimum)) return null;
  if (reader !== null) {
    const [first] = meetingGuide(report, reader).ask;
    return first ? guideSentence(first, report, messages, reader) : null;
  }
  const finding = report.findings.find(({ action }) => action !== null);
  return finding ? (actionWords(finding, messages)?.conversation ?? null) : null;
}
