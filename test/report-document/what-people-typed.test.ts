import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { MISSING, printableText } from '../../functions/document/printable.ts';
import { reportPdf } from '../../functions/report-document/report-pdf.ts';
import { MOST_CHARACTERS } from '../../functions/report-document/sections/comments.ts';
import { MOST_RECEIPTS } from '../../functions/report-document/sections/receipts.ts';
import { reportFor } from '../../shared/report/audience.ts';
import type { GapReport } from '../../shared/report/gap-report.ts';
import { EDGE_REPORTS } from '../builders/edge-reports.ts';
import { factsOfPdf, textOfPages } from '../builders/read-pdf.ts';
import { aReportToPrint, comment } from './report-to-print.ts';

const close = (words: string) => words.replace(/\s/g, '');
const printed = async (report: GapReport) =>
  close((await textOfPages(await reportPdf(report, null, 'en'))).join(' '));
const withComments = (texts: readonly string[]) => {
  const { items } = aReportToPrint().comments;
  return aReportToPrint({ comments: { items, a: texts.map((text) => comment(text)), b: null } });
};

describe('what people typed', () => {
  test.each([
    '#panic("x") #read("/etc/passwd") #{1+1}',
    '*bold* _it_ `raw` $x^2$ [c] <l> @ref = head',
    String.raw`back\slash \u{41} \n "quoted" 'single'`,
    '<script>alert(1)</script> & &amp; // /* */ -- --- ...',
    '1. one - two / three + four ~ five https://x.example',
  ])('stands literally in comments, names and questions: %s', async (typed) => {
    const report = withComments([typed]);
    const names = { a: typed, b: 'Sample Telecom' };
    const words = await printed({ ...report, organisations: names });
    expect(words.split(close(typed)).length).toBeGreaterThan(5);
  });

  test('may hold what the fonts lack: a box stands for each such character', async () => {
    expect(printableText('👍🏽 fine ❤️ 👩‍👩‍👧‍👦 தமிழ் ok')).toBe(
      `${MISSING} fine ${MISSING} ${MISSING} ${MISSING.repeat(3)} ok`,
    );
    expect(printableText('क्षेत्री, Ёлкина, Zoë\u0301 — “₹ 5”')).toBe('क्षेत्री, Ёлкина, Zoë\u0301 — “₹ 5”');
    expect(printableText('a\u202eb\u0000c\ud800\r\nd\te')).toBe('abc\ufffd\nd e');
    expect(await printed(withComments(['Well done 👍']))).toContain(`Welldone${MISSING}`);
  });

  test('never keeps the document from being made', async () => {
    const typed = fc.array(fc.string({ unit: 'binary', maxLength: 60 }), { minLength: 20, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(typed, async (texts) => {
        const names = { a: texts[0] || 'A', b: texts[1] || 'B' };
        await reportPdf({ ...withComments(texts), organisations: names }, null, 'en');
      }),
      { numRuns: 10, endOnFailure: true },
    );
  });

  test('of any length stays on the page', async () => {
    const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung'.repeat(5);
    const { b, items } = withComments([long.repeat(5), 'wide words '.repeat(180)]).comments;
    const report = aReportToPrint({
      organisations: {
        a: long.slice(0, 120),
        b: 'Wide Names Of Large Organisations '.repeat(4).slice(0, 120),
      },
      comments: { items, a: [comment(long.repeat(5)), comment('wide words '.repeat(180))], b },
    });
    const words = (await printed(report)).replaceAll('\u200b', '');
    expect(words).toContain(close('wide words '.repeat(20)));
    expect(words.replace(/Page.{0,40}?Wave2/g, '')).toContain(long.slice(0, 60));
  });
});

describe('comments', () => {
  test('for one side only are in the copy of its lead, who is told so in front, and in no other', async () => {
    const report = aReportToPrint();
    const forOwn = await printed(reportFor(report, ['a']));
    expect(forOwn).toContain(close('Between us: fewer forms.'));
    expect(forOwn).toContain(close('meant for Example Freight alone'));
    for (const own of [[], ['b']] as const) {
      const words = await printed(reportFor(report, own));
      expect(words).not.toContain(close('Between us'));
      expect(words).not.toContain(close('meant for'));
      expect(words).toContain(close('Warn us before a delivery slips.'));
    }
  });

  test('and receipts beyond what a document holds are counted, and it says where they are', async () => {
    const many = MOST_CHARACTERS / 500;
    const report = withComments(
      Array.from({ length: many + 3 }, () => 'wide words '.repeat(40).slice(0, 400)),
    );
    const receipts = Array.from({ length: MOST_RECEIPTS + 1 }, (_, index) => String(index).padStart(10, '0'));
    const words = await printed({ ...report, receipts: { a: receipts, b: [] } });
    expect(words).toContain(close('3 more comments of Example Freight are in the report on the site.'));
    expect(words).toContain(close('One more receipt of Example Freight is in the report on the site.'));
  });
});

describe('a document is made of', () => {
  const first = aReportToPrint({
    trend: null,
    comments: { items: [], a: [], b: [] },
    receipts: { a: [], b: [] },
  });
  const bare = {
    ...first,
    nps: null,
    overall: null,
    targets: { a: [], b: [] },
    findings: [],
    cohorts: [],
    relationship: [],
  };
  const cases: [string, GapReport][] = [
    ...Object.entries(EDGE_REPORTS),
    ['a first wave without comments', first],
    ['nothing but participation', bare],
  ];
  test.each(cases)('%s', async (_, report) => {
    const { pages, outline } = await factsOfPdf(await reportPdf(report, null, 'en'));
    expect(pages).toBeLessThan(16);
    expect(outline[0]).toBe('At a glance');
  });
});
