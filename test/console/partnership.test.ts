import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadSampleProgramme } from '../../functions/local/sample-programme.ts';
import { accessibilityProblems } from '../round/accessible.ts';
import { signIn } from '../round/sign-in.ts';
import { type ConsoleVisit, OPERATOR, visitConsole } from './visit-console.ts';

const LEAD = 'lead@example-freight.example';
const NAME = 'Example Freight and Sample Telecom (sample)';

let visit: ConsoleVisit;
let simulated: ConsoleVisit['simulated'];
let id: string;
let page: Page;

beforeAll(async () => {
  visit = await visitConsole({ prepare: loadSampleProgramme });
  ({ simulated } = visit);
  for (const address of [OPERATOR, LEAD]) await visit.signIn(address);
  const { items } = await simulated.api<{ items: { id: string }[] }>('GET', '/partnerships');
  id = items[0]?.id ?? '';
});
afterAll(() => visit?.stop());
afterEach(() => visit?.close());

async function open(path: string, options: BrowserContextOptions & { as?: string } = {}) {
  page = await visit.open(path, options);
}
const openTab = (tab: string, options = {}) => open(`/partnerships/${id}?tab=${tab}`, options);
const patch = (change: Record<string, unknown>) => simulated.api('PATCH', `/partnerships/${id}`, change);
const read = () =>
  simulated.api<{ name: string; tags: string[]; sides: { a: { authorisation?: string } } }>(
    'GET',
    `/partnerships/${id}`,
  );

describe('the page of a partnership', () => {
  test('begins with its wave, what needs somebody, and the newest figures', async () => {
    await open(`/partnerships/${id}`);
    await page.getByRole('heading', { level: 2, name: 'Newest wave' }).waitFor();
    expect(await page.getByRole('link', { name: 'Wave 3: Third wave' }).count()).toBe(1);
    const result = page.getByRole('region', { name: 'Newest result' });
    expect(await result.textContent()).toContain('Result of wave 2');
  });

  test('lists the released reports in every form, and the links answer', async () => {
    await openTab('reports');
    const first = page.getByRole('row').filter({ hasText: 'Second wave' });
    for (const form of ['Page', 'PDF', 'XLSX', 'CSV', 'JSON']) {
      const href = await first.getByRole('link', { name: form, exact: true }).getAttribute('href');
      const answer = await page.request.get(`${simulated.parallax.url}${href}`);
      expect([form, answer.status()]).toEqual([form, 200]);
    }
    expect(await page.getByRole('row').filter({ hasText: 'Third wave' }).count()).toBe(0);
  });

  test('shows who signed the charter of the newest wave', async () => {
    await openTab('charter');
    await page.getByRole('heading', { name: 'Charter of wave 3: Third wave' }).waitFor();
    expect(await page.getByText(/signed by/).count()).toBe(2);
  });

  test('is walked through by keyboard alone', async () => {
    await open(`/partnerships/${id}`);
    await page.getByRole('tab', { name: 'Overview' }).focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Edit partnership' }).waitFor();
    expect(new URL(page.url()).search).toBe('?tab=details');
  });

  test('keeps journal and overview for operators', async () => {
    await openTab('journal', { as: LEAD });
    await page.getByRole('tab', { name: 'Waves' }).waitFor();
    expect(await page.getByRole('tab').allTextContents()).not.toEqual(
      expect.arrayContaining([expect.stringMatching(/Journal|Overview/)]),
    );
  });
});

describe('a new partnership', () => {
  test('is called by its two organisations until somebody writes a name', async () => {
    await open('/partnerships/new');
    const organisations = page.getByLabel('Organisation');
    await organisations.nth(0).fill('Alpha Example');
    await organisations.nth(1).fill('Beta Sample');
    const name = page.getByLabel('Name of the partnership');
    await expect.poll(() => name.inputValue()).toBe('Alpha Example and Beta Sample');
    await name.fill('Ours');
    await organisations.nth(1).fill('Gamma Sample');
    expect(await name.inputValue()).toBe('Ours');
  });
});

describe('the journal', () => {
  test('tells who did what, and is filtered by what it is about', async () => {
    await patch({ tags: ['sample', 'first'] });
    await simulated.api('PUT', `/partnerships/${id}/members`, {
      members: [{ side: 'a', name: 'Newly Come', email: 'newly@example-freight.example' }],
    });
    await openTab('journal');
    await page.getByRole('cell', { name: 'changed the partnership: tags' }).first().waitFor();
    await page.getByRole('combobox', { name: 'About' }).selectOption('members');
    await page.getByRole('cell', { name: /^imported a roster: 1 added/ }).waitFor();
    expect(await page.getByRole('cell', { name: /changed the partnership/ }).count()).toBe(0);
    expect(await page.getByRole('main').textContent()).not.toMatch(/Newly/i);
  });
});

describe('editing a partnership', () => {
  beforeEach(async () => {
    await patch({ name: NAME, tags: ['sample'] });
    await open(`/partnerships/${id}/edit`);
  });
  const field = () => page.getByLabel('Name of the partnership');
  const authorisation = () => page.getByLabel('Authorisation (optional)').first();
  const save = () => page.getByRole('button', { name: 'Save', exact: true }).click();

  test('puts tags in small letters, and each once', async () => {
    const tags = page.getByRole('combobox', { name: 'Tags (optional)' });
    await tags.fill(' North ');
    await page.keyboard.press('Enter');
    await tags.fill('NORTH');
    await page.keyboard.press('Enter');
    await save();
    await page.getByRole('tab', { name: 'Details' }).waitFor();
    expect((await read()).tags).toEqual(['sample', 'north']);
  });

  test('while somebody else saves other fields, puts both together', async () => {
    await field().fill('Renamed here');
    await patch({ tags: ['elsewhere'] });
    await save();
    await page.getByText('Both changes were put together').waitFor();
    expect(await read()).toMatchObject({ name: 'Renamed here', tags: ['elsewhere'] });
  });

  test('while somebody else saves the same field, shows both versions, and saves the one that is taken', async () => {
    await field().fill('Mine');
    await authorisation().fill('The board.');
    await patch({ name: 'Theirs', tags: ['elsewhere'] });
    await save();
    const conflict = page.getByRole('alert').filter({ hasText: 'Somebody else changed this partnership' });
    const versions = conflict.getByRole('row').nth(1).getByRole('cell');
    await versions.first().waitFor();
    expect(await versions.allTextContents()).toEqual(['Theirs', 'Mine']);
    expect(await accessibilityProblems(page)).toEqual([]);
    // Saving once more decides nothing.
    await save();
    await conflict.waitFor();
    expect((await read()).name).toBe('Theirs');
    await conflict.getByRole('button', { name: 'Save with theirs' }).click();
    await page.getByRole('tab', { name: 'Details' }).waitFor();
    expect(await read()).toMatchObject({
      name: 'Theirs',
      tags: ['elsewhere'],
      sides: { a: { authorisation: 'The board.' } },
    });
  });

  test('without a network loses nothing, and saves when there is one again', async () => {
    await field().fill('Typed on a train');
    await page.context().setOffline(true);
    await save();
    await page.getByRole('alert').first().waitFor();
    expect(await field().inputValue()).toBe('Typed on a train');
    await page.context().setOffline(false);
    await save();
    await page.getByRole('tab', { name: 'Details' }).waitFor();
    expect((await read()).name).toBe('Typed on a train');
  });

  test('offers after a reload what was typed before', async () => {
    await field().fill('Typed and not saved');
    page.on('dialog', (dialog) => dialog.accept());
    await page.reload();
    await page.getByRole('status').getByRole('button').first().click();
    expect(await field().inputValue()).toBe('Typed and not saved');
  });

  test('whose session has ended keeps what was typed, and saves it after signing in again', async () => {
    await field().fill('Typed before the end');
    await page.context().clearCookies();
    await save();
    await page.getByText('You are signed out').waitFor();
    expect(await field().inputValue()).toBe('Typed before the end');
    const again = await page.context().newPage();
    await again.goto(`${simulated.parallax.url}/sign-in`);
    await signIn(again, simulated.parallax, OPERATOR);
    await again.getByRole('heading', { level: 1, name: 'Partnerships' }).waitFor();
    await save();
    await page.getByRole('tab', { name: 'Details' }).waitFor();
    expect((await read()).name).toBe('Typed before the end');
  });

  test('suggests the tags of other partnerships', async () => {
    const side = (name: string) => ({ name, leads: [] });
    const sides = { a: side('Northwind'), b: side('Acme') };
    await simulated.api('POST', '/partnerships', { name: 'Another', tags: ['harbour'], sides });
    await page.reload();
    await page.getByRole('combobox', { name: 'Tags (optional)' }).fill('har');
    await page.getByRole('option', { name: 'harbour' }).click();
    await save();
    await page.getByRole('tab', { name: 'Details' }).waitFor();
    expect((await read()).tags).toEqual(['sample', 'harbour']);
  });
});

test.each([
  ['en', 360, 'light'],
  ['hi', 360, 'dark'],
  ['ru', 1280, 'dark'],
] as const)(
  'every tab and the form fit in %s at %i px, %s, and are accessible',
  async (language, width, colorScheme) => {
    const locale = { en: 'en-GB', hi: 'hi-IN', ru: 'ru-RU' }[language];
    const paths = ['overview', 'reports', 'charter', 'journal', 'details'].map((tab) => `?tab=${tab}`);
    for (const path of [...paths, '/edit']) {
      await open(`/partnerships/${id}${path}`, { viewport: { width, height: 800 }, colorScheme, locale });
      await page.waitForLoadState('networkidle');
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        path,
      ).toBeLessThanOrEqual(0);
      expect(await accessibilityProblems(page), path).toEqual([]);
    }
  },
);
