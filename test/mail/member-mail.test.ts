import { render } from 'react-email';
import { describe, expect, test } from 'vitest';
import { composeMime } from '../../functions/mail/compose-mime.ts';
import { memberMail } from '../../functions/mail/member-mail-template.tsx';
import { plainTextOf } from '../../functions/mail/plain-text.ts';
import { MailKind } from '../../shared/invitation/invitation.ts';
import { declineSecret, Token } from '../../shared/invitation/token.ts';
import { messagesIn, productLanguages } from '../../shared/messages/messages.ts';
import { aMemberMail } from '../builders/mail.ts';
import { decodedHeader, readMime } from '../builders/read-mime.ts';

const BASE = 'https://parallax.example';
const KINDS = MailKind.options;
const LATER = KINDS.filter((kind) => kind !== 'invitation');
const KIND_AND_LANGUAGE = productLanguages().flatMap((language) =>
  KINDS.map((kind) => [kind, language] as const),
);

const NAMES = { us: 'उदाहरण परिवहन', them: 'Пример Телеком' };
const SINCE = {
  lastWave: { answered: 24, releasedAt: '2026-03-03T10:00:00.000Z' },
  sinceLastWave: '1 → 2.\n\n3 → 4.',
};

async function written(overrides: Record<string, unknown> = {}) {
  const mail = aMemberMail({ name: 'आशा', organisations: NAMES, minutes: 7, sideMinimum: 6, ...overrides });
  const { subject, body, unsubscribe, language } = memberMail(mail, BASE);
  const html = await render(body);
  return { mail, language, subject, html, text: plainTextOf(html), unsubscribe };
}

/** What a reader sees of the HTML, with any white space as single blanks. */
function seen(html: string): string {
  return html
    .replace(/<head>.*?<\/head>|<!--.*?-->/gs, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}
const flat = (text: string) => text.replace(/\s+/g, ' ');
const hrefsOf = (html: string) => [...html.matchAll(/ href="([^"]*)"/g)].map(([, href]) => href);

describe.each(KIND_AND_LANGUAGE)('the mail of kind %s in %s', (kind, language) => {
  const ofKind = (overrides: Record<string, unknown> = {}) =>
    written({ kind, language, timeZone: 'Asia/Kolkata', ...overrides });

  test('says the same in its HTML and its text: names, minutes, deadline with its zone, minimum, link', async () => {
    const { mail, html, text } = await ofKind();
    const { deadline, zoneName, number } = messagesIn(language);
    for (const part of [seen(html), flat(text)]) {
      for (const fact of [
        mail.name,
        NAMES.us,
        NAMES.them,
        number(mail.minutes, 0),
        number(mail.sideMinimum, 0),
        flat(deadline(mail.closesAt, 'Asia/Kolkata')),
        flat(zoneName(mail.closesAt, 'Asia/Kolkata')),
        `${BASE}/r/${mail.token}`,
      ]) {
        expect(part).toContain(fact);
      }
    }
  });

  test('names both organisations in its subject, and no link', async () => {
    const { mail, subject } = await ofKind();
    expect(subject).toContain(NAMES.us);
    expect(subject).toContain(NAMES.them);
    expect(subject).not.toContain(mail.token);
  });

  test('has one button, and leads to the questionnaire and out of reminders only', async () => {
    const { mail, html, unsubscribe } = await ofKind(SINCE);
    expect(html.match(/class="button"/g)).toHaveLength(1);
    const link = `${BASE}/r/${mail.token}`;
    expect(hrefsOf(html)).toEqual([link, link, unsubscribe]);
    expect(unsubscribe).toBe(`${BASE}/u/${declineSecret(Token.parse(mail.token))}`);
  });

  test('is readable with images off, for it has none, and asks nothing of anywhere', async () => {
    const { html } = await ofKind(SINCE);
    expect(html).not.toMatch(/<img|<script|<iframe|<link|@import|url\(|\bsrc=|\bbackground=/i);
    const [, ...beyondTheDoctype] = html.split(/(?=<html)/);
    const addresses = beyondTheDoctype.join('').match(/https?:[^"'<\s]+/g) ?? [];
    for (const address of addresses) expect(address.startsWith(`${BASE}/`)).toBe(true);
  });

  test('is marked with its language', async () => {
    const { html } = await ofKind();
    const tags = [...html.matchAll(/<[^>]* lang="([^"]*)"/g)].map(([, tag]) => tag);
    expect(new Set(tags)).toEqual(new Set([language]));
    expect(html).toMatch(/<html[^>]* dir="ltr"/);
  });

  test('has each address on a line of its own in its text, whole and without a full stop', async () => {
    const { mail, text, unsubscribe } = await ofKind(SINCE);
    const withAddress = text.split('\n').filter((line) => line.includes('https://'));
    expect(withAddress).toEqual([`${BASE}/r/${mail.token}`, unsubscribe]);
    expect(text).not.toMatch(/<[a-z]|&[a-z]+;|\n{3}/);
  });

  test('goes through MIME as it was written, in lines that mail servers take', async () => {
    const { mail, html, text, subject } = await ofKind(SINCE);
    const message = await composeMime(
      'Parallax <parallax@parallax.example>',
      mail.to,
      memberMail(mail, BASE),
    );
    const read = readMime(message);
    expect(read.text.replaceAll('\r\n', '\n').trim()).toBe(text.trim());
    expect(read.html.replaceAll('\r\n', '\n').trim()).toBe(html.trim());
    expect(decodedHeader(read.headers.get('subject') ?? '')).toBe(subject);
    const raw = message.toString('latin1');
    expect(raw).not.toMatch(/[^\r]\n|[\u0080-\u00ff]/);
    expect(Math.max(...raw.split('\r\n').map((line) => line.length))).toBeLessThanOrEqual(78);
  });

  test('says what it is in its headers, so that nobody’s out-of-office note answers', async () => {
    const { mail } = await ofKind();
    const { headers } = readMime(await composeMime('x@x.example', mail.to, memberMail(mail, BASE)));
    expect(headers.get('content-language')).toBe(language);
    expect(headers.get('auto-submitted')).toBe('auto-generated');
    expect(headers.get('precedence')).toBe('bulk');
  });
});

describe.each(productLanguages().filter((language) => language !== 'en'))('in %s', (language) => {
  test.each(KINDS)('the mail of kind %s has no line in English', async (kind) => {
    const [theirs, english] = await Promise.all(
      [language, 'en'].map((tongue) => written({ kind, language: tongue, ...SINCE })),
    );
    const data = new Set([...SINCE.sinceLastWave.split(/\n+/).map((line) => `> ${line}`), '>', '']);
    const isWords = (line: string) => !data.has(line.trim()) && !/^(https:|-+$)/.test(line);
    const englishLines = new Set(english?.text.split('\n').filter(isWords));
    expect(theirs?.text.split('\n').filter((line) => englishLines.has(line))).toEqual([]);
    expect(theirs?.subject).not.toBe(english?.subject);

    if (new Intl.Locale(language).maximize().script === 'Latn') return;
    const words = flat(theirs?.text.replace(/https:\S+/g, '') ?? '');
    expect(words.match(/\p{Script=Latin}{3,}/gu) ?? []).toEqual([]);
  });
});

describe('the deadline', () => {
  test('is told in the reader’s zone and no other', async () => {
    const { text } = await written({ timeZone: 'America/New_York' });
    expect(flat(text)).toContain('Tuesday, 15 September 2026 at 12:00 (Eastern Daylight Time)');
    expect(text).not.toMatch(/18:00|European/);
  });

  test('stands beside the subject in a list of mails, with the minutes', async () => {
    const { html } = await written();
    const [, preview = ''] = /data-skip-in-text="true">([^<]*)</.exec(html) ?? [];
    expect(flat(preview)).toBe(
      'About 7 minutes, anonymous. Planned to close on Tuesday, 15 September 2026 at 18:00.',
    );
  });
});

describe('what happened since the last wave', () => {
  test('stands in an invitation: how many answered, when both leads got the result, and their words', async () => {
    const { html, text } = await written({ ...SINCE, language: 'en' });
    for (const part of [seen(html), flat(text)]) {
      expect(part).toContain('24 people answered it, both sides together.');
      expect(part).toContain('at the same moment, on 3 March 2026.');
      expect(part).toContain(`in the words of ${NAMES.us} and ${NAMES.them}:`);
    }
    expect(text).toContain('> 1 → 2.\n> \n> 3 → 4.');
  });

  test('is told by its facts alone, or by their words alone', async () => {
    const { text: facts } = await written({ lastWave: SINCE.lastWave });
    expect(facts).toContain('24 people');
    expect(facts).not.toContain('in the words of');
    const { text: words } = await written({ sinceLastWave: SINCE.sinceLastWave });
    expect(words).toContain('in the words of');
    expect(words).not.toContain('answered it');
  });

  test('is not mentioned where there was none', async () => {
    expect((await written()).text).not.toMatch(/last survey|since/i);
  });

  test('lets no words of anybody become markup', async () => {
    const { html } = await written({ sinceLastWave: '<a href="https://evil.example">Here</a>' });
    expect(hrefsOf(html).join()).not.toContain('evil');
  });
});

describe.each(LATER)('the later mail of kind %s', (kind) => {
  test('is shorter than the invitation', async () => {
    const [later, invitation] = [await written({ kind }), await written()];
    expect(later.text.length).toBeLessThan(invitation.text.length);
  });

  test('says honestly why it comes, and blames nobody', async () => {
    const { text } = await written({ kind });
    expect(text).toContain('We only know that your link has not been used.');
    expect(text).not.toMatch(/you have not|you did not|still waiting|failed to/i);
  });
});
