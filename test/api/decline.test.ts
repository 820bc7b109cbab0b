import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { declineSecret, type Token } from '../../shared/invitation/token.ts';
import { formBody, startApp, type TestApp } from '../builders/app.ts';
import { anOpenProgramme, firstOf } from '../builders/programme.ts';
import { CLOSES, DURING } from '../builders/wave.ts';

let app: TestApp;
let programme: Awaited<ReturnType<typeof anOpenProgramme>>;
let token: Token;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  app.services.setClock(DURING);
  app.services.lines.length = 0;
  programme = await anOpenProgramme(app.services);
  token = await programme.linkFor(firstOf(programme, 'a'));
});

const way = () => `/u/${declineSecret(token)}`;
const invitationOf = () => {
  const { id, side } = firstOf(programme, 'a');
  return app.services.stores.invitations.find({ waveId: programme.wave.id, memberId: id, side });
};
/** As the server of a mail program sends it (RFC 8058): no origin, no cookie. */
const oneClick = {
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded', origin: '' },
  body: 'List-Unsubscribe=One-Click',
};

describe('the way out of reminders', () => {
  test('changes nothing when it is only looked at, and offers a button', async () => {
    const before = await app.services.database.contents();
    const answer = await app.ask(way());
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('Send me no more reminders');
    await app.ask(way(), { method: 'HEAD' });
    expect(await app.services.database.contents()).toEqual(before);
  });

  test('works by one click of a mail program, without being redirected', async () => {
    const answer = await app.ask(way(), oneClick);
    expect(answer.status).toBe(200);
    expect(await invitationOf()).toMatchObject({ optedOut: true });
  });

  test('works by the button, whose form comes without an origin, and twice is as once', async () => {
    const button = { ...formBody({}), headers: { origin: 'null' } };
    for (const answer of [await app.ask(way(), button), await app.ask(way(), button)]) {
      expect(await answer.text()).toContain('You will get no more reminders');
    }
    expect(await invitationOf()).toMatchObject({ optedOut: true });
  });

  test('says until when the link in the mail works, in an open wave only', async () => {
    expect(await (await app.ask(way(), oneClick)).text()).toContain('15 September 2026');
    app.services.setClock(CLOSES);
    const late = await app.ask(way(), oneClick);
    expect(late.status).toBe(200);
    expect(await late.text()).not.toContain('15 September 2026');
  });

  test('leads neither to the questionnaire nor to answers, whatever is asked of it', async () => {
    const sheet = { 'early.us': '7', recommend: '9', _step: 'submit' };
    await app.ask(`/r/${token}`, { ...formBody(sheet), headers: { origin: 'null' } });
    const secret = declineSecret(token);
    for (const path of ['', '?amend', '?withdraw', '?withdrawn'].map((query) => `/r/${secret}${query}`)) {
      expect((await app.ask(path)).status).toBe(404);
    }
    const progress = () => app.services.stores.waves.progress(programme.wave.id);
    const before = await progress();
    for (const step of ['submit', 'withdraw', 'review', 'edit']) {
      const form = { ...formBody({ ...sheet, _step: step }), headers: { origin: 'null' } };
      expect((await app.ask(`/r/${secret}`, form)).status).toBe(404);
      expect(await (await app.ask(way(), form)).text()).not.toContain('early');
    }
    expect(await progress()).toEqual(before);
  });

  test('looks the same to who has answered and who has not', async () => {
    const pages = async () => [
      await (await app.ask(way())).text(),
      await (await app.ask(way(), oneClick)).text(),
    ];
    const before = await pages();
    const sheet = { 'early.us': '7', recommend: '9', _step: 'submit' };
    await app.ask(`/r/${token}`, { ...formBody(sheet), headers: { origin: 'null' } });
    expect(await invitationOf()).toMatchObject({ usedBy: expect.any(String) });
    expect(await pages()).toEqual(before);
  });

  test.each(['x', 'x'.repeat(22), 'x'.repeat(23), '..%2Fapi'])(
    'is none where the secret is unknown (%s)',
    async (secret) => {
      for (const answer of [await app.ask(`/u/${secret}`), await app.ask(`/u/${secret}`, oneClick)]) {
        expect(answer.status).toBe(404);
        expect(await answer.text()).toContain('This link does not work');
      }
    },
  );

  test('is none for a respondent’s own token', async () => {
    expect((await app.ask(`/u/${token}`, oneClick)).status).toBe(404);
    expect((await invitationOf())?.optedOut).toBeUndefined();
  });

  test('takes no large request', async () => {
    expect((await app.ask(way(), { ...oneClick, body: 'x'.repeat(5000) })).status).toBe(413);
    expect((await invitationOf())?.optedOut).toBeUndefined();
  });

  test('leaves no secret in the log when the store fails', async () => {
    vi.spyOn(app.services.stores.invitations, 'optOut').mockRejectedValueOnce(new Error(way()));
    const answer = await app.ask(way(), oneClick);
    expect(answer.status).toBe(500);
    expect(app.services.lines).toMatchObject([{ facts: { error: 'Error' } }]);
    const told = JSON.stringify(app.services.lines) + (await answer.text());
    expect(told).not.toContain(declineSecret(token));
  });
});
