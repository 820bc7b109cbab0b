import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { accessibilityProblems } from '../round/accessible.ts';
import { type ConsoleVisit, OPERATOR, visitConsole } from './visit-console.ts';

const LANGUAGES = ['en', 'hi', 'ru'];
const DAY = 86_400_000;
const lead = (side: string) => [{ name: `Lead ${side}`, email: `lead@side-${side}.example` }];

let visit: ConsoleVisit;
let simulated: ConsoleVisit['simulated'];
let page: Page;
let id: string;

beforeAll(async () => {
  visit = await visitConsole();
  ({ simulated } = visit);
  await visit.signIn();
});
afterAll(() => visit?.stop());
beforeEach(async () => {
  ({ id } = await simulated.api<{ id: string }>('POST', '/partnerships', {
    name: 'Example and Sample',
    sides: {
      a: { name: 'Example Freight', leads: lead('a') },
      b: { name: 'Sample Telecom', leads: lead('b') },
    },
  }));
  const members = (['a', 'b'] as const).flatMap((side) =>
    Array.from({ length: 8 }, (_, person) => ({
      side,
      name: `Person ${person}`,
      email: `person${person}@side-${side}.example`,
      language: LANGUAGES[person % 3],
      timeZone: person % 2 === 0 ? 'Asia/Kolkata' : 'Europe/Berlin',
      cohorts: { role: person === 0 ? 'director' : 'driver' },
    })),
  );
  await simulated.api('PUT', `/partnerships/${id}/members`, { members });
});
afterEach(() => visit?.close());

async function open(path: string, options: BrowserContextOptions = {}) {
  page = await visit.open(path, options);
}
interface Draft {
  id: string;
  revision: number;
  title: string;
  languages: string[];
}
const draft = (details: object = {}) =>
  simulated.api<Draft>('POST', `/partnerships/${id}/waves`, {
    title: 'Spring',
    questionnaire: { id: 'partnership-health', version: 1 },
    languages: LANGUAGES,
    cohortDimensions: ['role'],
    schedule: {
      timeZone: 'Asia/Kolkata',
      opensAt: new Date(simulated.now().getTime() + DAY).toISOString(),
      closesAt: new Date(simulated.now().getTime() + 11 * DAY).toISOString(),
      remindersAt: [],
    },
    ...details,
  });
const read = (wave: string) => simulated.api<Draft>('GET', `/waves/${wave}`);

describe('designing a wave', () => {
  test('asks in the languages that are complete, and shows what the clocks of those who are asked say', async () => {
    await open(`/partnerships/${id}/waves/new`);
    await page.getByRole('textbox', { name: 'Title' }).fill('First');
    for (const language of ['Hindi', 'Russian']) await page.getByRole('checkbox', { name: language }).check();
    await page.getByRole('checkbox', { name: 'role' }).check();
    for (const zone of ['Asia/Kolkata', 'Europe/Berlin']) {
      await page.getByRole('row').filter({ hasText: zone }).first().waitFor();
    }
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByRole('heading', { level: 1, name: 'Wave 1: First' }).waitFor();
    const wave = /waves\/([^/?]+)/.exec(page.url())?.[1] ?? '';
    expect(await read(wave)).toMatchObject({ languages: LANGUAGES, cohortDimensions: ['role'] });
  });

  test('what is wrong is told at its field', async () => {
    await open(`/partnerships/${id}/waves/new`);
    await page.getByRole('textbox', { name: 'Title' }).fill('');
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.locator('[aria-invalid=true]').first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('two operators: who saves the same field last sees both versions', async () => {
    const wave = await draft();
    await open(`/waves/${wave.id}/edit`);
    await page.getByRole('textbox', { name: 'Title' }).fill('Mine');
    await simulated.api('PATCH', `/waves/${wave.id}`, { title: 'Theirs', revision: wave.revision });
    await page.getByRole('button', { name: 'Save draft' }).click();
    const conflict = page.getByRole('alert').filter({ hasText: 'Theirs' });
    await conflict.getByText('Mine', { exact: true }).first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect((await read(wave.id)).title).toBe('Theirs');
    await conflict
      .getByRole('radio', { name: /mine|yours/i })
      .first()
      .check();
    await conflict.getByRole('button', { name: /^Save/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Wave 1: Mine' }).waitFor();
    expect((await read(wave.id)).title).toBe('Mine');
  });

  test('two operators: what only one of them changed is kept of both', async () => {
    const wave = await draft();
    await open(`/waves/${wave.id}/edit`);
    await page.getByRole('textbox', { name: 'Title' }).fill('Mine');
    await simulated.api('PATCH', `/waves/${wave.id}`, { languages: ['en', 'hi'], revision: wave.revision });
    await page.getByRole('button', { name: 'Save draft' }).click();
    const conflict = page.getByRole('alert').filter({ hasText: 'Mine' });
    await conflict.getByRole('button', { name: /^Save/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Wave 1: Mine' }).waitFor();
    expect(await read(wave.id)).toMatchObject({ title: 'Mine', languages: ['en', 'hi'] });
  });

  test('a first wave is drafted by keyboard alone', async () => {
    await open(`/partnerships/${id}/waves/new`);
    await page.getByRole('textbox', { name: 'Title' }).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('By keyboard');
    // Asked in the languages of the roster unless somebody says otherwise.
    await page.getByRole('checkbox', { name: 'Hindi' }).focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Save draft' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Wave 1: By keyboard' }).waitFor();
    const wave = /waves\/([^/?]+)/.exec(page.url())?.[1] ?? '';
    expect(await read(wave)).toMatchObject({ title: 'By keyboard', languages: ['en', 'ru'] });
  });

  test('a wave is copied with everything but its dates', async () => {
    const privacy = { sideMinimum: 6, cohortMinimum: 7, commentMinimum: 8 };
    const charter = Object.fromEntries(LANGUAGES.map((each) => [each, `Only to learn (${each}).`]));
    const wave = await draft({ privacy, charter, mirrorBack: true });
    await open(`/waves/${wave.id}`);
    await page
      .getByRole('link', { name: 'Copy' })
      .or(page.getByRole('button', { name: 'Copy' }))
      .click();
    await page.getByRole('heading', { level: 1, name: 'New wave' }).waitFor();
    for (const language of ['English', 'Hindi', 'Russian']) {
      expect(await page.getByRole('checkbox', { name: language, exact: true }).isChecked()).toBe(true);
    }
    await page.getByRole('button', { name: 'Save draft' }).click();
    await page.getByRole('heading', { level: 1, name: /^Wave 2: / }).waitFor();
    const copy = await read(/waves\/([^/?]+)/.exec(page.url())?.[1] ?? '');
    const { schedule: dates, ...copied } = copy as Draft & { schedule: { opensAt: string } };
    expect(copied).toMatchObject({ privacy, charter, mirrorBack: true, cohortDimensions: ['role'] });
    const { schedule: former } = (await read(wave.id)) as Draft & { schedule: { opensAt: string } };
    expect(dates.opensAt).not.toBe(former.opensAt);
  });
});

describe('before a wave is deployed', () => {
  test('the rehearsal tells what would be withheld, and who stands out, without a name', async () => {
    const wave = await draft();
    await open(`/waves/${wave.id}/rehearsal`);
    await page.getByRole('heading', { name: 'Which cohorts are withheld' }).waitFor();
    await page.getByText('role: director (1 person)').first().waitFor();
    await page.getByText('No cohort is left to show').waitFor();
    expect(await page.getByRole('main').textContent()).not.toContain('Person 0');
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('mails and pages are shown as a real member gets them, and can be sent to oneself', async () => {
    const wave = await draft();
    await open(`/waves/${wave.id}/previews`);
    await page.getByRole('main').getByLabel('Language').selectOption('ru');
    await page.frameLocator('iframe').getByText('Example Freight').first().waitFor();
    await page.getByRole('button', { name: /^Send/ }).click();
    await page.getByText(OPERATOR).filter({ visible: true }).first().waitFor();
  });

  test('the last look lists what cannot be changed any more, and deploys after asking', async () => {
    const wave = await draft();
    await open(`/waves/${wave.id}/deploy`);
    await page.getByText('From then on this cannot be changed').waitFor();
    await page.getByRole('button', { name: 'Deploy wave' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Deploy/ })
      .click();
    await page.getByRole('button', { name: 'Cancel wave' }).waitFor();
    expect(await read(wave.id)).toMatchObject({ state: 'scheduled' });
  });
});

describe.each([
  ['en', 360, 'light'],
  ['hi', 360, 'dark'],
  ['ru', 360, 'light'],
  ['ru', 1280, 'dark'],
] as const)('in %s at %i px, %s', (language, width, colorScheme) => {
  test.each(['', '/edit', '/rehearsal', '/previews', '/deploy'])(
    'a draft’s page %s fits and is accessible',
    async (path) => {
      const wave = await draft();
      await open(`/waves/${wave.id}${path}`, {
        locale: { en: 'en-GB', hi: 'hi-IN', ru: 'ru-RU' }[language],
        colorScheme,
        viewport: { width, height: 800 },
      });
      await page.waitForLoadState('networkidle');
      // In the frame of a preview runs no script, so not axe's either.
      expect(await accessibilityProblems(page, 'iframe')).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    },
  );

  test('the form of a new wave fits and is accessible', async () => {
    await open(`/partnerships/${id}/waves/new`, {
      locale: { en: 'en-GB', hi: 'hi-IN', ru: 'ru-RU' }[language],
      colorScheme,
      viewport: { width, height: 800 },
    });
    await page.getByRole('textbox').first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
});
