import type { BrowserContextOptions } from 'playwright-core';
import { OPERATOR } from '../functions/local/run.ts';
import { loadSampleProgramme } from '../functions/local/sample-programme.ts';
import { launchBrowser } from '../test/round/browser.ts';
import { signIn } from '../test/round/sign-in.ts';
import { startLocalApi } from './local-api.ts';

/*
 * What the console's first load transfers, in bytes as Chromium's network log counts them: an operator's first
 * page with nothing kept from before, then what a second visit and some other pages add to it; the same for a
 * lead. Over the sample programme. Assets are served compressed, as the edge of a deployment does.
 *
 *   npm run bench:console
 */
const LEAD = 'lead@example-freight.example';
const { parallax, call } = await startLocalApi();
await loadSampleProgramme(parallax.services);
const { items } = await call<{ items: { id: string }[] }>('GET', '/partnerships');
const partnership = `/partnerships/${items[0]?.id}`;
const browser = await launchBrowser();

/** The cookies of somebody who has just signed in. */
async function signedIn(address: string) {
  const context = await browser.newContext({ locale: 'en-GB' });
  const page = await context.newPage();
  await page.goto(`${parallax.url}/sign-in`);
  await signIn(page, parallax, address);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const state = await context.storageState();
  await context.close();
  return state;
}

/** Bytes and requests of pages that are opened one after the other, nothing kept from before the first. */
async function transferred(options: BrowserContextOptions, paths: readonly string[]): Promise<string> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  let bytes: number[] = [];
  network.on('Network.loadingFinished', ({ encodedDataLength }) => bytes.push(encodedDataLength));
  const loads: string[] = [];
  for (const path of paths) {
    bytes = [];
    await page.goto(`${parallax.url}${path}`, { waitUntil: 'networkidle' });
    const sum = bytes.reduce((total, each) => total + each, 0);
    loads.push(`${sum} (${bytes.length})`.padStart(14));
  }
  await context.close();
  return loads.join('');
}

const operator = await signedIn(OPERATOR);
console.log('bytes (requests)   first load         again questionnaires      settings');
for (const [language, locale] of [
  ['en', 'en-GB'],
  ['hi', 'hi-IN'],
  ['ru', 'ru-RU'],
] as const) {
  const paths = ['/', '/', '/questionnaires', '/settings'];
  console.log(`operator, ${language}  ${await transferred({ storageState: operator, locale }, paths)}`);
}
const lead = await signedIn(LEAD);
console.log('                   first load         again       actions    agree on one');
const paths = ['/', '/', `${partnership}?tab=actions`, `${partnership}?tab=actions&agree`];
console.log(`lead, en      ${await transferred({ storageState: lead, locale: 'en-GB' }, paths)}`);
await browser.close();
await parallax.stop();
