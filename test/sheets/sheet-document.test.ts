import fc from 'fast-check';
import { expect, test } from 'vitest';
import { qrCode } from '../../functions/document/qr-code.ts';
import { typeset } from '../../functions/document/typeset.ts';
import { sheetDocument } from '../../functions/sheets/sheet-document.ts';
import { SHEET_TEMPLATE } from '../../functions/sheets/sheet-template.ts';
import { codeFrom, spellCode } from '../../shared/invitation/code.ts';
import { messagesIn } from '../../shared/messages/messages.ts';
import { qrCodeOfPage, textByPoppler, textOfPages } from '../builders/read-pdf.ts';
import { anOpenWave, aSnapshot } from '../builders/wave.ts';

const baseUrl = 'https://d111111abcdef8.cloudfront.net';
const names = { a: 'Example Freight', b: 'Sample Telecom' };
const aPerson = (index: number, language: string, name: string, cohorts = {}) => ({
  invitation: { name, side: 'b' as const, language },
  cohorts,
  code: codeFrom(Uint8Array.from([index, 17, 203, 5, 99, 148, 61])),
});
const sheetsOf = async (people: ReturnType<typeof aPerson>[], overrides = {}) => {
  const context = { wave: anOpenWave(), snapshot: aSnapshot({ names, ...overrides }), baseUrl };
  return await typeset(SHEET_TEMPLATE, sheetDocument(context, people), { tagged: false });
};

const PEOPLE = [
  aPerson(1, 'en', 'Zoë O’Neill *#[$\\"', { depot: 'Pune East', role: 'technician' }),
  aPerson(2, 'ru', 'Ирина Ёлкина'),
  aPerson(3, 'hi', 'आशा क्षेत्री'),
];

test('each person’s page has the name, the groups, the code and the address to type', async () => {
  const { pdf } = await sheetsOf(PEOPLE);
  const pages = await textOfPages(pdf);
  expect(pages).toHaveLength(3);
  PEOPLE.slice(0, 2).forEach(({ invitation, code }, page) => {
    expect(pages[page]).toContain(invitation.name);
    expect(pages[page]).toContain('d111111abcdef8.cloudfront.net/c');
    expect(pages[page]).toContain(spellCode(code));
  });
  expect(pages[0]).toContain('Sample Telecom · depot: Pune East · role: technician');
  expect(pages[0]).toContain('You can answer until 15 September 2026 at 18:00 CEST.');
  expect(pages[0]).toContain('at least 5 people of it answered');
});

test('the name stands above the cut line, and below it nowhere', async () => {
  const [page = ''] = await textOfPages((await sheetsOf(PEOPLE)).pdf);
  const [above = '', below = ''] = page.split('Cut off here');
  expect(above).toContain('Zoë O’Neill');
  expect(below).toContain(spellCode(PEOPLE[0]?.code ?? codeFrom(new Uint8Array(7))));
  expect(below).not.toContain('Zoë');
  expect(above).not.toMatch(/[0-9A-Z]{4}-[0-9A-Z]{4}-/);
});

test('a camera reads the address of the code', async () => {
  const { pdf } = await sheetsOf(PEOPLE);
  for (const [page, { code }] of PEOPLE.entries()) {
    expect(await qrCodeOfPage(pdf, page + 1)).toBe(`${baseUrl}/c/${code}`);
  }
});

test('the QR code is more than four centimetres wide without its quiet zone', () => {
  const [, size] = /viewBox="0 0 (\d+)/.exec(qrCode(`${baseUrl}/c/000000000000`)) ?? [];
  expect((58 * (Number(size) - 8)) / Number(size)).toBeGreaterThan(40);
});

test('Russian words, and with poppler Hindi ones, are read in their order', async () => {
  const { pdf } = await sheetsOf(PEOPLE);
  const pages = await textOfPages(pdf);
  const inRussian = messagesIn('ru').text('sheet.why', { us: names.b, them: names.a });
  expect(pages[1]).toContain(inRussian.replaceAll('-', '-').slice(0, 60));
  const text = textByPoppler(pdf);
  const hindi = (key: 'sheet.printed' | 'sheet.once' | 'sheet.cut') => messagesIn('hi').text(key);
  const close = (words: string) => words.replace(/\s/g, '');
  if (text === null) return expect(pages[2]).toMatch(/[ऀ-ॿ]{2}/);
  for (const words of [hindi('sheet.printed'), hindi('sheet.once'), hindi('sheet.cut'), 'आशा क्षेत्री']) {
    expect(close(text)).toContain(close(words));
  }
});

test('a sheet is one page, however long the names are', async () => {
  const word = fc.stringMatching(/^[a-zA-Zа-яА-Яक-ह]{3,12}$/);
  const name = fc
    .array(word, { minLength: 1, maxLength: 30 })
    .map((words) => words.join(' ').slice(0, 120).trim());
  const people = fc.tuple(name, fc.constantFrom('en', 'hi', 'ru'), fc.dictionary(word, name, { maxKeys: 5 }));
  await fc.assert(
    fc.asyncProperty(fc.array(people, { minLength: 1, maxLength: 3 }), name, name, async (drawn, a, b) => {
      const sheets = drawn.map(([who, language, cohorts], index) => aPerson(index, language, who, cohorts));
      expect((await sheetsOf(sheets, { names: { a, b } })).pages).toBe(sheets.length);
    }),
    { numRuns: 20, endOnFailure: true },
  );
  const long = 'Wide Names Of Large Organisations '.repeat(4).slice(0, 120);
  const cohorts = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((key) => [key, long.slice(0, 80)]));
  const sheets = ['en', 'ru', 'hi'].map((language, index) => aPerson(index, language, long, cohorts));
  expect((await sheetsOf(sheets, { names: { a: long, b: long } })).pages).toBe(3);
}, 60_000);
