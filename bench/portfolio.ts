import { get } from 'node:http';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { OPERATOR } from '../functions/local/run.ts';
import { launchBrowser } from '../test/round/browser.ts';
import { signIn } from '../test/round/sign-in.ts';
import { API_TOKEN, startLocalApi } from './local-api.ts';
import { addPartnerships } from './many-partnerships.ts';

/*
 * The operator's first page with very many partnerships: what the API needs to tell how all of them stand, the
 * first time and afterwards, and in Chromium how long it takes until the page can be used and until it has
 * followed each letter typed into its search.
 *
 *   npm run bench:portfolio -- 5000
 */
const [size = '5000'] = process.argv.slice(2);
const partnerships = Number(size);
const PAGE = 1000;
const WORD = 'harbour freight';

const api = await startLocalApi();
const { parallax } = api;
const filling = performance.now();
await addPartnerships(parallax.services, partnerships);
console.log(`${partnerships} partnerships put into the store in ${seconds(performance.now() - filling)}`);

// Nothing is worked out yet, as in a store that was filled before there was a portfolio.
const rebuilding = performance.now();
let looks = 0;
let left = partnerships;
while (left > 0) {
  left = (await wholeList()).outdated;
  looks += 1;
}
console.log(
  `all worked out for the first time in ${seconds(performance.now() - rebuilding)}, ${looks} looks at the list`,
);

const warm: Awaited<ReturnType<typeof wholeList>>[] = [];
for (let time = 0; time < 5; time += 1) warm.push(await wholeList());
const [list] = warm;
if (list?.lines !== partnerships) throw new Error(`the list has ${list?.lines} lines`);
const slowest = Math.max(...warm.flatMap(({ requests }) => requests));
console.log(
  `the list afterwards: ${list.requests.length} requests, ${median(warm.map(({ ms }) => ms))} in all (median of 5), ` +
    `slowest request ${milliseconds(slowest)}; ${kilobytes(list.compressed)} compressed, ${kilobytes(list.bytes)} read`,
);

const browser = await launchBrowser();
const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 900 } });
const page = await context.newPage();
await page.goto(`${parallax.url}/sign-in`);
await signIn(page, parallax, OPERATOR);
const status = page.getByRole('status').filter({ hasText: / need you| needs you|nothing needs/ });
await status.waitFor();

const firstLines: number[] = [];
const complete: number[] = [];
for (let time = 0; time < 5; time += 1) {
  const started = performance.now();
  await page.goto(`${parallax.url}/`, { waitUntil: 'commit' });
  await page.locator('.portfolio-row').first().waitFor();
  firstLines.push(performance.now() - started);
  await status.waitFor();
  complete.push(performance.now() - started);
}
console.log(
  `in Chromium, from navigation to the first lines ${median(firstLines)}, to the whole list ${median(complete)} (medians of 5)`,
);

const typed = await typeInSearch(page, WORD);
console.log(
  `typing “${WORD}”: a letter stands in the field after ${median(typed.map(({ shown }) => shown))} ` +
    `(slowest ${milliseconds(Math.max(...typed.map(({ shown }) => shown)))}), the list has followed after ` +
    `${median(typed.map(({ followed }) => followed))} (slowest ${milliseconds(Math.max(...typed.map(({ followed }) => followed)))}); ` +
    `in the end: ${await status.textContent()}`,
);
await browser.close();
await parallax.stop();

/** Reads the whole list as the console does. */
async function wholeList() {
  const requests: number[] = [];
  let [lines, outdated, bytes, compressed] = [0, 0, 0, 0];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const started = performance.now();
    const answer = await read(
      `/api/v1/portfolio?limit=${PAGE}${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
    );
    const { items, next } = answer.body;
    requests.push(performance.now() - started);
    lines += items.length;
    outdated += items.filter((item) => item.outdated).length;
    bytes += answer.bytes;
    compressed += answer.compressed;
    cursor = next;
  }
  return { requests, ms: requests.reduce((sum, ms) => sum + ms, 0), lines, outdated, bytes, compressed };
}

interface Answer {
  body: { items: { outdated: boolean }[]; next: string | null };
  bytes: number;
  /** As it travels. */
  compressed: number;
}

function read(path: string): Promise<Answer> {
  const headers = { authorization: `Bearer ${API_TOKEN}`, 'accept-encoding': 'gzip' };
  return new Promise((resolve, reject) => {
    get(`${parallax.url}${path}`, { headers }, async (answer) => {
      const chunks: Buffer[] = [];
      for await (const chunk of answer) chunks.push(chunk as Buffer);
      const travelled = Buffer.concat(chunks);
      const isCompressed = answer.headers['content-encoding'] === 'gzip';
      const plain = isCompressed ? gunzipSync(travelled) : travelled;
      // Where the application leaves compressing to what stands before it.
      const compressed = isCompressed ? travelled.length : gzipSync(plain).length;
      resolve({ body: JSON.parse(plain.toString('utf8')), bytes: plain.length, compressed });
    }).on('error', reject);
  });
}

/** For each letter, how many milliseconds until it was painted, and until the list was that of the new search. */
async function typeInSearch(page: Page, word: string): Promise<{ shown: number; followed: number }[]> {
  const search = page.getByRole('searchbox', { name: 'Search' });
  await search.focus();
  await page.evaluate(() => {
    const measured: { shown: number; followed: number }[] = [];
    Object.assign(window, { measured });
    addEventListener('keydown', ({ timeStamp }) => {
      const entry = { shown: 0, followed: 0 };
      measured.push(entry);
      requestAnimationFrame(() => setTimeout(() => (entry.shown = performance.now() - timeStamp)));
      // The last change of the page before the next letter is when the list has followed.
      const watching = new MutationObserver(() => {
        if (measured.at(-1) === entry) entry.followed = performance.now() - timeStamp;
      });
      watching.observe(document.body, { subtree: true, childList: true, characterData: true });
    });
  });
  for (const letter of word) {
    await page.keyboard.press(letter === ' ' ? 'Space' : letter);
    await page.waitForTimeout(700);
  }
  return page.evaluate(
    () => (window as unknown as { measured: { shown: number; followed: number }[] }).measured,
  );
}

function median(values: readonly number[]): string {
  const sorted = [...values].sort((first, second) => first - second);
  return milliseconds(sorted[Math.floor(sorted.length / 2)] ?? 0);
}

function milliseconds(ms: number): string {
  return `${ms.toFixed(0)} ms`;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
