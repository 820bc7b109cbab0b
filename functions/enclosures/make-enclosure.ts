import { gapChart } from '../../shared/charts/gap-chart.ts';
import { messagesIn } from '../../shared/messages/messages.ts';
import { reportFor } from '../../shared/report/audience.ts';
import type { GapReport } from '../../shared/report/gap-report.ts';
import { chartMarkup } from '../charts/chart-markup.ts';
import { chartPng } from '../charts/chart-png.ts';
import { serverDocument } from '../charts/server-document.ts';
import { reportPdf } from '../report-document/report-pdf.ts';
import type { Enclosure, EnclosureReader } from '../store/enclosure-store.ts';

/** Drawn for a phone, whose column it fits as it is; on a desk a mail shows it a third larger. */
const WIDTH = 380;
/** The gaps that matter most; the document and the page have them all. */
const ROWS = 8;
/** Mail services take 10 MB and more, mailboxes of companies often less; base64 adds a third. */
const LARGEST_DOCUMENT = 5_000_000;

/**
 * Picture and document for one kind of reader. One that cannot be made does not take the other with it.
 *
 * @param report the whole report; what this reader may not see is taken out here
 * @param onFailure is told of what could not be made
 */
export async function makeEnclosure(
  report: GapReport,
  reader: EnclosureReader,
  onFailure: (what: 'picture' | 'document', error: unknown) => void,
): Promise<Enclosure> {
  const seen = reportFor(report, reader.own);
  const failed = (what: 'picture' | 'document') => (error: unknown) => {
    onFailure(what, error);
    return null;
  };
  const drawn = await paintedGaps(seen, reader).catch(failed('picture'));
  const document = await reportPdf(seen, reader.side, reader.language).catch(failed('document'));
  return {
    words: drawn?.words ?? '',
    picture: drawn?.picture ?? null,
    document: document && document.length <= LARGEST_DOCUMENT ? document : null,
  };
}

/** The gaps that matter most as a picture, and what it shows in words; null where there is none to show. */
export async function paintedGaps(
  report: GapReport,
  { side, language }: Pick<EnclosureReader, 'side' | 'language'>,
): Promise<{ words: string; picture: Uint8Array } | null> {
  const chart = gapChart(report, {
    document: serverDocument(),
    messages: messagesIn(language),
    reader: side,
    width: WIDTH,
    theme: 'light',
    target: 'both',
    rows: [0, ROWS],
  });
  if (!chart) return null;
  return { words: chart.getAttribute('aria-label') ?? '', picture: await chartPng(chartMarkup(chart)) };
}
