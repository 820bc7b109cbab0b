import { otherSide, SIDES } from '../../../shared/partnership/partnership.ts';
import { actionWords, headlineSentence } from '../../../shared/report/findings/finding-words.ts';
import type { Finding } from '../../../shared/report/gap-report.ts';
import { meetingGuide } from '../../../shared/report/guides/meeting-guide.ts';
import { GuideSteps } from './guide-steps.tsx';
import type { PartProps } from './part-props.ts';

const REACHES = ['conversation', 'habit', 'programme'] as const;
/** Acting on one or two areas a wave is what works; the others are folded away. */
const MOST_SUGGESTIONS = 2;

/** What to say in the meeting with the partner, and what can be done, in three reaches. */
export function ActionSection(props: PartProps) {
  const { report, reader, messages, ledger = null } = props;
  const { text } = messages;
  const { organisations } = report;
  const [now, later] = suggestionsOf(props);
  return (
    <>
      {reader !== null ? (
        <div className="guide">
          <h3 id="guide">{text('guide.meeting', { partner: organisations[otherSide(reader)] })}</h3>
          <p className="hint">
            {text('guide.meeting-explain', { partner: organisations[otherSide(reader)] })}
          </p>
          <GuideSteps guide={meetingGuide(report, reader)} speaker={reader} {...{ report, messages }} />
        </div>
      ) : (
        SIDES.map((side) => (
          <details key={side} className="guide">
            <summary>
              {text('guide.meeting-of', {
                organisation: organisations[side],
                partner: organisations[otherSide(side)],
              })}
            </summary>
            <GuideSteps guide={meetingGuide(report, side)} speaker={side} {...{ report, messages }} />
          </details>
        ))
      )}
      {now.length > 0 && <h3>{text('report.action-suggestions')}</h3>}
      {now.length > 0 && <p>{text('report.action-explain')}</p>}
      {now.map((suggestion) => (
        <SuggestionCard key={suggestion.why} {...{ suggestion, messages }} />
      ))}
      {later.length > 0 && (
        <details className="off-paper">
          <summary>{text('report.action-more', { count: later.length })}</summary>
          {later.map((suggestion) => (
            <SuggestionCard key={suggestion.why} {...{ suggestion, messages }} />
          ))}
        </details>
      )}
      {ledger && (
        <div className="no-print">
          <p>{text('report.ledger')}</p>
          <p className="actions">
            <a className="button" href={ledger}>
              {text('report.ledger-open')}
            </a>
          </p>
        </div>
      )}
    </>
  );
}

interface Suggestion {
  why: string;
  words: Record<(typeof REACHES)[number], string>;
}

/** The findings' suggestions, each once, in the order of the findings. */
function suggestionsOf({ report, reader, messages }: PartProps): [now: Suggestion[], later: Suggestion[]] {
  const seen = new Set<string>();
  const suggestions = report.findings.flatMap((finding: Finding): Suggestion[] => {
    const words = actionWords(finding, messages);
    if (words === null || seen.has(words.conversation)) return [];
    seen.add(words.conversation);
    return [{ why: headlineSentence(finding, report, messages, reader), words }];
  });
  return [suggestions.slice(0, MOST_SUGGESTIONS), suggestions.slice(MOST_SUGGESTIONS)];
}

function SuggestionCard({
  suggestion: { why, words },
  messages: { text },
}: { suggestion: Suggestion } & Pick<PartProps, 'messages'>) {
  return (
    <div className="card suggestion">
      <h4>{why}</h4>
      <dl>
        {REACHES.map((reach) => (
          <div key={reach}>
            <dt>{text(`report.action.${reach}`)}</dt>
            <dd>{words[reach]}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
