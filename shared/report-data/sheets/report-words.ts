import { type LocalizedText, textIn } from '../../language.ts';
import type { MessageKey } from '../../messages/catalogue.ts';
import type { Messages } from '../../messages/messages.ts';
import type { BehaviourFigures, FigureStatus, GapReport, Verdict } from '../../report/gap-report.ts';

/** What all sheets of a report word alike. */
export interface ReportWords {
  messages: Messages;
  text: Messages['text'];
  /** A heading of one part of a row, such as “Partner about it: Average”. */
  partHeading(part: string, figure: MessageKey): string;
  read(text: LocalizedText): string;
  driver(id: string | null): string;
  status(status: FigureStatus): string;
  verdict(verdict: Verdict | null): string | null;
  /** The class, and what keeps it from being clear-cut. */
  johari(johari: BehaviourFigures['johari']): string | null;
}

export function reportWords(report: GapReport, messages: Messages): ReportWords {
  const { text, language } = messages;
  return {
    messages,
    text,
    partHeading: (part, figure) => text('workbook.of', { part, figure: text(figure) }),
    read: (words) => textIn(words, language),
    driver(id) {
      const title = report.drivers.find((driver) => driver.id === id)?.title;
      return title ? textIn(title, language) : (id ?? '');
    },
    status: (status) => text(status === 'full' ? 'workbook.status.full' : `report.status.${status}`),
    verdict: (verdict) => (verdict === null ? null : text(`verdict.${verdict}`)),
    johari(johari) {
      if (johari === null) return null;
      const name = text(`johari.${johari.class}`);
      return johari.firm ? name : `${name} (${text('johari.not-clear-cut')})`;
    },
  };
}
