import { type Language, textIn } from '../../shared/language.ts';
import { type Messages, messagesIn } from '../../shared/messages/messages.ts';
import { otherSide, type Side } from '../../shared/partnership/partnership.ts';
import type { GapReport } from '../../shared/report/gap-report.ts';

/** What every section is made from: the report as its reader may see it, and the words of a language. */
export interface ReportContext {
  report: GapReport;
  /** The one side the reader leads; null for anyone else. */
  reader: Side | null;
  messages: Messages;
}

export function reportContext(report: GapReport, reader: Side | null, language: Language): ReportContext {
  return { report, reader, messages: messagesIn(language) };
}

/** The names of an organisation and its partner, as the sentences about one of them take them. */
export function namesAround({ report: { organisations } }: ReportContext, side: Side) {
  return { organisation: organisations[side], partner: organisations[otherSide(side)] };
}

/** The question about an organisation as the reader's side knows it. */
export function questionFor(
  { reader, messages }: ReportContext,
  target: Side,
  { text }: GapReport['targets']['a'][number],
): string {
  return textIn(reader === otherSide(target) ? text.other : text.self, messages.language);
}
