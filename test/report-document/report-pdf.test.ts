import { describe, expect, test } from 'vitest';
import { intervalWords, signedIntervalWords } from '../../functions/pages/report/figure-words.ts';
import { reportPdf } from '../../functions/report-document/report-pdf.ts';
import { messagesIn } from '../../shared/messages/messages.ts';
import { SIDES } from '../../shared/partnership/partnership.ts';
import { actionWords, findingSentence } from '../../shared/report/findings/finding-words.ts';
import type { GapReport } from '../../shared/report/gap-report.ts';
import { spellReceipt } from '../../shared/response/receipt.ts';
import { factsOfPdf, hasPoppler, textByPoppler, textOfPages } from '../builders/read-pdf.ts';
import { aReportToPrint } from './report-to-print.ts';

/** Without spaces: where lines break, and what stands in which column, is the page's affair. */
const close = (words: string) => words.normalize('NFC').replace(/\s/g, '');

/** All words of a document in reading order; Hindi by poppler, as pdf.js takes its clusters apart. */
async function wordsOf(pdf: Uint8Array, language: string): Promise<string | null> {
  const words = language === 'hi' ? textByPoppler(pdf) : (await textOfPages(pdf)).join(' ');
  return words === null ? null : close(words);
}

async function printed(report: GapReport, language: string): Promise<string> {
  const words = await wordsOf(await reportPdf(report, null, language), language);
  return words ?? expect.unreachable('poppler reads Hindi; it is not installed');
}

const LANGUAGES = ['en', 'ru', ...(hasPoppler ? ['hi'] : [])];

describe.each(LANGUAGES)('the document in %s', (language) => {
  const report = aReportToPrint();
  const messages = messagesIn(language);
  const { text, number, signed, percent } = messages;

  test('has each figure of the first page as the report has it', async () => {
    const words = await printed(report, language);
    for (const side of SIDES) {
      const { invited, responded, rate } = report.participation[side];
      const nps = report.nps?.[side];
      const overall = report.overall?.[side];
      const figures = [
        percent(rate ?? Number.NaN),
        text('report.responded', { invited: invited ?? Number.NaN, responded }),
        signed(nps?.nps ?? Number.NaN, 0) + signedIntervalWords(nps?.adjusted?.ci ?? [0, 0], messages, 0),
        number(overall?.mean ?? Number.NaN) + intervalWords(overall?.ci ?? [0, 0], messages),
      ];
      for (const figure of figures) expect(words).toContain(close(figure));
    }
  });

  test('has every finding and what to do about it, in their order', async () => {
    const words = await printed(report, language);
    const sentences = report.findings.map((finding) => findingSentence(finding, report, messages, null));
    expect(sentences.length).toBeGreaterThan(3);
    const places = sentences.map((sentence) => words.indexOf(close(sentence)));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((first, second) => first - second));
    for (const finding of report.findings) {
      const advice = actionWords(finding, messages);
      for (const words_ of Object.values(advice ?? {})) expect(words).toContain(close(words_));
    }
  });

  test('has each behaviour with its figures, and the word for what is missing', async () => {
    const words = await printed(report, language);
    const mean = (value: number | null) => (value === null ? text('report.status.withheld') : number(value));
    for (const { text: question, self, other, gap, gapCi } of SIDES.flatMap((side) => report.targets[side])) {
      const row = close((question.self[language] ?? '') + mean(self.mean));
      expect(words).toContain(row);
      expect(words).toContain(close(mean(other.mean)));
      if (gap === null || !gapCi) continue;
      expect(words).toContain(close(signed(gap) + signedIntervalWords(gapCi, messages)));
    }
  });

  test('has all parts as bookmarks, its language and its title', async () => {
    const {
      title,
      author,
      outline,
      isTagged,
      language: told,
    } = await factsOfPdf(await reportPdf(report, null, language));
    expect({ title, author, isTagged, told }).toEqual({
      title: text('report.title', { ...report.organisations, number: 2 }),
      author: 'Parallax',
      isTagged: true,
      told: language,
    });
    const { a, b } = report.organisations;
    expect(outline).toEqual([
      text('report.glance'),
      text('report.findings'),
      text('report.actions'),
      text('report.nps'),
      text('report.gaps-about', { organisation: a, partner: b }),
      text('report.gaps-about', { organisation: b, partner: a }),
      text('report.relationship'),
      text('report.drivers.recommend'),
      text('report.cohorts'),
      text('report.trend', { number: 1 }),
      text('report.comments'),
      text('report.withheld'),
      text('report.method'),
      text('report.receipts'),
    ]);
  });

  test('counts its pages, embeds its fonts, and says what is withheld and why', async () => {
    const pdf = await reportPdf(report, null, language);
    const { pages, embedded, described } = await factsOfPdf(pdf);
    expect(pages).toBeGreaterThan(4);
    expect(pages).toBeLessThan(13);
    expect(embedded).toBeGreaterThan(1);
    expect(embedded).toBe(described);
    const words = (await wordsOf(pdf, language)) ?? '';
    expect(words).toContain(close(text('document.page', { page: pages, pages })));
    const organisation = report.organisations.b;
    expect(words).toContain(close(text('report.withheld.items', { organisation, count: 2, minimum: 5 })));
    for (const receipt of [...report.receipts.a, ...report.receipts.b]) {
      expect(words).toContain(spellReceipt(receipt));
    }
  });
});
