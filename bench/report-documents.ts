import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { chartPng } from '../functions/charts/chart-png.ts';
import { serverDocument } from '../functions/charts/server-document.ts';
import { reportHtml } from '../functions/report-command/report-html.tsx';
import { reportPdf } from '../functions/report-document/report-pdf.ts';
import { gapChart } from '../shared/charts/gap-chart.ts';
import { messagesIn } from '../shared/messages/messages.ts';
import { LIBRARY } from '../shared/questionnaire/library.ts';
import { Questionnaire } from '../shared/questionnaire/questionnaire.ts';
import { answerSlots } from '../shared/questionnaire/slots.ts';
import type { GapReport } from '../shared/report/gap-report.ts';
import { aReport } from '../test/builders/report.ts';
import { aSnapshot } from '../test/builders/wave.ts';
import { seeded } from '../test/statistics/seeded.ts';
import { measured } from './measured-process.ts';

/*
 * How long the documents of a report take, and how much memory: a dyad of 12 and 18 with the product's own
 * questionnaire. Cold is a process of its own with everything that it loads, less one that makes the report
 * alone; warm the median of the next ten.
 *
 *   npm run bench:documents
 */
const LANGUAGES = ['en', 'hi', 'ru'];
const AGAIN = 10;
const chart = (report: GapReport, language: string) => {
  const messages = messagesIn(language);
  const options = { document: serverDocument(), messages, reader: null, width: 720, theme: 'light' as const };
  return gapChart(report, { ...options, target: 'a' })?.outerHTML ?? '';
};
const DOCUMENTS: Record<string, (report: GapReport, language: string) => Promise<{ length: number } | null>> =
  {
    nothing: async () => null,
    'page (HTML)': reportHtml,
    'chart (PNG)': async (report, language) => await chartPng(chart(report, language)),
    'document (PDF)': async (report, language) => await reportPdf(report, null, language),
  };

const [, , document, language = ''] = process.argv;
const make = DOCUMENTS[document ?? ''];
if (make) await make(sampleReport(), language);
else await measureAll();

async function measureAll(): Promise<void> {
  console.log('document        language     kB   cold, ms  warm, ms  peak, MB');
  const report = sampleReport();
  for (const [name, make] of Object.entries(DOCUMENTS)) {
    for (const language of name === 'nothing' ? ['en'] : LANGUAGES) {
      const alone = await measured(
        process.execPath,
        ['--import', 'tsx', fileURLToPath(import.meta.url), name, language],
        {
          cwd: process.cwd(),
        },
      );
      const made = await make(report, language);
      const times: number[] = [];
      for (let time = 0; time < AGAIN; time += 1) {
        const start = performance.now();
        await make(report, language);
        times.push(performance.now() - start);
      }
      const [warm = 0] = times.sort((first, second) => first - second).slice(AGAIN / 2);
      const figures = [(made?.length ?? 0) / 1000, alone.seconds * 1000, warm, alone.peakMegabytes];
      console.log(
        name.padEnd(16),
        language.padEnd(6),
        ...figures.map((figure) => figure.toFixed(0).padStart(9)),
      );
    }
  }
}

/** The same answers every time: people of more and less generous temper who see their own side as better. */
function sampleReport(): GapReport {
  const questionnaire = Questionnaire.parse(LIBRARY[0]);
  const random = seeded(11);
  const slots = answerSlots(questionnaire);
  const sheets = (size: number) =>
    Array.from({ length: size }, () => {
      const temper = 6 + 3 * (random() - 0.5);
      return Object.fromEntries(
        slots.map(({ field }) => {
          const tilt = field.endsWith('.us') ? 1.2 : 0;
          return [field, Math.min(10, Math.max(0, Math.round(temper + tilt + 3 * (random() - 0.5))))];
        }),
      );
    });
  const receipts = (size: number) =>
    Array.from({ length: size }, (_, index) => String(index).padStart(10, '7'));
  return aReport(
    { sheets: sheets(12), receipts: receipts(12) },
    { sheets: sheets(18), receipts: receipts(18) },
    {
      wave: { languages: LANGUAGES },
      snapshot: aSnapshot({ questionnaire, names: { a: 'Example Freight', b: 'Sample Telecom' } }),
      invited: { a: 14, b: 25 },
    },
  );
}
