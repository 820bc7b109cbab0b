import { parseHTML } from 'linkedom';
import { renderToStaticMarkup } from 'react-dom/server';
import { ReportPage } from '../../functions/pages/report/report-page.tsx';
import type { Language } from '../../shared/language.ts';
import type { Side } from '../../shared/partnership/partnership.ts';
import { reportFor } from '../../shared/report/audience.ts';
import type { GapReport } from '../../shared/report/gap-report.ts';

interface Reading {
  reader?: Side | null;
  language?: Language;
}

/** The markup of a report's page as somebody gets it: without the comments that are not for them. */
export function reportMarkup(report: GapReport, { reader = 'a', language = 'en' }: Reading = {}): string {
  const seen = reportFor(report, reader === null ? [] : [reader]);
  return renderToStaticMarkup(
    <ReportPage {...{ reader, language }} report={seen} languages={seen.languages} />,
  );
}

/** The same as a document, to ask for its parts. */
export function reportDocument(report: GapReport, reading: Reading = {}): Document {
  const { document } = parseHTML(`<!doctype html><html><body>${reportMarkup(report, reading)}</body></html>`);
  return document as unknown as Document;
}

/** The words of one part, with single spaces; null if the page has no such part. */
export function partWords(document: Document, id: string): string | null {
  const part = document.querySelector(`section[aria-labelledby="${id}"]`);
  return part === null ? null : (part.textContent ?? '').replace(/\s+/g, ' ');
}
