import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { mintSignIn } from '../../functions/sign-in/sign-in.ts';
import { deviceOf } from '../../shared/access/device.ts';
import { startApp, type TestApp } from '../builders/app.ts';
import { OPERATOR } from '../builders/services.ts';

const FIREFOX = 'Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0';
const Sessions = z.object({
  items: z.array(
    z.object({ id: z.string(), current: z.boolean(), device: z.record(z.string(), z.string()) }),
  ),
});

let app: TestApp;
beforeEach(async () => {
  app = await startApp();
});
afterEach(() => app.stop());

const list = async (as: Headers) =>
  Sessions.parse(await (await app.ask('/api/v1/sessions', { as })).json()).items;
const isIn = async (as: Headers) => (await app.ask('/api/v1/me', { as })).status === 200;

test('a session says in words what it is used with, and nothing finer', async () => {
  const token = await mintSignIn(app.services, OPERATOR);
  const entered = await app.ask(`/sign-in/${token}`, { method: 'POST', headers: { 'user-agent': FIREFOX } });
  const as = new Headers({ cookie: entered.headers.get('set-cookie')?.split(';')[0] ?? '' });
  expect(await list(as)).toMatchObject([
    { current: true, device: { browser: 'Firefox', system: 'Android' } },
  ]);
  expect(JSON.stringify(await app.services.database.contents())).not.toMatch(/Gecko|rv:140|Mobile/);
});

test('a person ends one session, the others, or all, and never somebody else’s', async () => {
  const [first, second, third, theirs] = [
    await app.signedIn(OPERATOR),
    await app.signedIn(OPERATOR),
    await app.signedIn(OPERATOR),
    await app.signedIn('other@parallax.example'),
  ];
  const end = (path: string, as = first) => app.ask(`/api/v1/sessions${path}`, { as, method: 'DELETE' });
  const [their] = await list(theirs);
  expect((await end(`/${their?.id}`)).status).toBe(404);
  const ofThird = (await list(third)).find(({ current }) => current);
  expect((await end(`/${ofThird?.id}`)).status).toBe(204);
  expect([await isIn(first), await isIn(second), await isIn(third)]).toEqual([true, true, false]);
  expect(await (await end('?which=others')).json()).toEqual({ ended: 1 });
  expect([await isIn(first), await isIn(second)]).toEqual([true, false]);
  expect(await (await end('?which=all')).json()).toEqual({ ended: 1 });
  expect([await isIn(first), await isIn(theirs)]).toEqual([false, true]);
});

test('a session that has run out is not listed', async () => {
  await app.signedIn(OPERATOR);
  app.services.setClock(25 * 3_600_000);
  const as = await app.signedIn(OPERATOR);
  expect(await list(as)).toHaveLength(1);
});

test('an operator signs somebody else out everywhere', async () => {
  const theirs = await app.signedIn('other@parallax.example');
  const as = await app.signedIn(OPERATOR);
  const path = '/api/v1/people/other@parallax.example/sessions';
  expect(await (await app.ask(path, { as, method: 'DELETE' })).json()).toEqual({ ended: 1 });
  expect([await isIn(theirs), await isIn(as)]).toEqual([false, true]);
});

describe('a device', () => {
  test.each([
    [FIREFOX, 'Firefox', 'Android'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
      'Edge',
      'Windows',
    ],
    [
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36',
      'Chrome',
      'Linux',
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15',
      'Safari',
      'macOS',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/140.0.0.0 Mobile/15E148 Safari/604.1',
      'Chrome',
      'iOS',
    ],
    [
      'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36',
      'Samsung Internet',
      'Android',
    ],
    [
      'Mozilla/5.0 (X11; CrOS x86_64 16181) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 OPR/120.0',
      'Opera',
      'ChromeOS',
    ],
    ['curl/8.14', 'other', 'other'],
    [undefined, 'other', 'other'],
  ])('“%s” is %s on %s', (userAgent, browser, system) => {
    expect(deviceOf(userAgent)).toEqual({ browser, system });
  });
});
