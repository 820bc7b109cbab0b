import type { ReactNode } from 'react';
import type { Language } from '../../../shared/language.ts';
import { messagesIn } from '../../../shared/messages/messages.ts';
import type { Side } from '../../../shared/partnership/partnership.ts';
import type { GapReport } from '../../../shared/report/gap-report.ts';
import { Masthead } from './masthead.tsx';
import type { ReportForm } from './part-props.ts';
import { partsOf } from './report-parts.ts';
import { ReportSection } from './report-section.tsx';
import { ScriptWords } from './script-words.tsx';
import { TableOfContents } from './table-of-contents.tsx';

interface ReportPageProps {
  report: GapReport;
  language: Language;
  /** The one side the reader leads; null for an operator, and for somebody who leads both. */
  reader: Side | null;
  /** The languages the reader can change to; none where the page is a file. */
  languages?: readonly Language[];
  /** What stands before all figures but the headline. */
  before?: ReactNode;
  forms?: readonly ReportForm[];
  ledger?: string | null;
}

const FORMS = ['pdf', 'xlsx', 'csv', 'json'] as const satisfies readonly ReportForm[];

/** The gap report as a document: complete without scripts, on a phone, on a desk and on paper. */
export function ReportPage({
  report,
  language,
  reader,
  languages = [],
  before,
  forms = FORMS,
  ledger = null,
}: ReportPageProps) {
  const messages = messagesIn(language);
  const { text } = messages;
  const values = {
    organisation: reader === null ? '' : report.organisations[reader],
    number: report.trend?.previous.number ?? 0,
  };
  const parts = partsOf({ report, reader }).map((part) => ({ ...part, title: text(part.title, values) }));
  return (
    <main className="report">
      <Masthead {...{ report, reader, messages, languages }} />
      <TableOfContents entries={parts} messages={messages} />
      <div className="parts">
        {before}
        {parts.map(({ id, title, how, folds, Section }) => (
          <ReportSection key={id} {...{ id, title, how, folds, messages }}>
            <Section {...{ report, reader, messages, forms, ledger }} />
          </ReportSection>
        ))}
      </div>
      <ScriptWords {...{ report, messages }} />
    </main>
  );
}
