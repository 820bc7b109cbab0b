import { beforeEach, describe, expect, test } from 'vitest';
import { mailParts } from '../../functions/mail/mail-parts.ts';
import { memberMail } from '../../functions/mail/member-mail-template.tsx';
import { testMail } from '../../functions/mail/test-mail-template.ts';
import { TestMail } from '../../functions/queue/queue.ts';
import { newMemberMail } from '../../functions/wave-steps/member-mail.ts';
import { jsonBody, startApp, type TestApp } from '../builders/app.ts';
import { LEAD_A } from '../builders/partnership.ts';
import { aDraftProgramme, firstOf, type Programme } from '../builders/programme.ts';
import { OPERATOR } from '../builders/services.ts';
import { aSnapshot, TIMETABLE } from '../builders/wave.ts';

let app: TestApp;
let programme: Programme;
beforeEach(async () => {
  app = await startApp();
  programme = await aDraftProgramme(app.services, {
    size: 12,
    wave: { languages: ['en', 'hi', 'ru'], unsignedReason: undefined },
  });
  return () => app.stop();
});

async function api(path: string, request: RequestInit = {}, email = OPERATOR): Promise<Response> {
  return await app.ask(`/api/v1${path}`, { ...request, as: await app.signedIn(email) });
}
const preview = (what: string, query: Record<string, string> = {}, email = OPERATOR) =>
  api(`/waves/${programme.wave.id}/previews/${what}?${new URLSearchParams(query)}`, {}, email);

describe('the preview of a mail', () => {
  test('is the very mail that the member would get, but for where its links lead', async () => {
    const member = firstOf(programme, 'b');
    const answer = await preview('mail', { kind: 'invitation', member: member.id, language: 'hi' });
    expect(answer.status).toBe(200);
    const shown = await answer.text();
    const { message } = newMemberMail(
      { random: (bytes) => new Uint8Array(bytes) },
      { ...programme.wave, timetable: TIMETABLE },
      aSnapshot(),
      {
        waveId: programme.wave.id,
        memberId: member.id,
        side: 'b',
        name: member.name,
        email: member.email ?? '',
        language: 'hi',
        languageKnown: true,
      },
      'invitation',
    );
    const { html, text } = await mailParts(memberMail(message, 'https://parallax.example').body);
    const bare = (markup: string) => markup.replaceAll(/href="[^"]*"/g, '');
    expect(bare(shown)).toBe(bare(html));
    expect(shown).not.toMatch(/<a\b[^>]*href="(?!#")/);
    expect(await (await preview('mail', { member: member.id, language: 'hi', part: 'text' })).text()).toBe(
      text,
    );
  });

  test('may be framed by the console alone, runs nothing and sends nothing', async () => {
    const { headers } = await preview('mail');
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("frame-ancestors 'self'");
    expect(policy).toContain("script-src 'none'");
    expect(policy).toContain("form-action 'none'");
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
  });

  test('of the result stands on invented figures, says so, and shows their picture', async () => {
    const shown = await (await preview('mail', { kind: 'released', side: 'b', share: '0.9' })).text();
    expect(shown).toContain('All figures in it are invented; nobody has answered.');
    expect(shown).toContain('data:image/png;base64,');
  });

  test('writes nothing and sends nothing', async () => {
    await preview('mail', { kind: 'reminder' });
    await preview('mail', { kind: 'charter', language: 'ru' });
    expect(app.services.mails.sent).toEqual([]);
    expect(await app.services.stores.invitations.page(programme.wave.id, { limit: 5 })).toMatchObject({
      items: [],
    });
    expect(await app.services.stores.waves.snapshot(programme.wave.id)).toBeNull();
  });

  test('that cannot be made tells why in its place', async () => {
    const answer = await preview('mail', { kind: 'released', share: '0.1' });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('a side is too small for a result');
  });
});

describe('the preview of a page', () => {
  test.each([
    ['questionnaire', 'Acme tells us early.'],
    ['charter', 'Your name'],
  ])('%s is the page itself', async (what, words) => {
    const answer = await preview(what, { side: 'a', language: 'en' });
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(words);
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'self'");
  });

  test('report is the report page with invented figures, marked wherever one is on it', async () => {
    const shown = await (await preview('report', { share: '0.9', language: 'ru' })).text();
    expect(shown).toContain('class="invented-banner"');
    expect(shown).toContain('Вымышленные цифры');
    expect(shown).not.toContain('report.pdf');
  });

  test('report says which side is too small for one', async () => {
    const shown = await (await preview('report', { share: '0.01' })).text();
    expect(shown).toContain('At this response there is no report');
    expect(shown).toContain('Northwind: 0 answers; 5 are needed.');
  });

  test('is for operators', async () => {
    for (const what of ['mail', 'questionnaire', 'charter', 'report']) {
      expect((await preview(what, {}, LEAD_A)).status).toBeGreaterThanOrEqual(403);
    }
  });
});

describe('a test mail', () => {
  const send = (choice: object, email = OPERATOR) =>
    api(`/waves/${programme.wave.id}/test-mails`, jsonBody('POST', choice), email);

  test('goes to whoever asks for it and to nobody else', async () => {
    const member = firstOf(programme, 'a');
    const answer = await send({ kind: 'invitation', member: member.id, language: 'ru' });
    expect(answer.status).toBe(202);
    expect(app.services.mails.sent).toHaveLength(1);
    const mail = TestMail.parse(app.services.mails.sent[0]);
    expect(mail.to).toBe(OPERATOR);
    const written = testMail(mail, 'https://parallax.example');
    expect(written.subject).toMatch(/^Проверка: /);
    const { text } = await mailParts(written.body);
    expect(text).toContain(`Такое письмо получит ${member.name}`);
    expect(text).toContain('https://parallax.example/r/AAAAAAAAAAAAAAAAAAAAAA');
    expect(written.unsubscribe).toBeUndefined();
  });

  test('carries a link that opens nothing', async () => {
    await send({ kind: 'reminder' });
    const answer = await app.ask('/r/AAAAAAAAAAAAAAAAAAAAAA');
    expect(answer.status).toBe(404);
  });

  test('of the result says in its first line that its figures are invented', async () => {
    expect((await send({ kind: 'released', side: 'a', share: 0.9 })).status).toBe(202);
    const mail = TestMail.parse(app.services.mails.sent[0]);
    const { text } = await mailParts(testMail(mail, 'https://parallax.example').body);
    expect(text.indexOf('All figures in it are invented')).toBeLessThan(text.indexOf('Hello'));
  });

  test('is refused after twenty within an hour', async () => {
    for (let mail = 0; mail < 20; mail += 1) expect((await send({ kind: 'invitation' })).status).toBe(202);
    expect((await send({ kind: 'invitation' })).status).toBe(429);
    expect(app.services.mails.sent).toHaveLength(20);
    app.services.setClock(3_600_000);
    expect((await send({ kind: 'invitation' })).status).toBe(202);
  });

  test('is for operators', async () => {
    expect((await send({ kind: 'invitation' }, LEAD_A)).status).toBeGreaterThanOrEqual(403);
  });
});
