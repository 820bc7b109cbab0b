import type { Page } from 'playwright-core';
import { OPERATOR } from '../functions/local/run.ts';
import { launchBrowser } from '../test/round/browser.ts';
import { signIn } from '../test/round/sign-in.ts';
import { API_TOKEN, startLocalApi } from './local-api.ts';

/*
 * A roster of tens of thousands in the console, in Chromium: how long the preview of the file takes, the import
 * and its slowest request, then how long the list of members takes to come and to follow a search.
 *
 *   npm run bench:roster -- 50000
 */
const [size = '50000'] = process.argv.slice(2);
const people = Number(size);
const { parallax } = await startLocalApi();
const sides = {
  a: { name: 'Example Freight', leads: [{ name: 'Lead A', email: 'lead@side-a.example' }] },
  b: { name: 'Sample Telecom', leads: [{ name: 'Lead B', email: 'lead@side-b.example' }] },
};
const made = await fetch(`${parallax.url}/api/v1/partnerships`, {
  method: 'POST',
  headers: { authorization: `Bearer ${API_TOKEN}`, 'content-type': 'application/json' },
  body: JSON.stringify({ name: 'A large roster', sides }),
});
const { id } = (await made.json()) as { id: string };

const browser = await launchBrowser();
const page = await (await browser.newContext({ locale: 'en-GB' })).newPage();
page.setDefaultTimeout(600_000);
await page.goto(`${parallax.url}/sign-in`);
await signIn(page, parallax, OPERATOR);
await page.getByRole('heading', { level: 1 }).waitFor();
await page.goto(`${parallax.url}/partnerships/${id}?tab=members`);

await page.getByRole('button', { name: 'Import roster' }).click();
const file = rosterCsv();
await page
  .getByLabel('CSV or Excel file')
  .or(page.locator('input[type=file]'))
  .first()
  .waitFor({ state: 'attached' });
const previewed = await timed(async () => {
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'roster.csv', mimeType: 'text/csv', buffer: file });
  await page.getByText(`${people.toLocaleString('en')} added`).waitFor();
});
console.log(`preview of ${people} rows (${(file.length / 1e6).toFixed(1)} MB of CSV): ${seconds(previewed)}`);

const requests: number[] = [];
page.on('requestfinished', (request) => {
  if (request.method() === 'PUT') requests.push(request.timing().responseEnd);
});
const imported = await timed(async () => {
  await page.getByRole('button', { name: /^Import .* people/ }).click();
  await page.getByText(/^The roster is imported/).waitFor();
});
console.log(
  `import: ${seconds(imported)} in ${requests.length} requests, the slowest ${Math.max(...requests).toFixed(0)} ms`,
);

const listed = await timed(async () => {
  await page.goto(`${parallax.url}/partnerships/${id}?tab=members`, { waitUntil: 'commit' });
  await page.getByRole('table', { name: 'Members' }).waitFor();
});
const complete = await timed(() => page.getByRole('button', { name: 'Import roster' }).waitFor());
console.log(
  `from navigation to the first members ${seconds(listed)}, to all of them ${seconds(listed + complete)}`,
);
const followed = await followSearch(page);
console.log(`the list has followed a search after ${followed.toFixed(0)} ms`);
await browser.close();
await parallax.stop();

function rosterCsv(): Buffer {
  const rows = Array.from({ length: people }, (_, row) => {
    const side = row % 2 === 0 ? 'a' : 'b';
    return `${side},Person ${row},person${row}@side-${side}.example,en,role ${row % 9}`;
  });
  return Buffer.from(['side,name,email,language,cohort.role', ...rows, ''].join('\n'));
}

async function followSearch(on: Page): Promise<number> {
  const search = on.getByLabel('Find a member');
  return await timed(async () => {
    await search.fill(`person${people - 1}@`);
    await on.getByRole('row').nth(2).waitFor({ state: 'detached' });
  });
}

async function timed(action: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await action();
  return performance.now() - started;
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`;
}
