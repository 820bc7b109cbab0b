import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { aPerson } from '../builders/access.ts';
import { jsonBody, startApp, type TestApp } from '../builders/app.ts';
import { LEAD_A, LEAD_B } from '../builders/partnership.ts';
import { aDraftProgramme, anOpenProgramme, type Programme } from '../builders/programme.ts';
import { OPERATOR } from '../builders/services.ts';

let app: TestApp;
let programme: Programme;
beforeEach(async () => {
  app = await startApp();
  programme = await aDraftProgramme(app.services);
});
afterEach(() => app.stop());

const OLGA = 'olga@parallax.example';
const whole = { installation: true, partnerships: [] };
const of = (role: string) => ({
  installation: false,
  partnerships: [{ partnershipId: programme.partnership.id, role }],
});
const olga = (access: object) => ({ name: 'Olga', email: OLGA, language: 'ru', access });
const asked = async (email: string, path: string, request: RequestInit = {}) =>
  app.ask(`/api/v1${path}`, { as: await app.signedIn(email), ...request });
/** What an operator does, a second after what was done before: the journal is ordered by time. */
const operator = (path: string, request: RequestInit = {}) => {
  app.services.setClock(1000);
  return asked(OPERATOR, path, request);
};
const invite = (access: object) => operator('/people', jsonBody('POST', olga(access)));
const Code = z.object({ code: z.string(), detail: z.string() });
const codeOf = async (answer: Response) => Code.parse(await answer.json()).code;
const journal = async () =>
  (await app.services.stores.journal.list(programme.partnership.id, { limit: 50 })).items.map(
    ({ did, by, values }) => ({ did, by, values }),
  );
const linkMailed = () => {
  const mail = app.services.mails.sent.findLast(({ kind }) => kind === 'access');
  if (mail?.kind !== 'access') throw new Error('nobody was invited');
  return mail;
};

describe('inviting an operator', () => {
  test('gives access at once and mails a link in their language that signs them in, once, for seven days', async () => {
    expect((await invite(whole)).status).toBe(201);
    const mail = linkMailed();
    expect(mail).toMatchObject({
      to: OLGA,
      language: 'ru',
      invitedBy: OPERATOR,
      roles: [{ role: 'installation' }],
    });
    app.services.setClock(6 * 86_400_000);
    const entered = await app.ask(`/sign-in/${mail.token}`, { method: 'POST' });
    expect(entered.status).toBe(303);
    const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
    const me = await (await app.ask('/api/v1/me', { as: new Headers({ cookie }) })).json();
    expect(me).toMatchObject({ email: OLGA, operator: true, everywhere: true, language: 'ru' });
    expect((await app.ask(`/sign-in/${mail.token}`, { method: 'POST' })).status).toBe(410);
  });

  test('whose link has run out leads to a new one', async () => {
    await invite(whole);
    app.services.setClock(8 * 86_400_000);
    expect((await app.ask(`/sign-in/${linkMailed().token}`, { method: 'POST' })).status).toBe(410);
    await app.ask('/sign-in', { method: 'POST', body: new URLSearchParams({ email: OLGA }) });
    expect(app.services.mails.sent.at(-1)).toMatchObject({ kind: 'sign-in', to: OLGA });
  });

  test('is listed as not signed in until they are, and can be repeated, but not without end', async () => {
    await invite(whole);
    const states = async () =>
      z.object({ items: z.array(z.unknown()) }).parse(await (await operator('/people')).json());
    expect((await states()).items).toMatchObject([
      { email: OPERATOR, configured: true },
      { email: OLGA, configured: false, signedIn: false },
    ]);
    const again = () => operator(`/people/${OLGA}/invitation`, { method: 'POST' });
    for (let time = 0; time < 4; time += 1) expect((await again()).status).toBe(200);
    expect((await again()).status).toBe(429);
    await app.ask(`/sign-in/${linkMailed().token}`, { method: 'POST' });
    expect((await states()).items[1]).toMatchObject({ signedIn: true });
  });

  test('who has access already is refused, and so is a partnership that does not exist', async () => {
    await invite(whole);
    expect(await codeOf(await invite(whole))).toBe('already-exists');
    const configured = { name: 'Me', email: OPERATOR, access: whole };
    expect(await codeOf(await operator('/people', jsonBody('POST', configured)))).toBe('already-exists');
    const nowhere = { installation: false, partnerships: [{ partnershipId: 'nowhere', role: 'operator' }] };
    const refused = await operator('/people', jsonBody('POST', { ...olga(nowhere), email: 'new@x.example' }));
    expect(await refused.json()).toMatchObject({
      code: 'invalid-input',
      problems: [{ field: 'access.partnerships.0.partnershipId' }],
    });
  });

  test.each([
    ['nothing', { installation: false, partnerships: [] }],
    [
      'everything and a partnership',
      { installation: true, partnerships: [{ partnershipId: 'x', role: 'operator' }] },
    ],
    [
      'a partnership twice',
      {
        installation: false,
        partnerships: [
          { partnershipId: 'x', role: 'operator' },
          { partnershipId: 'x', role: 'observer' },
        ],
      },
    ],
  ])('of %s is refused', async (_, access) => {
    expect((await invite(access)).status).toBe(400);
  });
});

describe('an operator of a named partnership', () => {
  test('sees it and no other, in lists as well, and gives no access to others', async () => {
    await aDraftProgramme(app.services, { partnership: { name: 'Other' } });
    await invite(of('operator'));
    for (const list of ['/partnerships', '/portfolio']) {
      expect(await (await asked(OLGA, list)).json()).toMatchObject({
        items: [{ id: programme.partnership.id }],
        next: null,
      });
    }
    expect((await asked(OLGA, '/people')).status).toBe(403);
  });

  test('who also leads elsewhere stays a mere lead there', async () => {
    const led = await aDraftProgramme(app.services, {
      partnership: {
        sides: { a: { name: 'One', leads: [{ name: 'Olga', email: OLGA }] }, b: { name: 'Two', leads: [] } },
      },
    });
    await invite(of('operator'));
    const path = `/partnerships/${led.partnership.id}`;
    expect((await asked(OLGA, path)).status).toBe(200);
    expect((await asked(OLGA, path, jsonBody('PATCH', { name: 'Mine' }))).status).toBe(403);
    expect((await asked(OLGA, `/waves/${led.wave.id}`)).status).toBe(404);
  });
});

describe('an observer', () => {
  test('sees no draft, no roster and no answers arriving', async () => {
    const open = await anOpenProgramme(app.services);
    const partnershipId = open.partnership.id;
    const access = { installation: false, partnerships: [{ partnershipId, role: 'observer' as const }] };
    await app.services.stores.people.invite(aPerson({ email: OLGA, access }));
    await app.services.stores.waves.addProgress(open.wave.id, '2026-09-02', 'a', 1);
    expect(await (await asked(OLGA, `/waves/${open.wave.id}/progress`)).json()).toMatchObject({
      responded: null,
      periods: { a: [], b: [] },
    });
    expect((await asked(OLGA, `/partnerships/${partnershipId}/members`)).status).toBe(403);
    expect((await asked(OLGA, `/waves/${programme.wave.id}`)).status).toBe(404);
  });
});

describe('changing access', () => {
  test('is written into the journal of each partnership that it concerns', async () => {
    await invite(of('operator'));
    const change = (access: object, revision: number) =>
      operator(`/people/${OLGA}`, jsonBody('PUT', { name: 'Olga', access, revision }));
    expect((await change(of('observer'), 1)).status).toBe(200);
    expect((await change(whole, 2)).status).toBe(200);
    expect(await journal()).toEqual([
      { did: 'access-removed', by: OPERATOR, values: { who: OLGA, role: 'observer' } },
      { did: 'access-changed', by: OPERATOR, values: { who: OLGA, role: 'observer' } },
      { did: 'access-given', by: OPERATOR, values: { who: OLGA, role: 'operator' } },
    ]);
  });

  test('that somebody else has changed since is a conflict', async () => {
    await invite(of('operator'));
    const change = () =>
      operator(`/people/${OLGA}`, jsonBody('PUT', { name: 'O', access: whole, revision: 1 }));
    const statuses = await Promise.all([change(), change()]);
    expect(statuses.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe('removing access', () => {
  test('ends it at once, with sessions and tokens', async () => {
    await invite(of('operator'));
    const as = await app.signedIn(OLGA);
    const made = await app.ask('/api/v1/tokens', { as, ...jsonBody('POST', { label: 'Script' }) });
    const { secret } = z.object({ secret: z.string() }).parse(await made.json());
    expect((await operator(`/people/${OLGA}`, { method: 'DELETE' })).status).toBe(204);
    expect((await app.ask('/api/v1/me', { as })).status).toBe(401);
    const bearer = new Headers({ authorization: `Bearer ${secret}` });
    expect((await app.ask('/api/v1/me', { as: bearer })).status).toBe(401);
    expect((await app.ask(`/sign-in/${linkMailed().token}`, { method: 'POST' })).status).toBe(303);
    await app.ask('/sign-in', { method: 'POST', body: new URLSearchParams({ email: OLGA }) });
    expect(app.services.mails.sent.filter(({ kind }) => kind === 'sign-in')).toEqual([]);
    expect((await journal())[0]).toMatchObject({ did: 'access-removed', values: { who: OLGA } });
  });

  test('leaves somebody a lead who is one', async () => {
    await app.services.stores.people.invite(aPerson({ email: LEAD_A }));
    const as = await app.signedIn(LEAD_A);
    await operator(`/people/${LEAD_A}`, { method: 'DELETE' });
    expect(await (await app.ask('/api/v1/me', { as })).json()).toMatchObject({
      operator: false,
      leads: [{ side: 'a' }],
    });
  });

  test('is refused for the operator of the deployment, who always stays', async () => {
    await app.services.stores.people.invite(aPerson());
    for (const request of [
      { method: 'DELETE' },
      jsonBody('PUT', { name: 'Less', access: of('observer'), revision: 0 }),
    ]) {
      expect(await codeOf(await asked(OLGA, `/people/${OPERATOR}`, request))).toBe('forbidden');
    }
  });

  test('is refused for the last operator, where the deployment names none', async () => {
    await app.services.stores.people.invite(aPerson());
    app.services.installation.operatorEmails.length = 0;
    const remove = () => asked(OLGA, `/people/${OLGA}`, { method: 'DELETE' });
    const lessen = jsonBody('PUT', { name: 'Olga', access: of('operator'), revision: 1 });
    expect(await codeOf(await remove())).toBe('last-operator');
    expect(await codeOf(await asked(OLGA, `/people/${OLGA}`, lessen))).toBe('last-operator');
    await app.services.stores.people.invite(aPerson({ email: 'second@parallax.example' }));
    expect((await remove()).status).toBe(204);
    app.services.installation.operatorEmails.push(OPERATOR);
  });
});

describe('a lead', () => {
  const leads = () => `/partnerships/${programme.partnership.id}/leads`;
  const bo = { side: 'b', name: 'Bo', email: 'bo@acme.example', language: 'hi' };

  test('is added one at a time, mailed a link, and listed', async () => {
    expect((await operator(leads(), jsonBody('POST', bo))).status).toBe(201);
    expect(linkMailed()).toMatchObject({
      to: bo.email,
      language: 'hi',
      roles: [{ role: 'lead', of: ['Acme (Northwind and Acme)'] }],
    });
    expect(await (await operator('/leads?address=bo@')).json()).toMatchObject({
      items: [{ ...bo, organisation: 'Acme', signedIn: false }],
      next: null,
    });
    expect(await codeOf(await operator(leads(), jsonBody('POST', bo)))).toBe('already-exists');
    expect((await journal())[0]).toMatchObject({ did: 'lead-added', values: { who: bo.email, side: 'b' } });
  });

  test('is removed, but not the last one while a wave runs', async () => {
    const open = await anOpenProgramme(app.services);
    const path = `/partnerships/${open.partnership.id}/leads`;
    expect((await operator(`${path}/b/${LEAD_B}`, { method: 'DELETE' })).status).toBe(400);
    await operator(path, jsonBody('POST', bo));
    expect((await operator(`${path}/b/${LEAD_B}`, { method: 'DELETE' })).status).toBe(204);
    expect((await operator(`${path}/b/${LEAD_B}`, { method: 'DELETE' })).status).toBe(404);
  });

  test('of many partnerships is listed page by page', async () => {
    const first = z
      .object({ items: z.array(z.object({ email: z.string() })), next: z.string() })
      .parse(await (await operator('/leads?limit=1')).json());
    const second = await (await operator(`/leads?limit=1&cursor=${first.next}`)).json();
    expect([first.items[0]?.email, second]).toMatchObject([LEAD_B, { items: [{ email: LEAD_A }] }]);
  });
});
