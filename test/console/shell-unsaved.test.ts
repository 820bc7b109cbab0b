import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { launchBrowser } from '../round/browser.ts';

const SITE = 'http://console.example';
const PAGE = '<!doctype html><html lang="en"><body><div id="console"></div><script src="/form.js"></script>';

let browser: Browser;
let script: string;
let context: BrowserContext;
let page: Page;
let signedIn = 'one@parallax.example';

beforeAll(async () => {
  browser = await launchBrowser();
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('shell-unsaved-form.tsx', import.meta.url))],
    bundle: true,
    write: false,
    outdir: 'out',
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  script = outputFiles.find(({ path }) => path.endsWith('.js'))?.text ?? '';
});
afterAll(() => browser?.close());
beforeEach(async () => {
  context = await browser.newContext({ locale: 'en-GB' });
  page = await context.newPage();
  await context.route(`${SITE}/**`, (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === '/form.js') return route.fulfill({ contentType: 'text/javascript', body: script });
    if (pathname === '/api/v1/me') {
      return route.fulfill({
        json: { email: signedIn, operator: true, leads: [], language: null, mailbox: null },
      });
    }
    return route.fulfill({ contentType: 'text/html', body: PAGE });
  });
  signedIn = 'one@parallax.example';
  await page.goto(`${SITE}/form`);
});
afterEach(() => context.close());

const name = () => page.getByLabel('Name');
const offer = () => page.getByText('Something was left unsaved here');

test('what was typed is offered again after a reload, and taken up', async () => {
  await name().fill('Example Freight');
  await page.reload();
  await offer().waitFor();
  expect(await name().inputValue()).toBe('');
  await page.getByRole('button', { name: 'Take it up again' }).click();
  expect(await name().inputValue()).toBe('Example Freight');
  expect(await offer().count()).toBe(0);
});

test('an offer that was dropped does not come back', async () => {
  await name().fill('Example Freight');
  await page.reload();
  await page.getByRole('button', { name: 'Drop it' }).click();
  await page.reload();
  await name().waitFor();
  expect(await offer().count()).toBe(0);
});

test('what was saved is not offered, and leaves without a question', async () => {
  await name().fill('Example Freight');
  await page.getByRole('button', { name: 'Save' }).click();
  await page.getByRole('heading', { name: 'Saved' }).waitFor();
  await page.goto(`${SITE}/form`);
  await name().waitFor();
  expect(await offer().count()).toBe(0);
});

test('what was typed and taken back is not kept', async () => {
  await name().fill('Example Freight');
  await name().fill('');
  await page.reload();
  await name().waitFor();
  expect(await offer().count()).toBe(0);
});

test('a draft is not offered to somebody else who signs in on the same tab', async () => {
  await name().fill('Example Freight');
  signedIn = 'two@parallax.example';
  await page.reload();
  await name().waitFor();
  expect(await offer().count()).toBe(0);
});

test('a link asks before it leaves something unsaved; staying keeps it, leaving leaves', async () => {
  await name().fill('Example Freight');
  await page.getByRole('link', { name: 'Elsewhere' }).click();
  await page.getByRole('dialog', { name: 'Leave this page?' }).waitFor();
  await page.getByRole('button', { name: 'Go back' }).click();
  expect(await name().inputValue()).toBe('Example Freight');
  await page.getByRole('link', { name: 'Elsewhere' }).click();
  await page.getByRole('button', { name: 'Leave without saving' }).click();
  await page.getByRole('heading', { name: 'Elsewhere' }).waitFor();
});

test('the browser’s own way back asks as well', async () => {
  await page.getByRole('link', { name: 'Elsewhere' }).click();
  await page.goBack();
  await name().fill('Example Freight');
  await page.evaluate(() => history.forward());
  await page.getByRole('dialog', { name: 'Leave this page?' }).waitFor();
  expect(await name().inputValue()).toBe('Example Freight');
  await page.getByRole('button', { name: 'Leave without saving' }).click();
  await page.getByRole('heading', { name: 'Elsewhere' }).waitFor();
});

test('closing or reloading the window asks while something is unsaved, and only then', async () => {
  const asked: string[] = [];
  page.on('dialog', async (dialog) => {
    asked.push(dialog.type());
    await dialog.accept();
  });
  await page.reload();
  await name().fill('Example Freight');
  await page.reload();
  await page.getByRole('button', { name: 'Take it up again' }).click();
  expect(asked).toEqual(['beforeunload']);
});
