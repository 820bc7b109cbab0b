import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { loadSampleProgramme } from '../../functions/local/sample-programme.ts';
import { accessibilityProblems } from '../round/accessible.ts';
import { type ConsoleVisit, visitConsole } from './visit-console.ts';

const LEAD = 'lead@example-freight.example';
const SIGNER = 'lead@side-a.example';
const DAY = 86_400_000;
const PHONE = { width: 360, height: 740 };

let visit: ConsoleVisit;
let simulated: ConsoleVisit['simulated'];
let page: Page;

beforeAll(async () => {
  visit = await visitConsole({ prepare: loadSampleProgramme });
  ({ simulated } = visit);
  const inDays = (days: number) => new Date(simulated.now().getTime() + days * DAY).toISOString();
  await simulated.deployWave(
    { a: 6, b: 6 },
    {
      unsignedReason: undefined,
      schedule: { timeZone: 'Europe/Berlin', opensAt: inDays(3), closesAt: inDays(13), remindersAt: [] },
    },
  );
  await simulated.forward(0);
  for (const address of [LEAD, SIGNER]) await visit.signIn(address);
});
afterAll(() => visit?.stop());
afterEach(() => visit?.close());

async function open(path: string, options: BrowserContextOptions & { as?: string } = {}) {
  page = await visit.open(path, { as: LEAD, ...options });
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
    }
  });
});
