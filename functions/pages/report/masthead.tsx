import { type Language, textIn } from '../../../shared/language.ts';
import type { Messages } from '../../../shared/messages/messages.ts';
import type { Side } from '../../../shared/partnership/partnership.ts';
import { headlineSentence } from '../../../shared/report/findings/finding-words.ts';
import type { GapReport } from '../../../shared/report/gap-report.ts';
import { LanguageSwitch } from '../questionnaire/language-switch.tsx';
import { Wordmark } from '../wordmark.tsx';
import { InBrief } from './in-brief.tsx';
import type { PartProps } from './part-props.ts';
import { VerdictLegend } from './verdict-legend.tsx';

interface MastheadProps extends PartProps {
  /** The languages the reader can change to; none where the page is a file. */
  languages: readonly Language[];
}

/** What one reads between two meetings: which report it is, the sentence on it, and how things stand. */
export function Masthead({ report, reader, messages, languages }: MastheadProps) {
  const { text, day, language } = messages;
  const { organisations, wave, questionnaire } = report;
  const title = textIn(questionnaire.title, language);
  return (
    <header className="masthead">
      <div className="bar">
        <Wordmark />
        <LanguageSwitch languages={languages} current={language} label={text('report.languages')} />
      </div>
      <p className="kicker">{title}</p>
      <h1>{text('report.title', { ...organisations, number: wave.number })}</h1>
      <p className="hint">
        {text('report.period', {
          title: wave.title === title ? 'none' : wave.title,
          from: day(wave.openedAt, wave.timeZone),
          to: day(wave.closedAt, wave.timeZone),
        })}
      </p>
      <p className="headline">{headlineOf(report, reader, messages)}</p>
      <InBrief {...{ report, reader, messages }} />
      <VerdictLegend messages={messages} />
    </header>
  );
}

/** The first finding in brief; without any, that there is nothing to compare. */
function headlineOf(report: GapReport, reader: Side | null, messages: Messages): string {
  const [first] = report.findings;
  return first ? headlineSentence(first, report, messages, reader) : messages.text('report.headline.none');
}
