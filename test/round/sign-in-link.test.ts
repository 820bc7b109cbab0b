import type { Browser, Request } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OPERATOR } from '../../functions/local/run.ts';
import { mintSignIn } from '../../functions/sign-in/sign-in.ts';
import { type SimulatedParallax, simulateParallax } from '../local/simulated-parallax.ts';
import { launchBrowser } from './browser.ts';

let browser: Browser;
let simulated: SimulatedParallax;
beforeAll(async () => {
  [browser, simulated] = await Promise.all([launchBrowser(), simulateParallax()]);
});
afterAll(async () => {
  await browser?.close();
  await simulated?.parallax.stop();
});

test('a browser signs in by a link whose token travels to no other address', async () => {
  const { url, services } = simulated.parallax;
  const token = await mintSignIn(services, OPERATOR);
  const page = await (await browser.newContext()).newPage();
  const requests: Request[] = [];
  page.on('request', (request) => requests.push(request));
  await page.goto(`${url}/sign-in/${token}`);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await page.waitForURL(`${url}/`);

  const me = await page.request.get(`${url}/api/v1/me`);
  expect(await me.json()).toMatchObject({ email: OPERATOR });
  const sent = await Promise.all(
    requests.map(async (request) => ({ request, headers: await request.allHeaders() })),
  );
  expect(sent.some(({ request }) => request.url().includes('/console-assets/'))).toBe(true);
  for (const { request, headers } of sent) expect(headers.referer ?? '', request.url()).not.toContain(token);
  const form = sent.find(({ request }) => request.method() === 'POST');
  expect(form?.headers.origin).toBe(url);
});
