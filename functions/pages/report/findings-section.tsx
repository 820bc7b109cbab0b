import type { Messages } from '../../../shared/messages/messages.ts';
import type { Side } from '../../../shared/partnership/partnership.ts';
import { actionWords, findingSentence } from '../../../shared/report/findings/finding-words.ts';
import type { GapReport } from '../../../shared/report/gap-report.ts';
import { FindingTag } from './finding-tag.tsx';

const REACHES = ['conversation', 'habit', 'programme'] as const;

interface FindingsSectionProps {
  report: GapReport;
  reader: Side | null;
  messages: Messages;
}

/** What stands out, in ranked sentences, and what one can do about each. */
export function FindingsSection({ report, reader, messages }: FindingsSectionProps) {
  const { text } = messages;
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{text('report.findings')}</h2>
      {report.findings.length === 0 && <p>{text('report.findings-none')}</p>}
      <ol className="findings">
        {report.findings.map((finding) => {
          const sentence = findingSentence(finding, report, messages, reader);
          const action = actionWords(finding, messages);
          return (
            <li key={sentence} className="card">
              <p className="finding">
                {sentence} <FindingTag finding={finding} messages={messages} />
              </p>
              {action && (
                <details>
                  <summary>{text('report.actions')}</summary>
                  <dl>
                    {REACHES.map((reach) => (
                      <div key={reach}>
                        <dt>{text(`report.action.${reach}`)}</dt>
                        <dd>{action[reach]}</dd>
                      </div>
                    ))}
                  </dl>
                </details>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
