import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { loadSampleProgramme } from '../../functions/local/sample-programme.ts';
import { accessibilityProblems } from '../round/accessible.ts';
import { type ConsoleVisit, visitConsole } from './visit-console.ts';

const OBSERVER = 'observer@parallax.example';
const NAME = 'Example Freight and Sample Telecom (sample)';

let visit: ConsoleVisit;
let id: string;
let wave: string;

beforeAll(async () => {
  visit = await visitConsole({ prepare: loadSampleProgramme });
  const { api } = visit.simulated;
  const { items } = await api<{ items: { id: string }[] }>('GET', '/partnerships');
  id = items[0]?.id ?? '';
  const waves = await api<{ items: { id: string }[] }>('GET', `/partnerships/${id}/waves`);
  wave = waves.items[0]?.id ?? '';
  const access = { installation: false, partnerships: [{ partnershipId: id, role: 'observer' }] };
  await api('POST', '/people', { name: 'Observer', email: OBSERVER, access });
  await visit.signIn(OBSERVER);
});
afterAll(() => visit?.stop());
afterEach(() => visit?.close());

describe('an observer', () => {
  test('sees the waves and opens a released report, without being asked to guess', async () => {
    const page = await visit.open('/', { as: OBSERVER });
    const observed = page.getByRole('region', { name: NAME });
    await expect.poll(() => observed.getByRole('row').count()).toBe(3);
    await observed.getByRole('link').first().click();
    await page.waitForURL(/\/reports\//);
    await page.getByRole('heading', { name: 'What stands out' }).waitFor();
    expect(await page.getByRole('link', { name: 'Agree on an action' }).count()).toBe(0);
  });

  test.each(['partnership', 'wave'])(
    'who follows a link to the %s sees the same, and nothing that is refused',
    async (what) => {
      const page = await visit.open(what === 'wave' ? `/waves/${wave}` : `/partnerships/${id}?tab=members`, {
        as: OBSERVER,
      });
      await page.getByRole('region', { name: NAME }).getByRole('row').first().waitFor();
      expect(await page.getByRole('alert').count()).toBe(0);
      expect(await page.getByRole('main').textContent()).not.toMatch(/Member \d|answered/);
    },
  );

  test.each([
    ['en', 360, 'light'],
    ['hi', 360, 'dark'],
    ['ru', 360, 'light'],
    ['ru', 1280, 'dark'],
  ] as const)('finds it fitting in %s at %i px, %s, and accessible', async (language, width, colorScheme) => {
    const page = await visit.open('/', {
      as: OBSERVER,
      locale: { en: 'en-GB', hi: 'hi-IN', ru: 'ru-RU' }[language],
      colorScheme,
      viewport: { width, height: 800 },
    });
    await page.getByRole('row').first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
});
