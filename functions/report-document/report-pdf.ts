import type { Language } from '../../shared/language.ts';
import type { Side } from '../../shared/partnership/partnership.ts';
import type { GapReport } from '../../shared/report/gap-report.ts';
import { printable } from '../document/printable.ts';
import { typeset } from '../document/typeset.ts';
import { reportDocument } from './report-document.ts';
import { REPORT_TEMPLATE } from './report-template.ts';

/**
 * The gap report as a PDF to keep, pass on and print: tagged for screen readers (PDF/UA-1), with an outline.
 * It shows what the report's page shows, so it takes the report as its reader may see it.
 *
 * @param reader the one side the reader leads; null for an operator, and for somebody who leads both
 */
export async function reportPdf(
  report: GapReport,
  reader: Side | null,
  language: Language,
): Promise<Uint8Array> {
  const document = printable(reportDocument(report, reader, language));
  const { pdf } = await typeset(REPORT_TEMPLATE, document, { standard: 'ua-1' });
  return pdf;
}
