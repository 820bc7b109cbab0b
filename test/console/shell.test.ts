import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadSampleProgramme } from '../../functions/local/sample-programme.ts';
import { accessibilityProblems } from '../round/accessible.ts';
import { type ConsoleVisit, OPERATOR, visitConsole } from './visit-console.ts';

let visit: ConsoleVisit;
let page: Page;

beforeAll(async () => {
  visit = await visitConsole({ prepare: loadSampleProgramme });
  await visit.signIn();
});
afterAll(() => visit?.stop());

async function open(options: BrowserContextOptions = {}, path = '/') {
  page = await visit.open(path, options);
}
afterEach(() => visit?.close());

const title = (name: string) => page.getByRole('heading', { level: 1, name });
const account = () => page.getByRole('button', { name: new RegExp(`^${OPERATOR}`) });

describe('the quick search', () => {
  beforeEach(() => open());

  test('goes to a partnership by a few letters, by keyboard alone', async () => {
    await page.keyboard.press('Control+k');
    const search = page.getByRole('textbox', { name: 'Go to a partnership, wave or page' });
    await search.waitFor();
    await search.fill('telec freig');
    await page.getByRole('option', { name: /^Example Freight and Sample Telecom/ }).waitFor();
    await page.keyboard.press('Enter');
    await title('Example Freight and Sample Telecom (sample)').waitFor();
  });

  test('offers the waves of what it finds', async () => {
    await page.keyboard.press('/');
    await page.getByRole('textbox', { name: 'Go to a partnership, wave or page' }).fill('freight');
    await page.getByRole('option', { name: /Wave 3: Third wave/ }).click();
    await title('Wave 3: Third wave').waitFor();
  });

  test('says when there is nothing of that name, and closes with Escape', async () => {
    await page.getByRole('button', { name: /^Search/ }).click();
    await page.getByRole('textbox', { name: 'Go to a partnership, wave or page' }).fill('zzz');
    await page.getByText('Nothing is called “zzz”.').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });
});

describe('keyboard shortcuts', () => {
  beforeEach(() => open());

  test('lead to pages, one key after the other', async () => {
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await title('Settings').waitFor();
    await page.keyboard.press('n');
    await page.keyboard.press('p');
    await title('New partnership').waitFor();
  });

  test('are never taken from somebody who types', async () => {
    await page.keyboard.press('n');
    await page.keyboard.press('p');
    const name = page.getByLabel('Name of the partnership');
    await name.pressSequentially('g s ? /');
    expect(await name.inputValue()).toBe('g s ? /');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(new URL(page.url()).pathname).toBe('/partnerships/new');
  });

  test('are listed by “?”, those of the page among them, and can be switched off for good', async () => {
    await page.getByRole('link', { name: /Example Freight and Sample Telecom/ }).click();
    await title('Example Freight and Sample Telecom (sample)').waitFor();
    await page.keyboard.press('?');
    const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await list.getByRole('cell', { name: 'New wave of this partnership' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await list.getByRole('switch', { name: 'Keyboard shortcuts are on' }).uncheck();
    await page.keyboard.press('Escape');
    await list.waitFor({ state: 'detached' });
    await page.reload();
    await title('Example Freight and Sample Telecom (sample)').waitFor();
    await page.keyboard.press('?');
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    expect(await list.count()).toBe(0);
    expect(new URL(page.url()).pathname).toMatch(/^\/partnerships\//);
    // The search keeps its key with a modifier.
    await page.keyboard.press('Control+k');
    await page.getByRole('dialog').waitFor();
  });
});

describe('the account', () => {
  test('holds the language, which stays on the device', async () => {
    await open();
    await account().click();
    await page.getByRole('combobox', { name: 'Language' }).selectOption('ru');
    await page.getByRole('combobox', { name: 'Язык' }).waitFor();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe('ru');
    await page.reload();
    await page.getByRole('link', { name: 'Партнёрства' }).first().waitFor();
  });

  test('holds light and dark, which stay on the device and go before what the device has', async () => {
    await open({ colorScheme: 'light' });
    const scheme = () => page.evaluate(() => document.documentElement.dataset.mantineColorScheme);
    expect(await scheme()).toBe('light');
    await account().click();
    await page.getByRole('combobox', { name: 'Appearance' }).selectOption('dark');
    expect(await scheme()).toBe('dark');
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await scheme()).toBe('dark');
  });

  test('is opened, walked through and closed by keyboard', async () => {
    await open();
    await account().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Language' }).waitFor();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('SELECT');
    await page.keyboard.press('Escape');
    await page.getByRole('combobox', { name: 'Language' }).waitFor({ state: 'hidden' });
  });
});

test('without a network it is said that nothing is lost, and taken back when there is one again', async () => {
  await open();
  const notice = page.getByText('There is no network. What you enter is kept');
  await page.context().setOffline(true);
  await notice.waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.context().setOffline(false);
  await notice.waitFor({ state: 'detached' });
});

test('a page that did not arrive says so, and how to go on', async () => {
  await open();
  await page.context().route('**/console-assets/help-page-*.js', (route) => route.abort());
  await page.getByRole('banner').getByRole('link', { name: 'Help' }).click();
  await page.getByText('This page could not be loaded').waitFor();
  await page.context().unroute('**/console-assets/help-page-*.js');
  await page.getByRole('button', { name: 'Load again' }).click();
  await title('Help').waitFor();
});

test.each([
  ['en', 360, 'light'],
  ['en', 1280, 'dark'],
  ['hi', 360, 'dark'],
  ['hi', 1280, 'light'],
  ['ru', 360, 'light'],
  ['ru', 1280, 'dark'],
] as const)(
  'header and help fit in %s at %i px, %s, and are accessible',
  async (language, width, colorScheme) => {
    const size = { viewport: { width, height: 800 }, colorScheme };
    await open({ ...size, locale: { en: 'en-GB', hi: 'hi-IN', ru: 'ru-RU' }[language] }, '/help');
    await account().click();
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    const header = await page.getByRole('banner').boundingBox();
    expect(header?.height).toBeLessThanOrEqual(64);
    expect(await accessibilityProblems(page)).toEqual([]);
  },
);
