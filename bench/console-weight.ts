import { OPERATOR } from '../functions/local/run.ts';
import { launchBrowser } from '../test/round/browser.ts';
import { signIn } from '../test/round/sign-in.ts';
import { startLocalApi } from './local-api.ts';

/*
 * What the console's first load transfers, in bytes as Chromium's network log counts them: an operator's first
 * page with nothing kept from before, then what a second visit and some other pages add to it. Assets are served
 * compressed, as the edge of a deployment does.
 *
 *   npm run bench:console
 */
const { parallax } = await startLocalApi();
const browser = await launchBrowser();
const signing = await browser.newContext({ locale: 'en-GB' });
const first = await signing.newPage();
await first.goto(`${parallax.url}/sign-in`);
await signIn(first, parallax, OPERATOR);
await first.getByRole('heading', { level: 1 }).waitFor();
const storageState = await signing.storageState();

console.log('language  first load: bytes, requests   again: bytes   questionnaires   settings');
for (const [language, locale] of [
  ['en', 'en-GB'],
  ['hi', 'hi-IN'],
  ['ru', 'ru-RU'],
]) {
  const context = await browser.newContext({ storageState, ...(locale ? { locale } : {}) });
  const page = await context.newPage();
  const network = await context.newCDPSession(page);
  await network.send('Network.enable');
  let bytes: number[] = [];
  network.on('Network.loadingFinished', ({ encodedDataLength }) => bytes.push(encodedDataLength));
  const transferred = async (path: string) => {
    bytes = [];
    await page.goto(`${parallax.url}${path}`, { waitUntil: 'networkidle' });
    return { sum: bytes.reduce((sum, each) => sum + each, 0), requests: bytes.length };
  };
  const loaded = await transferred('/');
  const again = await transferred('/');
  const library = await transferred('/questionnaires');
  const settings = await transferred('/settings');
  console.log(
    [
      language?.padEnd(8),
      String(loaded.sum).padStart(18),
      String(loaded.requests).padStart(9),
      String(again.sum).padStart(14),
      String(library.sum).padStart(16),
      String(settings.sum).padStart(10),
    ].join(' '),
  );
  await context.close();
}
await browser.close();
await parallax.stop();
