import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { addWatchedPartnerships } from '../builders/watched-programme.ts';
import { accessibilityProblems } from '../round/accessible.ts';
import { type ConsoleVisit, visitConsole } from './visit-console.ts';

let visit: ConsoleVisit;
let page: Page;

beforeAll(async () => {
  visit = await visitConsole({ prepare: addWatchedPartnerships });
  await visit.signIn();
});
afterAll(() => visit?.stop());
afterEach(() => visit?.close());

async function open(path = '/', options: BrowserContextOptions = {}) {
  page = await visit.open(path, options);
  await page.locator('.portfolio-row').first().waitFor();
}

const names = () => page.locator('.portfolio-row h2').allTextContents();
/** Waits until the list holds these partnerships in this order. */
const shows = (...wanted: string[]) => expect.poll(names).toEqual(wanted);
const row = (name: string) =>
  page.locator('.portfolio-row', { has: page.getByRole('link', { name, exact: true }) });

describe('the portfolio', () => {
  test('begins with whoever needs somebody, and says why', async () => {
    await open();
    expect((await names())[0]).toBe('Urgent');
    const why = row('Urgent').getByRole('list', { name: 'Why it needs you' });
    expect(await why.getByRole('listitem').allTextContents()).toEqual([
      'Closes soon, and a side is below the minimum',
    ]);
    await page.getByText('4 partnerships, 1 needs you').waitFor();
  });

  test('tells the answers so far by side, and the figures of a released report', async () => {
    await open();
    const urgent = await row('Urgent').textContent();
    expect(urgent).toContain('Urgent North: 1 of 6');
    expect(urgent).toContain('Urgent South: 0 of 6');
    expect(await row('Finished').getByRole('table').textContent()).toContain('Overall');
    expect(await row('Finished').textContent()).toMatch(/Widest gap: .*\+5/);
  });

  test('tells no figure of a report that is written and sealed', async () => {
    await open();
    const sealed = row('Sealed');
    expect(await sealed.getByText('No result yet').count()).toBe(1);
    expect(await sealed.getByRole('table').count()).toBe(0);
    expect(await sealed.textContent()).not.toMatch(/NPS|Overall|Widest gap/);
  });

  test('is searched and filtered, and the address keeps the choice', async () => {
    await open();
    await page.getByRole('combobox', { name: 'Tag', exact: true }).selectOption('west');
    await shows('Urgent', 'Drafted');
    await page.getByRole('combobox', { name: 'Stage' }).selectOption('draft');
    await shows('Drafted');
    expect(new URL(page.url()).search).toBe('?tag=west&stage=draft');
    await page.reload();
    await page.locator('.portfolio-row').first().waitFor();
    await shows('Drafted');
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByRole('combobox', { name: 'Sort by' }).selectOption('name');
    await shows('Drafted', 'Finished', 'Sealed', 'Urgent');
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('network');
    await shows('Urgent');
    await page.getByRole('combobox', { name: 'Kind' }).selectOption('');
    await page.getByRole('combobox', { name: 'Lead' }).selectOption('Lead of Sealed South');
    await shows('Sealed');
  });

  test('says so when nothing fits, and leads back', async () => {
    await open();
    await page.getByRole('searchbox', { name: 'Search' }).fill('nobody');
    await page.getByText('No partnership fits this search.').waitFor();
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(async () => (await names()).length).toBe(4);
  });

  test('is used by keyboard alone, from the search to the partnership', async () => {
    await open();
    await page.keyboard.press('s');
    expect(
      await page
        .getByRole('searchbox', { name: 'Search' })
        .evaluate((field) => field === document.activeElement),
    ).toBe(true);
    await page.keyboard.type('south finis');
    await shows('Finished');
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    for (let steps = 0; steps < 12 && (await focused()) !== 'Finished'; steps += 1) {
      await page.keyboard.press('Tab');
    }
    expect(await focused()).toBe('Finished');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Finished' }).waitFor();
  });
});

test.each([
  ['en', 360, 'light'],
  ['en', 1280, 'dark'],
  ['hi', 360, 'dark'],
  ['hi', 1280, 'light'],
  ['ru', 360, 'light'],
  ['ru', 1280, 'dark'],
] as const)(
  'the portfolio fits in %s at %i px, %s, and is accessible',
  async (language, width, colorScheme) => {
    const locale = { en: 'en-GB', hi: 'hi-IN', ru: 'ru-RU' }[language];
    await open('/', { viewport: { width, height: 800 }, colorScheme, locale });
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    expect(await accessibilityProblems(page)).toEqual([]);
  },
);

test('with no partnership yet it says what to do first', async () => {
  const empty = await visitConsole();
  try {
    await empty.signIn();
    page = await empty.open('/');
    await page.getByText('No partnership yet').waitFor();
    expect(await page.getByRole('main').getByRole('listitem').allTextContents()).toEqual([
      'Set up the partnership: name both sides and their leads.',
      'Import the people of both sides.',
      'Design the first wave, rehearse it, and deploy it.',
    ]);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByRole('link', { name: 'New partnership' }).click();
    await page.getByRole('heading', { level: 1, name: 'New partnership' }).waitFor();
  } finally {
    await empty.stop();
  }
});
