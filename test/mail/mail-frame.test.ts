import { createElement } from 'react';
import { render } from 'react-email';
import { describe, expect, test } from 'vitest';
import { ActionButton, MailFrame, Paragraph } from '../../functions/mail/mail-frame.tsx';
import { DARK, LIGHT, STYLE_SHEET } from '../../functions/mail/mail-style.ts';
import { memberMail } from '../../functions/mail/member-mail-template.tsx';
import { noticeMail } from '../../functions/mail/notice-mail-template.tsx';
import { plainTextOf } from '../../functions/mail/plain-text.ts';
import { signInMail } from '../../functions/mail/sign-in-mail-template.tsx';
import { aMemberMail, aNoticeMail, aSignInMail } from '../builders/mail.ts';

const BASE = 'https://parallax.example';

/** Relative luminance, WCAG 2. */
function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
] as const)('in %s colours', (_, { card, ink, quiet, accent }) => {
  test.each([
    ['text', ink, card],
    ['small print', quiet, card],
    ['a link', accent, card],
    ['the button', card, accent],
  ])('%s is read easily', (_, colour, ground) => {
    expect(contrast(colour, ground)).toBeGreaterThanOrEqual(4.5);
  });
});

const MAILS = {
  invitation: memberMail(
    aMemberMail({
      lastWave: { answered: 24, releasedAt: '2026-03-03T10:00:00.000Z' },
      sinceLastWave: 'We meet monthly now.',
    }),
    BASE,
  ),
  reminder: memberMail(aMemberMail({ kind: 'reminder' }), BASE),
  released: noticeMail(aNoticeMail(), BASE),
  insufficient: noticeMail(aNoticeMail({ kind: 'insufficient' }), BASE),
  'sign-in': signInMail(aSignInMail(), BASE),
};

describe.each(Object.entries(MAILS))('the %s mail', (_, { subject, body }) => {
  test('turns dark wherever it sets a colour, and stays light where style sheets are dropped', async () => {
    const html = await render(body);
    const [, dark = ''] = /prefers-color-scheme: dark\) \{(.*?)\n\}/s.exec(STYLE_SHEET) ?? [];
    const coloured = [...html.matchAll(/<[^>]* style="[^"]*(?:color|border-top):[^"]*"[^>]*>/g)];
    expect(coloured.length).toBeGreaterThan(3);
    for (const [tag] of coloured.filter(([tag]) => !tag.startsWith('<td'))) {
      const [, name = 'none'] = / class="(\w+)"/.exec(tag) ?? [];
      expect(dark, tag).toContain(`.${name}`);
    }
    expect(html).toContain('<meta name="color-scheme" content="light dark"/>');
  });

  test('is one column of at most 560 pixels', async () => {
    const html = await render(body);
    expect(html.match(/max-width:560px/g)).toHaveLength(1);
    expect(html).not.toMatch(/width="\d{3,}"|[^-]width:\d{3,}px/);
  });

  test('has its subject as its title, and its style sheet unescaped', async () => {
    const html = await render(body);
    expect(html).toContain(`<title>${subject}</title>`);
    expect(html).toContain(`<style>${STYLE_SHEET}</style>`);
  });
});

test('a mail in Urdu runs from right to left', async () => {
  const frame = { language: 'ur', title: 'Title', preview: 'Preview', children: null };
  expect(await render(createElement(MailFrame, frame))).toMatch(
    /<html[^>]* dir="rtl"[^>]*>.*<body[^>]* dir="rtl"/s,
  );
});

test('the address below the button is not underlined, so that its underscores show, and is no second one in the text', async () => {
  const href = `${BASE}/r/ab_cd-ef_gh`;
  const button = createElement(ActionButton, { href, label: 'Answer now', hint: 'Copy this:' });
  const html = await render(button);
  const [below = ''] = /<a class="accent"[^>]*>/.exec(html) ?? [];
  expect(below).toContain('text-decoration:none');
  expect(plainTextOf(html)).toBe(`Answer now\n${href}`);
});

test('paragraphs keep their length in the text part, whatever it is', async () => {
  const long = 'All of it in one line. '.repeat(40).trim();
  expect(plainTextOf(await render(createElement(Paragraph, null, long)))).toBe(long);
});
