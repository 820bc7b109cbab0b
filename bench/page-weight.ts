import { get } from 'node:http';
import { launchBrowser } from '../test/round/browser.ts';
import { PRODUCT_QUESTIONNAIRE, startOpenWave } from './open-questionnaire.ts';

/*
 * What a phone transfers for the questionnaire: every byte on the wire, headers included, as Chromium's own
 * network log counts them, in each language; then what the first tap costs more, which makes the page open
 * without a network.
 *
 *   npm run bench:weight
 */
const wave = await startOpenWave();
const browser = await launchBrowser();
console.log(`${PRODUCT_QUESTIONNAIRE}, ${wave.items} items, ${wave.ratings} ratings`);
console.log('language  page, bytes  script, bytes  requests  in all, bytes');
for (const language of wave.languages) {
  const page = await (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  const paths = new Map<string, string>();
  const transfers: { path: string; bytes: number }[] = [];
  network.on('Network.requestWillBeSent', ({ requestId, request }) => {
    if (!request.url.startsWith('data:')) paths.set(requestId, new URL(request.url).pathname);
  });
  network.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const path = paths.get(requestId);
    if (path) transfers.push({ path, bytes: encodedDataLength });
  });
  await page.goto(`${wave.link}?lang=${language}`, { waitUntil: 'networkidle' });
  const loaded = transfers.splice(0);
  const sum = (list: typeof transfers) => list.reduce((total, { bytes }) => total + bytes, 0);
  const html = loaded.filter(({ path }) => path.startsWith('/r/'));
  const scripts = loaded.filter(({ path }) => path.endsWith('.js'));
  console.log(
    [
      language.padEnd(8),
      String(sum(html)).padStart(12),
      String(sum(scripts)).padStart(14),
      String(loaded.length).padStart(9),
      String(sum(loaded)).padStart(14),
    ].join(' '),
  );
  await page.context().close();
}
await browser.close();
const worker = /data-worker="([^"]+)"/.exec(await (await fetch(wave.link)).text())?.[1] ?? '';
console.log(
  `The first tap fetches the worker, ${await compressed(new URL(worker, wave.link))} bytes, and the page once more.`,
);
await wave.stop();

/** Size of a body as it travels. */
function compressed(url: URL): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      answer.on('end', () => resolve(bytes));
    }).on('error', reject);
  });
}
