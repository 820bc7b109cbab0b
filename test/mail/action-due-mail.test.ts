import { describe, expect, test } from 'vitest';
import { actionDueMail } from '../../functions/mail/action-due-mail-template.tsx';
import { mailParts } from '../../functions/mail/mail-parts.ts';
import { productLanguages } from '../../shared/messages/messages.ts';
import { anActionDueMail } from '../builders/mail.ts';

const BASE = 'https://parallax.example';
const LINK = `${BASE}/partnerships/p1?tab=actions`;

describe.each(productLanguages())('the mail about a due action in %s', (language) => {
  test.each(['agreed', 'started'])(
    '%s: names action, day and both people, and leads to the list',
    async (state) => {
      const { subject, body } = actionDueMail(anActionDueMail({ language, state }), BASE);
      const { html, text } = await mailParts(body);
      expect(subject).toContain('Look at late orders together');
      for (const part of [html, text]) {
        for (const word of ['Nora', 'Nils (Northwind)', 'Bea (Acme)', 'Northwind and Acme', '2026', LINK]) {
          expect(part).toContain(word);
        }
        expect(part).toMatch(/30/);
      }
    },
  );

  test('says whether anybody has begun', async () => {
    const textOf = async (state: string) =>
      (await mailParts(actionDueMail(anActionDueMail({ language, state }), BASE).body)).text;
    expect(await textOf('agreed')).not.toBe(await textOf('started'));
  });
});

test('takes nothing that somebody typed for markup', async () => {
  const title = '<img src=x onerror=alert(1)>';
  const { html } = await mailParts(actionDueMail(anActionDueMail({ title }), BASE).body);
  expect(html).not.toContain('<img src=x');
});
