import { describe, expect, test } from 'vitest';
import { makeEnclosure } from '../../functions/enclosures/make-enclosure.ts';
import { composeMime } from '../../functions/mail/compose-mime.ts';
import { noticeMail } from '../../functions/mail/notice-mail-template.tsx';
import {
  figureWords,
  intervalWords,
  signedIntervalWords,
} from '../../functions/pages/report/figure-words.ts';
import { messagesIn } from '../../shared/messages/messages.ts';
import { otherSide, SIDES, type Side } from '../../shared/partnership/partnership.ts';
import { findingSentence } from '../../shared/report/findings/finding-words.ts';
import { headlineOf } from '../../shared/report/headline.ts';
import { rankedGaps } from '../../shared/report/ranked-gaps.ts';
import { aNoticeMail } from '../builders/mail.ts';
import { readMime } from '../builders/read-mime.ts';
import { hasPoppler, textByPoppler, textOfPages } from '../builders/read-pdf.ts';
import { reportDocument } from '../builders/report-markup.tsx';
import { aReportToPrint } from '../report-document/report-to-print.ts';

/*
 * What a lead gets says one thing: the mail's HTML and text, the attached document and the page are compared
 * with the figures of report.json, in each language and for each side.
 */
const report = aReportToPrint();
const LANGUAGES = ['en', 'ru', ...(hasPoppler ? ['hi'] : [])];
const READINGS = LANGUAGES.flatMap((language) => SIDES.map((side) => ({ language, side })));

/** Without white space: where lines break is each form's own affair. */
const close = (words: string) => words.normalize('NFC').replace(/\s/g, '');

/** Everything that each form must say, worded from the figures of the report. */
function facts(language: string, reader: Side): Record<string, string[]> {
  const messages = messagesIn(language);
  const { text, number, signed } = messages;
  const gaps = rankedGaps(report).filter(({ gap }) => gap !== 0);
  return {
    'net promoter scores': SIDES.map((side) => signed(report.nps?.[side].nps ?? Number.NaN, 0)),
    'overall ratings': SIDES.map((side) => number(report.overall?.[side].mean ?? Number.NaN)),
    organisations: SIDES.map((side) => report.organisations[side]),
    findings: report.findings
      .slice(0, 3)
      .map((finding) => findingSentence(finding, report, messages, reader)),
    verdicts: [
      ...new Set(gaps.slice(0, 5).map(({ verdict }) => (verdict ? text(`verdict.${verdict}`) : ''))),
    ],
    questions: gaps.slice(0, 5).map((gap) => {
      if (gap.about === 'relationship') return gap.text[reader][language] ?? '';
      return (gap.target === reader ? gap.text.self : gap.text.other)[language] ?? '';
    }),
    'means of both sides': gaps.slice(0, 5).flatMap((gap) => {
      const views = gap.about === 'relationship' ? [gap.a, gap.b] : [gap.self, gap.other];
      return views.map(({ mean }) => number(mean ?? Number.NaN));
    }),
    gaps: gaps
      .slice(0, 5)
      .map((gap) => (gap.about === 'relationship' ? number(Math.abs(gap.gap)) : signed(gap.gap))),
  };
}

/** What the two long forms say besides: every gap with its interval, and how sure the headline figures are. */
function allFigures(language: string): Record<string, string[]> {
  const messages = messagesIn(language);
  const { number, percent } = messages;
  const gaps = rankedGaps(report).filter(({ gap }) => gap !== 0);
  return {
    'every gap': gaps.map(({ gap }) => number(Math.abs(gap))),
    'the interval of every gap': gaps.flatMap(({ gapCi }) =>
      gapCi ? [signedIntervalWords(gapCi, messages)] : [],
    ),
    'every mean': gaps.flatMap((gap) =>
      (gap.about === 'relationship' ? [gap.a, gap.b] : [gap.self, gap.other]).map((mean) =>
        figureWords(mean, messages),
      ),
    ),
    response: SIDES.flatMap((side) => {
      const { invited, responded, rate } = report.participation[side];
      return [number(invited ?? Number.NaN, 0), number(responded, 0), percent(rate ?? Number.NaN)];
    }),
    'intervals of the overall ratings': SIDES.flatMap((side) => {
      const ci = report.overall?.[side].ci;
      return ci ? [intervalWords(ci, messages, 1)] : [];
    }),
    'intervals of the net promoter scores': SIDES.flatMap((side) => {
      const ci = report.nps?.[side].adjusted?.ci;
      return ci ? [signedIntervalWords(ci, messages, 0)] : [];
    }),
    drivers: report.drivers.map(({ title }) => title[language] ?? ''),
  };
}

describe.each(READINGS)('what the lead of side $side gets in $language', ({ language, side }) => {
  const failures: string[] = [];
  const got = (async () => {
    const reader = { side, language, own: [side] };
    const enclosure = await makeEnclosure(report, reader, (what) => failures.push(what));
    const headline = headlineOf(report, side, language);
    const mail = noticeMail(
      aNoticeMail({ headline, language, organisations: report.organisations }),
      'https://parallax.example',
      enclosure,
    );
    const mime = readMime(await composeMime('Parallax <p@parallax.example>', 'lead@one.example', mail));
    const pdf = mime.files.find(({ type }) => type === 'application/pdf')?.bytes;
    if (!pdf) throw new Error('no document is attached');
    const printed =
      language === 'hi' ? textByPoppler(pdf) : (await textOfPages(new Uint8Array(pdf))).join(' ');
    const html = mime.html.replace(/<style[\s\S]*?<\/style>/g, '').replace(/<[^>]+>/g, ' ');
    const page = reportDocument(report, { reader: side, language }).body.textContent ?? '';
    return {
      mime,
      forms: {
        'HTML of the mail': html,
        'text of the mail': mime.text,
        'attached document': printed ?? '',
        page,
      },
    };
  })();

  test.each(Object.keys(facts('en', 'a')))('has the same %s in every form', async (what) => {
    const { forms } = await got;
    const wanted = (facts(language, side)[what] ?? []).filter((fact) => fact !== '');
    expect(wanted.length).toBeGreaterThan(0);
    for (const [form, words] of Object.entries(forms)) {
      const decoded = words
        .replaceAll('&#x27;', "'")
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&')
        .replaceAll('&nbsp;', ' ');
      for (const fact of wanted) expect(close(decoded), `${form}: ${fact}`).toContain(close(fact));
    }
  });

  test.each(Object.keys(allFigures('en')))('has %s in the document and on the page', async (what) => {
    const { forms } = await got;
    const wanted = (allFigures(language)[what] ?? []).filter((fact) => fact !== '');
    expect(wanted.length).toBeGreaterThan(0);
    for (const form of ['attached document', 'page'] as const) {
      const words = close(forms[form]);
      for (const fact of wanted) expect(words, `${form}: ${fact}`).toContain(close(fact));
    }
  });

  test('has the chart in the mail, with what it shows in words, and the document attached', async () => {
    const { mime } = await got;
    expect(failures).toEqual([]);
    const [picture, document] = mime.files;
    expect(mime.files).toHaveLength(2);
    expect(picture?.type).toBe('image/png');
    expect(picture?.disposition).toContain('inline');
    expect(picture?.bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
    const img = /<img [^>]*>/.exec(mime.html)?.[0] ?? '';
    expect(`<${/src="cid:([^"]+)"/.exec(img)?.[1]}>`).toBe(picture?.id);
    const { signed } = messagesIn(language);
    const [widest] = rankedGaps(report);
    expect(/alt="([^"]*)"/.exec(img)?.[1]).toContain(signed(widest?.gap ?? Number.NaN));
    expect(document?.disposition).toMatch(/attachment; filename="?gap-report-wave-2\.pdf/);
    expect(document?.bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  });

  test('has no comment meant for the other side alone', async () => {
    const { forms } = await got;
    const own = report.comments[side]?.filter(({ audience }) => audience === 'own') ?? [];
    const others = report.comments[otherSide(side)]?.filter(({ audience }) => audience === 'own') ?? [];
    for (const words of [forms['attached document'], forms.page]) {
      for (const { text } of own) expect(close(words)).toContain(close(text));
      for (const { text } of others) expect(close(words)).not.toContain(close(text));
    }
  });
});
