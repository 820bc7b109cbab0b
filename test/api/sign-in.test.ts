import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import type { SignInMail } from '../../functions/queue/queue.ts';
import { formBody, startApp, type TestApp } from '../builders/app.ts';
import { LEAD_A } from '../builders/partnership.ts';
import { aDraftProgramme } from '../builders/programme.ts';
import { OPERATOR } from '../builders/services.ts';
import { DURING } from '../builders/wave.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await aDraftProgramme(app.services);
});
afterAll(() => app.stop());

/** Each test starts an hour later, when the limits have begun anew. */
let tests = 0;
beforeEach(() => {
  tests += 1;
  app.services.setClock(new Date(Date.parse(DURING) + tests * 30 * DAY).toISOString());
  app.services.mails.sent.length = 0;
});

const request = (email: string, query = '') => app.ask(`/sign-in${query}`, formBody({ email }));
const press = (path: string) => app.ask(path, { method: 'POST' });

async function mailedTo(email: string, query = ''): Promise<SignInMail> {
  await request(email, query);
  const mail = app.services.mails.sent.at(-1);
  if (mail?.kind !== 'sign-in') throw new Error('no sign-in mail was enqueued');
  return mail;
}

/** The cookie of a person who has just signed in, as the browser sends it back. */
async function cookieOf(email: string): Promise<Headers> {
  const { token } = await mailedTo(email);
  const answer = await press(`/sign-in/${token}`);
  return new Headers({ cookie: (answer.headers.get('set-cookie') ?? '').split(';', 1).join() });
}

const whoAmI = (as: Headers) => app.ask('/api/v1/me', { as });

describe('asking for a sign-in link', () => {
  test('a known and an unknown address get the same answer, and only the known one a mail', async () => {
    const page = async (email: string) => {
      const answer = await request(email);
      return [answer.status, (await answer.text()).replaceAll(email, 'ADDRESS')];
    };
    const known = await page(LEAD_A);
    expect(app.services.mails.sent).toHaveLength(1);
    const unknown = await page('stranger@elsewhere.example');
    expect(app.services.mails.sent).toHaveLength(1);
    expect(unknown).toEqual(known);
    expect(known.at(0)).toBe(200);
  });

  test('an operator and a lead get a mail, however the address is written', async () => {
    expect(await mailedTo(` ${OPERATOR.toUpperCase()} `)).toMatchObject({ to: OPERATOR });
    expect(await mailedTo(LEAD_A)).toMatchObject({ to: LEAD_A });
  });

  test('something that is no address is refused, and shown again', async () => {
    const answer = await request('nora(at)northwind');
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('value="nora(at)northwind"');
  });

  test('a form that cannot be read is refused like an empty one', async () => {
    const headers = { 'content-type': 'multipart/form-data; boundary=x' };
    expect((await app.ask('/sign-in', { method: 'POST', headers, body: '--x' })).status).toBe(422);
  });

  test('a sixth time within a quarter of an hour is refused, for unknown addresses too', async () => {
    for (const email of [LEAD_A, 'stranger@elsewhere.example']) {
      for (let time = 1; time <= 5; time += 1) expect((await request(email)).status).toBe(200);
      expect((await request(email)).status).toBe(429);
    }
    expect(app.services.mails.sent).toHaveLength(5);
    app.services.setClock(16 * MINUTE);
    expect((await request(LEAD_A)).status).toBe(200);
  });

  test('one computer cannot ask for more than thirty addresses', async () => {
    const statuses: number[] = [];
    for (let person = 0; person < 31; person += 1) {
      statuses.push((await request(`person${person}@elsewhere.example`)).status);
    }
    expect(statuses.slice(0, 30)).toEqual(new Array(30).fill(200));
    expect(statuses.at(30)).toBe(429);
  });

  test('the secret is in the mail and nowhere in the database or the log', async () => {
    const { token } = await mailedTo(LEAD_A);
    expect(token.length).toBeGreaterThanOrEqual(43);
    expect(JSON.stringify(await app.services.database.contents())).not.toContain(token);
    expect(JSON.stringify(app.services.lines)).not.toContain(token);
  });
});

describe('the link', () => {
  test('shows a button when it is followed, and is not spent by it', async () => {
    const { token } = await mailedTo(LEAD_A);
    const before = await app.services.database.contents();
    for (let scanner = 0; scanner < 3; scanner += 1) {
      const page = await app.ask(`/sign-in/${token}`);
      expect(page.status).toBe(200);
      expect(await page.text()).toMatch(/<form[^>]* method="post">.*<button/);
      expect(page.headers.get('set-cookie')).toBeNull();
    }
    expect(await app.services.database.contents()).toEqual(before);
    expect((await press(`/sign-in/${token}`)).status).toBe(303);
  });

  test('signs in with a cookie that no script reads and no other site sends', async () => {
    const { token } = await mailedTo(LEAD_A);
    const answer = await press(`/sign-in/${token}`);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/');
    const cookie = answer.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^__Host-parallax=[\w-]{43};/);
    for (const attribute of ['HttpOnly', 'Secure', 'SameSite=Lax', 'Path=/']) {
      expect(cookie).toContain(attribute);
    }
    expect(cookie).not.toContain(token);
  });

  test('works once', async () => {
    const { token } = await mailedTo(LEAD_A);
    await press(`/sign-in/${token}`);
    const again = await press(`/sign-in/${token}`);
    expect(again.status).toBe(410);
    expect(again.headers.get('set-cookie')).toBeNull();
  });

  test('works for fifteen minutes and no longer', async () => {
    const { token: inTime } = await mailedTo(LEAD_A);
    app.services.setClock(15 * MINUTE);
    expect((await press(`/sign-in/${inTime}`)).status).toBe(303);
    const { token: late } = await mailedTo(LEAD_A);
    app.services.setClock(15 * MINUTE + 1);
    expect((await press(`/sign-in/${late}`)).status).toBe(410);
  });

  test('that was made up does not sign in', async () => {
    expect((await press(`/sign-in/${'x'.repeat(43)}`)).status).toBe(410);
  });

  test('leads to the page that was asked for', async () => {
    const { token, next } = await mailedTo(LEAD_A, '?next=/reports/w1');
    expect(next).toBe('/reports/w1');
    const answer = await press(`/sign-in/${token}?next=${encodeURIComponent(next)}`);
    expect(answer.headers.get('location')).toBe('/reports/w1');
  });

  test('leads to the very place, with its query and its part of the page', async () => {
    const place = '/partnerships/p1?tab=members&q=a b#leads';
    const { token, next } = await mailedTo(LEAD_A, `?next=${encodeURIComponent(place)}`);
    const answer = await press(`/sign-in/${token}?next=${encodeURIComponent(next)}`);
    expect(answer.headers.get('location')).toBe('/partnerships/p1?tab=members&q=a%20b#leads');
  });

  test('speaks the language of the browser, and so does the mail', async () => {
    const page = await app.ask('/sign-in', { headers: { 'accept-language': 'ru,en;q=0.5' } });
    expect(await page.text()).toContain('lang="ru"');
    await app.ask('/sign-in', { ...formBody({ email: LEAD_A }), headers: { 'accept-language': 'hi-IN' } });
    expect(app.services.mails.sent.at(-1)).toMatchObject({ kind: 'sign-in', language: 'hi' });
  });

  test.each([
    '//evil.example',
    '/a/..//evil.example',
    '/x/..\\\\evil.example',
    'https://evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
  ])('never leads to %s', async (next) => {
    const { token, next: kept } = await mailedTo(LEAD_A, `?next=${encodeURIComponent(next)}`);
    expect(kept).toBe('/');
    const answer = await press(`/sign-in/${token}?next=${encodeURIComponent(next)}`);
    expect(answer.headers.get('location')).toBe('/');
  });
});

describe('a session', () => {
  test('says who is signed in', async () => {
    expect(await (await whoAmI(await cookieOf(LEAD_A))).json()).toMatchObject({
      email: LEAD_A,
      operator: false,
      leads: [{ side: 'a' }],
    });
    expect(await (await whoAmI(await cookieOf(OPERATOR))).json()).toMatchObject({ operator: true });
  });

  test('ends after a day without use', async () => {
    const cookie = await cookieOf(LEAD_A);
    app.services.setClock(DAY);
    expect((await whoAmI(cookie)).status).toBe(200);
    app.services.setClock(DAY + 1);
    expect((await whoAmI(cookie)).status).toBe(401);
    app.services.setClock(-DAY);
    expect((await whoAmI(cookie)).status).toBe(401);
  });

  test('ends after two weeks, however often it is used', async () => {
    const cookie = await cookieOf(LEAD_A);
    for (let halfDay = 0; halfDay < 28; halfDay += 1) {
      app.services.setClock(12 * HOUR);
      expect((await whoAmI(cookie)).status).toBe(200);
    }
    app.services.setClock(1);
    expect((await whoAmI(cookie)).status).toBe(401);
  });

  test('ends when its person signs out', async () => {
    const cookie = await cookieOf(LEAD_A);
    const answer = await app.ask('/sign-in/out', { method: 'POST', as: cookie });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-parallax=;.*Max-Age=0/);
    expect((await whoAmI(cookie)).status).toBe(401);
  });

  test('has another secret at each sign-in', async () => {
    const [first, second] = [await cookieOf(LEAD_A), await cookieOf(LEAD_A)];
    expect(first.get('cookie')).not.toBe(second.get('cookie'));
    expect((await whoAmI(first)).status).toBe(200);
  });

  test('of a person who no longer leads has no rights left', async () => {
    const { partnership } = await aDraftProgramme(app.services, {
      partnership: {
        sides: {
          a: { name: 'Northwind', leads: [{ name: 'Former', email: 'former@x.example' }] },
          b: { name: 'Acme', leads: [] },
        },
      },
    });
    const cookie = await cookieOf('former@x.example');
    expect((await app.ask(`/api/v1/partnerships/${partnership.id}`, { as: cookie })).status).toBe(200);
    const { sides } = partnership;
    await app.services.stores.partnerships.replace(
      { ...partnership, sides: { ...sides, a: { ...sides.a, leads: [] } }, revision: 2 },
      1,
    );
    expect((await app.ask(`/api/v1/partnerships/${partnership.id}`, { as: cookie })).status).toBe(404);
  });
});

describe('what protects a person who signs in', () => {
  test('a caller who is held back uses up nobody’s allowance', async () => {
    const { limits } = app.services.stores;
    const counted: string[] = [];
    const count = limits.count;
    vi.spyOn(limits, 'count').mockImplementation(async (scope, ...rest) => {
      counted.push(scope);
      return scope === 'sign-in-ip' ? 31 : await count(scope, ...rest);
    });
    expect((await request(LEAD_A)).status).toBe(429);
    expect(counted).toEqual(['sign-in-ip']);
    vi.restoreAllMocks();
  });

  test('signing in again ends the browser’s former session', async () => {
    const former = await cookieOf(OPERATOR);
    const { token } = await mailedTo(OPERATOR);
    await app.ask(`/sign-in/${token}`, { method: 'POST', as: former });
    expect((await whoAmI(former)).status).toBe(401);
  });

  test('the page of a link sends its path to nobody', async () => {
    const { token } = await mailedTo(OPERATOR);
    expect((await app.ask(`/sign-in/${token}`)).headers.get('referrer-policy')).toBe('strict-origin');
  });

  test('a cookie counts for nothing beside a bearer token, and another kind of authorisation for nothing at all', async () => {
    const cookie = await cookieOf(OPERATOR);
    const as = (authorization: string) => new Headers({ cookie: cookie.get('cookie') ?? '', authorization });
    expect((await whoAmI(as('Bearer wrong'))).status).toBe(401);
    const headers = {
      'content-type': 'text/plain',
      origin: 'https://evil.example',
      authorization: 'Basic x',
    };
    const forged = await app.ask('/api/v1/tokens', { as: cookie, method: 'POST', headers, body: '{}' });
    expect(forged.status).toBe(403);
  });
});
