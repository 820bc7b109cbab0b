import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { loadSampleProgramme } from '../../functions/local/sample-programme.ts';
import { type SimulatedParallax, simulateParallax } from '../local/simulated-parallax.ts';
import { accessibilityProblems } from '../round/accessible.ts';
import { launchBrowser } from '../round/browser.ts';
import { signIn } from '../round/sign-in.ts';

const LEAD = 'lead@example-freight.example';
const SIGNER = 'lead@side-a.example';
const DAY = 86_400_000;
const PHONE = { width: 360, height: 740 };

let simulated: SimulatedParallax;
let browser: Browser;
const states: Record<string, Awaited<ReturnType<BrowserContext['storageState']>>> = {};
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  simulated = await simulateParallax({ prepare: loadSampleProgramme });
  const inDays = (days: number) => new Date(simulated.now().getTime() + days * DAY).toISOString();
  await simulated.deployWave(
    { a: 6, b: 6 },
    {
      unsignedReason: undefined,
      schedule: { timeZone: 'Europe/Berlin', opensAt: inDays(3), closesAt: inDays(13), remindersAt: [] },
    },
  );
  await simulated.forward(0);
  browser = await launchBrowser();
  for (const address of [LEAD, SIGNER]) {
    const first = await browser.newContext({ locale: 'en-GB' });
    const signing = await first.newPage();
    await signing.goto(`${simulated.parallax.url}/sign-in`);
    await signIn(signing, simulated.parallax, address);
    await signing.getByRole('heading', { level: 1 }).waitFor();
    states[address] = await first.storageState();
    await first.close();
  }
});
afterAll(async () => {
  await browser?.close();
  await simulated?.parallax.stop();
});
afterEach(() => context?.close());

async function open(path: string, { as = LEAD, ...options }: BrowserContextOptions & { as?: string } = {}) {
  const storageState = states[as];
  if (!storageState) throw new Error(`${as} is not signed in`);
  context = await browser.newContext({ storageState, locale: 'en-GB', ...options });
  page = await context.newPage();
  await page.goto(`${simulated.parallax.url}${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
}
const card = (name: string) => page.getByRole('region', { name, exact: true });

describe('the first page of a lead', () => {
  test('names the partnership and the side they lead', async () => {
    await open('/');
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('Example Freight');
    await page.getByText('You lead Example Freight').waitFor();
  });

  test('invites to guess before a report opens, and leads there', async () => {
    await open('/');
    await card('The report is here').getByRole('link', { name: 'Guess before you open' }).click();
    await page.waitForURL(/\/reports\//);
    await page
      .getByRole('button', { name: /Open without guessing|Skip/ })
      .first()
      .waitFor();
  });

  test('tells the newest result once it was opened, the step it suggests, and the wave before', async () => {
    await open('/');
    await card('The report is here').getByRole('link', { name: 'Guess before you open' }).click();
    await page
      .getByRole('button', { name: /Open without guessing|Skip/ })
      .first()
      .click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goto(`${simulated.parallax.url}/`);
    const latest = card('The latest result');
    await latest.getByRole('link', { name: 'Open the report' }).waitFor();
    expect(await latest.getByRole('table').textContent()).toMatch(/Overall/);
    await card('What to bring up next').getByRole('link').waitFor();
    await card('Earlier waves').getByRole('link').first().waitFor();
    const pdf = await latest.getByRole('link', { name: 'PDF' }).getAttribute('href');
    const answer = await page.request.get(`${simulated.parallax.url}${pdf}`);
    expect(answer.headers()['content-type']).toContain('application/pdf');
  });

  test('shows of a wave under way its dates and no count, and words to say oneself', async () => {
    await open('/');
    const running = card('People are answering now');
    await running.getByText('Closes').waitFor();
    expect(await running.textContent()).not.toMatch(/\d+ of \d+|\d+ answer/);
    await page.getByText('What you can do yourself').first().waitFor();
  });

  test('asks for the signature that is wanted, and takes one there by keyboard', async () => {
    await open('/', { as: SIGNER });
    const sign = card('Your signature is needed');
    await sign.getByRole('link', { name: 'Read and sign' }).focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/charters\//);
    await page.getByRole('textbox').first().waitFor();
  });

  test('shows nobody else’s partnership', async () => {
    await open('/', { as: SIGNER });
    expect(await page.getByRole('main').textContent()).not.toContain('Example Freight');
  });

  test.each([
    ['en', 360, 'light'],
    ['en', 1280, 'dark'],
    ['hi', 360, 'dark'],
    ['ru', 360, 'light'],
    ['ru', 1280, 'light'],
  ] as const)('fits in %s at %i px, %s, and is accessible', async (language, width, colorScheme) => {
    for (const as of [LEAD, SIGNER]) {
      const locale = { en: 'en-GB', hi: 'hi-IN', ru: 'ru-RU' }[language];
      await open('/', { as, locale, colorScheme, viewport: { ...PHONE, width } });
      await page.getByRole('region').first().waitFor();
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
      await context.close();
    }
  });
});
