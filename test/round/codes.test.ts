import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { OPERATOR, type Parallax, runParallax } from '../../functions/local/run.ts';
import { readCode, spellCode } from '../../shared/invitation/code.ts';
import { collectedLog } from '../builders/log.ts';
import { anOpenProgramme, type Programme } from '../builders/programme.ts';
import { qrCodeOfPage, textOfPages } from '../builders/read-pdf.ts';
import { accessibilityProblems } from './accessible.ts';
import { answerInBrowser } from './answer-in-browser.ts';
import { launchBrowser } from './browser.ts';
import { signIn } from './sign-in.ts';

/*
 * Somebody without an e-mail address: the operator prints sheets in the console, and the person types the code
 * on a phone that is 360 pixels wide, answers, and sees the receipt.
 */
let parallax: Parallax;
let browser: Browser;
let programme: Programme;
let sheets: Uint8Array;
const log = collectedLog();

beforeAll(async () => {
  parallax = await runParallax({
    port: 0,
    mailPort: 0,
    dataFolder: null,
    tickSeconds: null,
    clock: () => new Date('2026-09-07T10:00:00.000Z'),
    log,
  });
  programme = await anOpenProgramme(parallax.services);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  await parallax?.stop();
});

const phone = async (): Promise<Page> =>
  (await browser.newContext({ viewport: { width: 360, height: 740 } })).newPage();

test('the operator makes sheets on the page of the wave', async () => {
  const page = await (await browser.newContext({ acceptDownloads: true })).newPage();
  await page.goto(parallax.url);
  await signIn(page, parallax, OPERATOR);
  await page.goto(`${parallax.url}/waves/${programme.wave.id}`);
  await page.getByRole('button', { name: 'Make sheets (PDF)' }).click();
  await page.getByText('Nobody without an e-mail address fits this choice').waitFor();
  await page.getByLabel('Only people without an e-mail address').uncheck();
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Make sheets (PDF)' }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toBe('sheets.pdf');
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  sheets = new Uint8Array(Buffer.concat(chunks));
  expect(await textOfPages(sheets)).toHaveLength(12);
  expect(await accessibilityProblems(page)).toEqual([]);
});

test('a person types the code with spaces and in small letters, answers and gets a receipt', async () => {
  const [text = ''] = await textOfPages(sheets);
  const code = readCode(/(\w{4}-){2}\w{4}/.exec(text)?.[0] ?? '');
  if (!code) throw new Error('there is no code on the sheet');
  const page = await phone();
  await page.goto(`${parallax.url}/c`);
  expect(await accessibilityProblems(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  await page.getByLabel('Code from your sheet').fill(spellCode(code).toLowerCase().replaceAll('-', ' '));
  await page.getByRole('button', { name: 'Open the questionnaire' }).click();
  await page.waitForURL(/\/r\/[\w-]{22}$/);
  const receipt = await answerInBrowser(page, page.url(), { overall: '7', 'early.us': '6' });
  expect(receipt).toMatch(/^\w{5}-\w{5}$/);
  await page.getByText('the code on your sheet does not lead back here').waitFor();
  expect(JSON.stringify(log.lines)).not.toContain(code);
});

test('the camera’s address shows the code filled in, and a button opens the questionnaire', async () => {
  const address = (await qrCodeOfPage(sheets, 2)) ?? '';
  const page = await phone();
  await page.goto(address);
  expect(await page.getByLabel('Code from your sheet').inputValue()).toMatch(/^\w{4}-\w{4}-\w{4}$/);
  await page.getByRole('button', { name: 'Open the questionnaire' }).click();
  await page.waitForURL(/\/r\/[\w-]{22}$/);
  await page.locator('#questionnaire').waitFor();
});

test('a mistyped code is kept, with what is wrong beside it', async () => {
  const page = await phone();
  await page.goto(`${parallax.url}/c`);
  await page.getByLabel('Code from your sheet').fill('aaaa bbbb cccc');
  await page.getByRole('button', { name: 'Open the questionnaire' }).click();
  await page.getByRole('alert').waitFor();
  expect(await page.getByLabel('Code from your sheet').inputValue()).toBe('aaaa bbbb cccc');
  expect(await accessibilityProblems(page)).toEqual([]);
});
