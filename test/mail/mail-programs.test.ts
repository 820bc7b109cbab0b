import { caniemail } from 'caniemail';
import { render } from 'react-email';
import { describe, expect, test } from 'vitest';
import { actionDueMail } from '../../functions/mail/action-due-mail-template.tsx';
import { memberMail } from '../../functions/mail/member-mail-template.tsx';
import { mirrorMail } from '../../functions/mail/mirror-mail-template.tsx';
import { noticeMail } from '../../functions/mail/notice-mail-template.tsx';
import { signInMail } from '../../functions/mail/sign-in-mail-template.tsx';
import { headlineOf } from '../../shared/report/headline.ts';
import { aMemberMail, aMirrorMail, aNoticeMail, anActionDueMail, aSignInMail } from '../builders/mail.ts';
import { aReportToPrint } from '../report-document/report-to-print.ts';

/** What most people read their mail with; the data of caniemail.com says what each knows. */
const PROGRAMS: Parameters<typeof caniemail>[0]['clients'] = [
  'apple-mail.*',
  'gmail.*',
  'outlook.windows',
  'outlook.outlook-com',
  'outlook.macos',
  'outlook.ios',
  'outlook.android',
  'samsung-email.android',
  'yahoo.*',
];

/** What some of them do not know, and what a reader sees then. Whatever is not in this list fails. */
const DOES_WITHOUT: Record<string, string> = {
  'color-scheme CSS property': 'light colours, or the program darkens them itself',
  'color-scheme meta tag': 'the same',
  '@media': 'light colours; the one column fits any width without it',
  '<style> element': 'the same: everything that matters stands inline',
  '<body> element': 'no ground behind the card, which has its own',
  'display:none': 'the preview line is read before the mail, whose first sentence it is',
  opacity: 'the same',
  overflow: 'the same',
  'max-height property': 'the same',
  'system-ui, ui-serif, ui-sans-serif, ui-rounded, ui-monospace': 'the next font of the list',
  'border-radius': 'square corners',
  outline: 'a frame around a picture, where the program draws one',
  'white-space': 'a figure may break behind its sign',
  'word-break': 'an address to type off is wider than the card',
  'height property': 'the picture’s own height, which follows from its width',
  'target attribute': 'links open as the program opens links',
};

/** Titles of what at least one of the programs does not know. */
async function unknownIn(html: string): Promise<Set<string>> {
  const { issues } = caniemail({ clients: PROGRAMS, html });
  return new Set([...issues.errors.values()].flatMap((list) => list.map(({ title }) => title)));
}

const BASE = 'https://parallax.example';
const enclosure = { words: 'Three gaps.', picture: new Uint8Array(8), document: new Uint8Array(8) };
const headline = headlineOf(aReportToPrint(), 'a', 'en');
const MAILS = [
  ['an invitation', memberMail(aMemberMail({ sinceLastWave: 'We listened.\n\nAnd changed.' }), BASE)],
  ['a reminder', memberMail(aMemberMail({ kind: 'reminder' }), BASE)],
  ['the result for a lead', noticeMail(aNoticeMail({ headline }), BASE, enclosure)],
  ['a charter to sign', noticeMail(aNoticeMail({ kind: 'charter', awaited: ['a'] }), BASE)],
  ['a short result', mirrorMail(aMirrorMail(), BASE)],
  ['an action that is due', actionDueMail(anActionDueMail(), BASE)],
  ['a link to sign in', signInMail(aSignInMail(), BASE)],
] as const;

describe('in the common mail programs', () => {
  test.each(MAILS)('%s uses what they know, or does without', async (_, { body }) => {
    const unknown = await unknownIn(await render(body));
    expect([...unknown].filter((title) => !Object.hasOwn(DOES_WITHOUT, title))).toEqual([]);
  });

  test('nothing is in the list of what one does without that no mail uses', async () => {
    const used = await Promise.all(MAILS.map(async ([, { body }]) => unknownIn(await render(body))));
    const unknown = new Set(used.flatMap((titles) => [...titles]));
    expect(Object.keys(DOES_WITHOUT).filter((title) => !unknown.has(title))).toEqual([]);
  });

  test.each([
    ['<div style="display: flex; gap: 4px">a</div>', 'display:flex'],
    ['<div style="position: absolute">a</div>', 'position'],
  ])('a mail with %s would fail', async (markup, title) => {
    const html = (await render(MAILS[0][1].body)).replace('</body>', `${markup}</body>`);
    const unknown = [...(await unknownIn(html))].filter((found) => !Object.hasOwn(DOES_WITHOUT, found));
    expect(unknown.join()).toContain(title);
  });
});
