import { describe, expect, test } from 'vitest';
import { composeMime } from '../../functions/mail/compose-mime.ts';
import { memberMail } from '../../functions/mail/member-mail-template.tsx';
import { mirrorMail } from '../../functions/mail/mirror-mail-template.tsx';
import { noticeMail } from '../../functions/mail/notice-mail-template.tsx';
import { signInMail } from '../../functions/mail/sign-in-mail-template.tsx';
import type { WrittenMail } from '../../functions/mail/written-mail.ts';
import { declineSecret, Token } from '../../shared/invitation/token.ts';
import { aMemberMail, aMirrorMail, aNoticeMail, aSignInMail } from '../builders/mail.ts';
import { readMime } from '../builders/read-mime.ts';

const BASE = 'https://parallax.example';
const FROM = 'Parallax <parallax@parallax.example>';

const headline = {
  title: 'Spring',
  sentence: 'Northwind sees itself better than Acme does.',
  findings: [{ sentence: 'Northwind rates itself 8.0 and Acme gives 5.0.', verdict: 'signal' }],
  next: 'Ask Acme when a promise was last broken.',
  a: { name: 'Northwind', invited: 6, responded: 5, nps: 40, overall: 7 },
  b: { name: 'Acme', invited: 8, responded: 6, nps: null, overall: null },
  gaps: [
    {
      organisation: 'Northwind',
      partner: 'Acme',
      question: 'We keep our promises to Acme.',
      self: 8,
      other: 5,
      gap: 3,
      verdict: 'signal',
    },
  ],
};

async function composed(mail: WrittenMail, to = 'ann@northwind.example') {
  return readMime(await composeMime(FROM, to, mail));
}

/** Text with any white space as single blanks, so that line breaks do not matter. */
const flat = (text: string) => text.replace(/\s+/g, ' ');

const MAILS: [kind: string, mail: WrittenMail, link: string | null, words: string][] = [
  ['invitation', memberMail(aMemberMail(), BASE), `${BASE}/r/${aMemberMail().token}`, 'Hello Ann,'],
  [
    'reminder',
    memberMail(aMemberMail({ kind: 'reminder' }), BASE),
    `${BASE}/r/${aMemberMail().token}`,
    'What is missing is the view from where you work.',
  ],
  [
    'extended',
    memberMail(aMemberMail({ kind: 'extended' }), BASE),
    `${BASE}/r/${aMemberMail().token}`,
    'therefore stays open longer',
  ],
  [
    'released',
    noticeMail(aNoticeMail({ headline }), BASE),
    `${BASE}/reports/w1`,
    'The gap report of wave 2 (Spring) is open.',
  ],
  [
    'extended-notice',
    noticeMail(aNoticeMail({ kind: 'extended-notice' }), BASE),
    null,
    'extended, once, until 15 September 2026',
  ],
  [
    'insufficient',
    noticeMail(aNoticeMail({ kind: 'insufficient' }), BASE),
    null,
    'no result is shown to anyone',
  ],
  [
    'charter',
    noticeMail(
      aNoticeMail({ kind: 'charter', awaited: ['a', 'b'], opensAt: '2026-09-01T07:00:00.000Z' }),
      BASE,
    ),
    `${BASE}/charters/w1`,
    'planned to open on 1 September 2026',
  ],
  [
    'charter-reminder',
    noticeMail(aNoticeMail({ kind: 'charter-reminder', awaited: ['a', 'b'] }), BASE),
    `${BASE}/charters/w1`,
    'still lacks a signature: Northwind and Acme.',
  ],
  [
    'charter-waiting',
    noticeMail(aNoticeMail({ kind: 'charter-waiting', awaited: ['b'] }), BASE),
    `${BASE}/waves/w1`,
    'It waits for the signature of Acme under its listening charter.',
  ],
  [
    'charter-lapsed',
    noticeMail(aNoticeMail({ kind: 'charter-lapsed', awaited: ['b'] }), BASE),
    null,
    'Nobody was asked anything.',
  ],
  ['mirror', mirrorMail(aMirrorMail(), BASE), `${BASE}/r/${aMirrorMail().token}`, 'Northwind: 5 of 6.'],
  ['sign-in', signInMail(aSignInMail(), BASE), `${BASE}/sign-in/sign-in-secret`, 'within 15 minutes'],
];

describe.each(MAILS)('the %s mail', (_, mail, link, words) => {
  test('has a text and an HTML part that say the same', async () => {
    const { types, text, html } = await composed(mail);
    expect(types).toEqual(['text/plain', 'text/html']);
    expect(flat(text)).toContain(words);
    expect(flat(html.replace(/<[^>]+>/g, ''))).toContain(words);
  });

  test('has its link in both parts', async () => {
    const { text, html } = await composed(mail);
    const links = (part: string) => part.match(/https:\/\/parallax\.example\/[\w/?=&;.-]+/g) ?? [];
    if (link === null) {
      expect([...links(text), ...links(html)]).toEqual([]);
    } else {
      expect(links(text)).toContain(link);
      expect(html).toContain(`href="${link}"`);
    }
  });

  test('loads nothing: no image, no script, no style from elsewhere', async () => {
    const { html } = await composed(mail);
    expect(html).not.toMatch(/<img|<script|<iframe|background-image|url\(|<link[^>]+href/i);
  });

  test('has a subject, a sender and one recipient', async () => {
    const { headers } = await composed(mail, 'ann@northwind.example');
    expect(headers.get('subject')?.length).toBeGreaterThan(5);
    expect(headers.get('from')).toBe(FROM);
    expect(headers.get('to')).toBe('ann@northwind.example');
  });
});

describe('mails to members', () => {
  test.each(['invitation', 'reminder', 'extended'])(
    'of kind %s can be stopped by one click',
    async (kind) => {
      const mail = aMemberMail({ kind });
      const { headers, text, html } = await composed(memberMail(mail, BASE));
      const way = `${BASE}/u/${declineSecret(Token.parse(mail.token))}`;
      expect(headers.get('list-unsubscribe')).toBe(`<${way}>`);
      expect(headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
      expect(text).toContain(way);
      expect(html).toContain(`href="${way}"`);
    },
  );

  test('carry no link to the questionnaire in a header, which mail services repeat in their reports', async () => {
    const mail = aMemberMail();
    const { headers } = await composed(memberMail(mail, BASE));
    for (const value of headers.values()) expect(value).not.toContain(mail.token);
  });

  test('say how long it takes, until when, and what protects the reader', async () => {
    const { text } = await composed(memberMail(aMemberMail({ minutes: 1, sideMinimum: 3 }), BASE));
    expect(flat(text)).toContain(
      'about 1 minute. The survey is planned to close on Tuesday, 15 September 2026 at 18:00 ' +
        '(Central European Summer Time).',
    );
    expect(flat(text)).toContain('fewer than 3 answers');
  });

  test('carry no token of a link in the subject', async () => {
    const mail = aMemberMail();
    expect(memberMail(mail, BASE).subject).not.toContain(mail.token);
  });

  test('name both organisations in any script', async () => {
    const organisations = { us: 'Größe & Söhne', them: 'साथी' };
    const { headers, text, html } = await composed(memberMail(aMemberMail({ organisations }), BASE));
    expect(text).toContain('Größe & Söhne');
    expect(text).toContain('साथी');
    expect(html).toContain('Größe &amp; Söhne');
    expect(headers.get('subject')).toMatch(/=\?UTF-8\?/i);
  });

  test('let no name add a header or markup', async () => {
    const organisations = { us: 'North\r\nBcc: eve@evil.example', them: '<b>Acme</b>' };
    const message = await composed(memberMail(aMemberMail({ organisations }), BASE));
    expect(message.headers.has('bcc')).toBe(false);
    expect(message.html).not.toContain('<b>Acme');
  });
});

describe('mails that somebody asked for or has to know', () => {
  test.each([
    ['sign-in', signInMail(aSignInMail(), BASE)],
    ['released', noticeMail(aNoticeMail({ headline }), BASE)],
    ['insufficient', noticeMail(aNoticeMail({ kind: 'insufficient' }), BASE)],
  ])('of kind %s have no way to unsubscribe', async (_, mail) => {
    const { headers } = await composed(mail);
    expect(headers.has('list-unsubscribe')).toBe(false);
    expect(headers.has('list-unsubscribe-post')).toBe(false);
  });

  test.each(['charter', 'charter-reminder', 'charter-waiting', 'charter-lapsed'])(
    'the %s mail says nothing of answers, which nobody has given',
    async (kind) => {
      const { text } = await composed(noticeMail(aNoticeMail({ kind, awaited: ['a'] }), BASE));
      expect(flat(text)).not.toContain('Answers:');
    },
  );

  test('the charter mail of a wave that opens at once says that it waits for nothing else', async () => {
    const { text } = await composed(noticeMail(aNoticeMail({ kind: 'charter', awaited: ['a', 'b'] }), BASE));
    expect(flat(text)).toContain(
      'The wave opens as soon as both sides have signed. If a signature is still missing on 15 September 2026',
    );
  });

  test('the release mail has both sides at a glance and the widest gaps', async () => {
    const { text } = await composed(noticeMail(aNoticeMail({ headline }), BASE));
    for (const words of [
      'Northwind: 5 of 6 answered, net promoter score +40, overall rating 7.0.',
      'Acme: 6 of 8 answered, net promoter score withheld, overall rating withheld.',
      'We keep our promises to Acme.',
    ]) {
      expect(flat(text)).toContain(words);
    }
    expect(flat(text)).toContain('Northwind sees itself better than Acme does.');
    expect(flat(text)).toContain('Signal: Northwind rates itself 8.0 and Acme gives 5.0.');
    expect(flat(text)).toContain(
      'We keep our promises to Acme. Northwind about itself: 8.0 Acme about Northwind: 5.0 +3.0 Signal',
    );
    expect(flat(text)).toContain('What you can bring up next Ask Acme when a promise was last broken.');
  });

  test('the release mail is silent on what was not asked, and on how many were invited if that is unknown', async () => {
    const a = { name: 'Northwind', invited: null, responded: 5 };
    const { text } = await composed(noticeMail(aNoticeMail({ headline: { ...headline, a } }), BASE));
    expect(flat(text)).toContain('Northwind: 5 answered. ');
  });

  test('the news of too few answers has the counts and nothing else of the result', async () => {
    const { text } = await composed(noticeMail(aNoticeMail({ kind: 'insufficient' }), BASE));
    expect(flat(text)).toContain('Answers: Northwind 5, Acme 6.');
    expect(flat(text)).not.toMatch(/NPS|Overall|gap/);
  });

  test('a sign-in link leads on to the page that was asked for', async () => {
    const { html } = await composed(signInMail(aSignInMail({ next: '/reports/w1' }), BASE));
    expect(html).toContain('/sign-in/sign-in-secret?next=%2Freports%2Fw1');
  });
});
