import { readFileSync } from 'node:fs';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { accessibilityProblems } from '../round/accessible.ts';
import { type ConsoleVisit, visitConsole } from './visit-console.ts';

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
});
afterEach(() => visit?.close());

async function open(options: BrowserContextOptions = {}) {
  page = await visit.open(`/partnerships/${id}?tab=members`, options);
}
interface Kept {
  id: string;
  side: string;
  name: string;
  email?: string;
  language?: string;
  cohorts: Record<string, string>;
}
const members = async () =>
  (await simulated.api<{ items: Kept[] }>('GET', `/partnerships/${id}/members?limit=1000`)).items
    .map(({ id: _, ...rest }) => rest)
    .toSorted((one, other) => one.name.localeCompare(other.name));
const have = (...people: Partial<Kept>[]) =>
  simulated.api('PUT', `/partnerships/${id}/members`, { members: people });
const choose = async (name: string, buffer: Buffer) => {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Choose a file' }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer });
};
const button = (name: string | RegExp) => page.getByRole('button', { name }).click();

describe('an import', () => {
  test('of a Russian CSV file is understood, its unknown words are asked for, and it is previewed', async () => {
    await open();
    await button('Import roster');
    await choose(
      'список.csv',
      Buffer.from(
        'Компания;ФИО;Эл. почта;Язык;Должность;Табель\n' +
          'Example Freight;Анна Пример;anna@side-a.example;русский;Директор;1\n' +
          'Партнёр;Борис Образец;boris@side-b.example;;директор;2\n' +
          'Партнёр;Вера Образец;нет;;;3\n',
      ),
    );
    await page.getByText('"Партнёр" is not a side; write a or b.').first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.getByLabel('“Партнёр” is').selectOption('Sample Telecom');
    await page.getByText('"нет" is not an e-mail address.').waitFor();
    await page.getByText('1 row is refused and left out').waitFor();
    await button('Import 2 people');
    await page.getByText('The roster is imported: 2 added, 0 changed, 1 left out.').waitFor();
    expect(await members()).toEqual([
      {
        side: 'a',
        name: 'Анна Пример',
        email: 'anna@side-a.example',
        language: 'ru',
        cohorts: { role: 'Директор' },
      },
      { side: 'b', name: 'Борис Образец', email: 'boris@side-b.example', cohorts: { role: 'Директор' } },
    ]);
  });

  test('of an Excel workbook takes the sheet that is chosen, and a side for all', async () => {
    const sheet = (...rows: string[][]) =>
      rows.map((cells) => cells.map((value) => ({ value, type: String })));
    const workbook = await writeWorkbook([
      { sheet: 'Notes', data: sheet(['name'], ['nobody']) },
      { sheet: 'People', data: sheet(['Name', 'E-Mail', 'City'], ['Ann', 'ann@side-b.example', 'Pune']) },
    ]).toBuffer();
    await open();
    await button('Import roster');
    await choose('people.xlsx', workbook);
    await page.getByLabel('Sheet').selectOption('People');
    await page.getByLabel(/everybody is of/).selectOption('Sample Telecom');
    await page.getByLabel('What the column “City” is').selectOption('left out');
    await button('Import 1 person');
    await page.getByText(/^The roster is imported/).waitFor();
    expect(await members()).toEqual([{ side: 'b', name: 'Ann', email: 'ann@side-b.example', cohorts: {} }]);
  });

  test('of a file that is none says why', async () => {
    await open();
    await button('Import roster');
    await choose('broken.xlsx', Buffer.from('PK but nothing else'));
    await page.getByText('It is not an Excel workbook').waitFor();
  });

  test('removes who is not named only when asked twice, after everybody is in', async () => {
    await have({ side: 'a', name: 'Goes', email: 'goes@side-a.example' });
    await open();
    await button('Import roster');
    await page.getByLabel('Or paste the rows here').fill('side,name,email\na,Stays,stays@side-a.example\n');
    await button('Check the rows');
    await page.getByLabel('Also remove members who are not in this file').check();
    await page.getByText('Goes, goes@side-a.example').waitFor();
    await button('Import 1 person and remove 1');
    expect(await members()).toHaveLength(1);
    await page.getByRole('dialog').getByRole('button', { name: 'Import 1 person and remove 1' }).click();
    await page.getByText(/1 added, 0 changed, 1 removed/).waitFor();
    expect((await members()).map(({ name }) => name)).toEqual(['Stays']);
  });

  test('that loses its network goes on where it stopped', async () => {
    await open();
    // Thousands of rows take a busy machine a while.
    page.setDefaultTimeout(200_000);
    await button('Import roster');
    const rows = Array.from({ length: 4500 }, (_, row) => `a,Person ${row},person${row}@side-a.example`);
    await page.getByLabel('Or paste the rows here').fill(['side,name,email', ...rows].join('\n'));
    await button('Check the rows');
    await page.getByText('4,500 added').waitFor();
    let asked = 0;
    await page.route('**/members?*', async (route) => {
      if (route.request().method() !== 'PUT') return route.continue();
      asked += 1;
      return asked === 2 ? route.abort() : route.continue();
    });
    await button('Import 4,500 people');
    await page.getByText('The import has stopped').waitFor();
    await page.getByText('4,000 of 4,500 people').waitFor();
    await button('Go on');
    await page.getByText(/4,500 added/).waitFor();
    await page.getByText('4,500 members').waitFor();
  }, 240_000);
});

describe('by hand', () => {
  const ann = { side: 'a', name: 'Ann', email: 'ann@side-a.example', cohorts: { role: 'manager' } };

  test('somebody is added; the schema of the API tells what is wrong', async () => {
    await open();
    await button('Add member');
    await button('Save');
    await page.getByLabel('Name').and(page.locator('[aria-invalid=true]')).waitFor();
    await page.getByLabel('Name').fill('Bo');
    await page.getByLabel('E-mail').fill('bo@side-b.example');
    await page.getByRole('radio', { name: 'Sample Telecom' }).check();
    await page.getByRole('combobox', { name: 'Language' }).selectOption('Hindi');
    await button('Save');
    await page.getByText('Bo is on the roster.').waitFor();
    expect(await members()).toEqual([
      { side: 'b', name: 'Bo', email: 'bo@side-b.example', language: 'hi', cohorts: {} },
    ]);
  });

  test('two operators: who saves last sees both versions', async () => {
    await have(ann);
    await open();
    await button('Edit Ann');
    await page.getByLabel('Name').fill('Anna');
    await have({ ...ann, name: 'Annie' });
    await button('Save');
    await button('Compare both');
    await page.getByRole('row', { name: 'Name Annie Anna' }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await button('Save mine over it');
    await page.getByText('Anna is on the roster.').waitFor();
    expect((await members()).map(({ name }) => name)).toEqual(['Anna']);
  });

  test('an address of somebody else is refused at its field', async () => {
    await have(ann, { side: 'b', name: 'Bo', email: 'bo@side-b.example' });
    await open();
    await button('Edit Ann');
    await page.getByLabel('E-mail').fill('bo@side-b.example');
    await button('Save');
    await page.getByText('Bo (Sample Telecom) has this address already; one person answers once.').waitFor();
  });

  test('somebody is found and removed by keyboard', async () => {
    await have(ann, { side: 'b', name: 'Bo', email: 'bo@side-b.example' });
    await open();
    await page.getByLabel('Find a member').fill('bo@');
    await page.getByRole('cell', { name: 'Ann', exact: true }).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Remove Bo' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Remove member' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Bo is no longer on the roster.').waitFor();
  });
});

test('columns without telling titles are known by what stands in them, and what is missing is asked for', async () => {
  await open();
  await button('Import roster');
  const rows = ['Colleague;Where to;Speaks', 'Ann Li;ann@x.example;Hindi', 'Bo Ek;bo@x.example;English'];
  await page.getByLabel('Or paste the rows here').fill(rows.join('\n'));
  await button('Check the rows');
  const notice = page.getByText('Say which column tells the side, or choose below a side for everybody.');
  await notice.waitFor();
  expect(await page.getByText('Refused rows').count()).toBe(0);
  expect(await accessibilityProblems(page)).toEqual([]);
  await page.getByLabel('No column tells the side: everybody is of').selectOption('Sample Telecom');
  await notice.waitFor({ state: 'detached' });
  await button('Import 2 people');
  await page.getByText('The roster is imported: 2 added').waitFor();
  expect(await members()).toMatchObject([
    { side: 'b', name: 'Ann Li', email: 'ann@x.example', language: 'hi' },
    { side: 'b', name: 'Bo Ek', email: 'bo@x.example', language: 'en' },
  ]);
});

test.each(['CSV', 'XLSX'])('a roster that was saved as %s is read back as it was', async (kind) => {
  await have(
    { side: 'a', name: '=Ann', email: 'ann@side-a.example', language: 'ru', cohorts: { role: 'driver' } },
    { side: 'b', name: 'Без почты', cohorts: { city: 'Pune' } },
  );
  const before = await members();
  await open();
  await button('Export');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menuitem', { name: kind }).click(),
  ]);
  const saved = readFileSync(await file.path());
  if (kind === 'CSV') expect(saved.toString()).toContain("'=Ann");
  await button('Import roster');
  await choose(file.suggestedFilename(), saved);
  await page.getByText('2 unchanged').waitFor();
  expect(await members()).toEqual(before);
});

test('an address that an invitation bounced from is told on top, and mended there', async () => {
  const mended = await simulated.deployWave({ a: 6, b: 6 });
  await simulated.forward(0);
  await simulated.parallax.idle();
  const wave = await simulated.api<{ partnershipId: string }>('GET', `/waves/${mended}`);
  id = wave.partnershipId;
  const { invitations } = simulated.parallax.services.stores;
  const { items } = await invitations.page(mended, { limit: 1 });
  const [first] = items;
  if (!first?.email) throw new Error('nobody is invited');
  await invitations.recordDelivery(first, first.delivery.mailId, 'bounced', 'NoEmail');
  await open();
  await button('Mend address');
  expect(await page.getByLabel('E-mail').inputValue()).toBe(first.email);
});

describe.each([
  ['en', 360, 'light'],
  ['hi', 360, 'dark'],
  ['ru', 360, 'light'],
  ['ru', 1280, 'dark'],
] as const)('in %s at %i px, %s', (language, width, colorScheme) => {
  test('list, form and import fit and are accessible', async () => {
    await have({ side: 'a', name: 'Ann', email: 'ann@side-a.example', cohorts: { role: 'manager' } });
    await open({
      locale: { en: 'en-GB', hi: 'hi-IN', ru: 'ru-RU' }[language],
      colorScheme,
      viewport: { width, height: 800 },
    });
    const fits = async () => {
      expect(await accessibilityProblems(page)).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
      ).toBeLessThanOrEqual(0);
    };
    const panel = page.getByRole('tabpanel');
    await panel.getByRole('table').waitFor();
    await fits();
    await panel.getByRole('button').nth(1).click();
    await page.getByRole('dialog').waitFor();
    await fits();
    await page.keyboard.press('Escape');
    await panel.getByRole('button').first().click();
    await page.getByRole('textbox').last().fill('side,name,email\nx,Ann,ann@side-a.example\n');
    await page.getByRole('textbox').last().press('Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('checkbox').waitFor();
    await fits();
  });
});
