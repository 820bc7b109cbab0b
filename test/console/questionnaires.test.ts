import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { QUESTIONNAIRE_FILE } from '../builders/questionnaire.ts';
import { accessibilityProblems } from '../round/accessible.ts';
import { type OperatorVisit, type QuestionnaireFile, visitAsOperator } from './visit-as-operator.ts';

let visit: OperatorVisit;
let page: Page;

beforeAll(async () => {
  visit = await visitAsOperator();
});
afterAll(() => visit?.stop());
afterEach(() => page?.context().close());

async function open(path: string, options: BrowserContextOptions = {}) {
  page = await visit.open(path, options);
}
const stored = (id: string) => visit.stored(id);
const add = (overrides: object) => visit.add(overrides);
const tab = (name: string) => page.getByRole('tab', { name, exact: true }).click();
const toggle = (place: number) => page.locator(`#question-${place}`);
const save = async (name = 'Save') => {
  await page.getByRole('button', { name, exact: true }).click();
  await page.getByText(/, version \d+, is saved\./).waitFor();
};

describe('the library', () => {
  test('shows what comes with the product, and what can be done with it', async () => {
    await open('/questionnaires');
    const shipped = page.getByRole('region', { name: 'Come with Parallax' });
    const health = shipped.getByRole('article', { name: 'Partnership health' });
    expect(await health.textContent()).toContain('Complete in English, Hindi and Russian.');
    expect(await health.textContent()).toContain(
      'A two-way check of how well two organisations work together',
    );
    expect(await health.getByRole('button', { name: 'Remove' }).count()).toBe(0);
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      health.getByRole('button', { name: 'Export as file' }).click(),
    ]);
    expect(file.suggestedFilename()).toBe('partnership-health-v1.json');
    expect(JSON.parse(readFileSync(await file.path(), 'utf8'))).toEqual(await stored('partnership-health'));
  });

  test('takes a file in, as the next version where it is known, and tells every mistake of a faulty one', async () => {
    await add({ id: 'taken-in' });
    await open('/questionnaires');
    await page.getByRole('button', { name: 'Import file' }).click();
    const choose = async (content: string) => {
      const path = join(tmpdir(), `questionnaire-${process.pid}.json`);
      writeFileSync(path, content);
      const [chooser] = await Promise.all([
        page.waitForEvent('filechooser'),
        page.getByRole('button', { name: 'Choose file' }).click(),
      ]);
      await chooser.setFiles(path);
    };
    await choose('{ "id": ');
    await page.getByText('It cannot be read as JSON').waitFor();
    const faulty = structuredClone({ ...QUESTIONNAIRE_FILE, id: 'taken-in' }) as unknown as QuestionnaireFile;
    faulty.title = {};
    await choose(JSON.stringify(faulty));
    await page.getByText('give the questionnaire a title').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    await choose(JSON.stringify({ ...QUESTIONNAIRE_FILE, id: 'taken-in', title: { en: 'Changed' } }));
    await page.waitForURL(/\/questionnaires\/taken-in\/versions\/2$/);
  });

  test('takes a file that is dropped, and not the same one twice', async () => {
    await add({ id: 'dropped' });
    await open('/questionnaires');
    await page.getByRole('button', { name: 'Import file' }).click();
    const content = JSON.stringify({ ...QUESTIONNAIRE_FILE, id: 'dropped', version: 7 });
    const file = await page.evaluateHandle((text) => {
      const carried = new DataTransfer();
      carried.items.add(new File([text], 'dropped.json', { type: 'application/json' }));
      return carried;
    }, content);
    await page.getByText('Drop the file here').dispatchEvent('drop', { dataTransfer: file });
    await page.getByText(/in the library already, as version 1/).waitFor();
    await page.waitForURL(/\/questionnaires\/dropped\/versions\/1$/);
    expect((await stored('dropped')).version).toBe(1);
  });

  test('removes an unused version after asking', async () => {
    await add({ id: 'thrown-away', title: { en: 'Thrown away' } });
    await open('/questionnaires');
    const card = page.getByRole('article', { name: 'Thrown away' });
    await card.getByRole('button', { name: 'Remove' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
    await card.waitFor({ state: 'detached' });
  });
});

describe('adapting a questionnaire', () => {
  test('a copy is reworded with the names filled in as one types, extended, translated, previewed, and offered to waves', async () => {
    await open('/questionnaires');
    await page
      .getByRole('article', { name: 'Partnership health' })
      .getByRole('link', { name: 'Duplicate and adapt' })
      .click();
    await page.getByLabel('Name', { exact: true }).fill('Our yearly check');
    expect(await page.getByLabel('Short name').first().inputValue()).toBe('our-yearly-check');

    await tab('Questions');
    await page.getByLabel('About the partner').fill('{them} warns us in time.');
    await page.getByText('Sample Telecom warns us in time.').first().waitFor();
    await page.getByText('Example Freight warns us in time.').waitFor();

    await page.getByRole('button', { name: 'Add question' }).click();
    await page.getByRole('menuitem', { name: /^About both organisations/ }).click();
    const last = page.locator('.question-row').last();
    await last.getByLabel('About one’s own organisation').fill('We invite ');
    await last.getByRole('button', { name: 'Insert the partner’s name' }).first().click();
    expect(await last.getByLabel('About one’s own organisation').inputValue()).toBe('We invite {them}');
    await last.getByLabel('About the partner').fill('{them} invites us');

    await tab('Translations');
    for (const [language, us, them] of [
      ['Hindi', 'हम {them} को बुलाते हैं', '{them} हमें बुलाते हैं'],
      ['Russian', 'Мы приглашаем «{them}»', '«{them}» приглашает нас'],
    ] as const) {
      await page.getByLabel('Translate into').selectOption(language);
      await page.getByText(`59 of 61 texts are there in ${language}.`).waitFor();
      await page.getByRole('switch', { name: 'Only what is missing' }).check();
      await page.getByRole('button', { name: 'Next missing' }).click();
      await page.keyboard.insertText(us);
      await page.getByRole('button', { name: 'Next missing' }).click();
      await page.keyboard.insertText(them);
      await page.getByText(`61 of 61 texts are there in ${language}.`).waitFor();
      await page.getByRole('switch', { name: 'Only what is missing' }).uncheck();
    }

    await tab('Preview');
    await page.getByLabel('As a member of').selectOption('Sample Telecom');
    await page.getByRole('combobox', { name: 'Language', exact: true }).selectOption('ru');
    await page.frameLocator('iframe').getByText('Мы приглашаем «Example Freight»').waitFor();

    await save();
    await page.waitForURL(/\/questionnaires\/our-yearly-check\/versions\/1$/);
    const { items } = await visit.simulated.api<{ items: { id: string; languages: string[] }[] }>(
      'GET',
      '/questionnaires',
    );
    expect(items.find(({ id }) => id === 'our-yearly-check')?.languages).toEqual(['en', 'hi', 'ru']);
    expect((await stored('our-yearly-check')).items).toHaveLength(25);
  });

  test('a wave can be deployed with it, and then its version says so and stays', async () => {
    await add({ id: 'deployed', title: { en: 'Deployed' } });
    await visit.simulated.deployWave({ a: 5, b: 5 }, { questionnaire: { id: 'deployed', version: 1 } });
    await open('/questionnaires');
    const card = page.getByRole('article', { name: 'Deployed', exact: true });
    await card.getByText('used by 1 wave').waitFor();
    expect(await card.getByRole('button', { name: 'Remove' }).count()).toBe(0);

    const [{ id: partnership } = { id: '' }] = (
      await visit.simulated.api<{ items: { id: string }[] }>('GET', '/partnerships')
    ).items;
    await page.goto(`${visit.simulated.parallax.url}/partnerships/${partnership}/waves/new`);
    const offered = page.getByRole('combobox', { name: /^Questionnaire/ });
    await offered.locator('option', { hasText: 'Deployed, version 1' }).waitFor({ state: 'attached' });
  });

  test('what is wrong is told while one types, and its place is one click away', async () => {
    await add({ id: 'mended' });
    await open('/questionnaires/mended/versions/1');
    await toggle(0).click();
    await page.getByLabel('About the partner').fill('{partner} answers');
    const link = page.getByRole('button', { name: /"\{partner\}" is not a placeholder/ });
    await link.waitFor();
    expect(await page.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
    await toggle(0).click();
    await link.click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.id))
      .toMatch(/^field-items\.0\.text\.them/);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.insertText('{them} answers');
    await link.waitFor({ state: 'detached' });
    await save();
  });

  test('prediction is switched on and off, and a removed question comes back', async () => {
    await add({ id: 'switched' });
    await open('/questionnaires/switched/versions/1');
    const before = (await stored('switched')).items.length;
    await page.getByRole('button', { name: 'Remove question 2' }).click();
    expect(await page.locator('.question-row').count()).toBe(before - 1);
    await page.getByRole('button', { name: 'Undo' }).click();
    expect(await page.locator('.question-row').count()).toBe(before);
    await toggle(0).click();
    const predict = page.getByRole('switch', { name: 'Also ask for a prediction' }).first();
    const was = await predict.isChecked();
    await predict.setChecked(!was);
    if (!was) await page.getByLabel('What the partner will say').fill('What will {them} say?');
    await save();
    expect((await stored('switched')).items[0]).toMatchObject(was ? {} : { predict: true });
  });
});

describe('the order of the questions', () => {
  const order = () => page.locator('.question-words > span:first-child').allTextContents();

  test('is changed with Alt and an arrow, and the focus stays with the question', async () => {
    await add({ id: 'ordered' });
    await open('/questionnaires/ordered/versions/1');
    const [first, second, third] = await order();
    await toggle(0).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('question-1');
    await page.keyboard.press('Alt+ArrowDown');
    await expect.poll(order).toEqual(expect.arrayContaining([first, second, third]));
    expect((await order()).slice(0, 3)).toEqual([second, third, first]);
  });

  test('is changed by the handle: with the keyboard, and by dragging', async () => {
    await add({ id: 'dragged' });
    await open('/questionnaires/dragged/versions/1');
    const [first, second] = await order();
    const handle = page.getByRole('button', { name: 'Move question 1 by dragging' });
    await handle.focus();
    await page.keyboard.press('Space');
    await page.getByText(/At place 1/).waitFor({ state: 'attached' });
    await page.keyboard.press('ArrowDown');
    await page.getByText(/At place 2/).waitFor({ state: 'attached' });
    await page.keyboard.press('Space');
    await expect.poll(async () => (await order()).slice(0, 2)).toEqual([second, first]);

    // What was put down glides into its place; until then nothing stands where it will.
    await page.waitForFunction(() =>
      [...document.querySelectorAll('.question-row')].every(
        (row) => getComputedStyle(row).transform === 'none',
      ),
    );
    const [from, to] = [await handle.boundingBox(), await page.locator('.question-row').nth(1).boundingBox()];
    if (!from || !to) throw new Error('nothing to drag');
    await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(from.x + 10, from.y + 20, { steps: 4 });
    await page.getByText(/At place 1/).waitFor({ state: 'attached' });
    await page.mouse.move(from.x + 10, to.y + to.height - 4, { steps: 12 });
    await page.getByText(/At place 2/).waitFor({ state: 'attached' });
    await page.mouse.up();
    await expect.poll(async () => (await order()).slice(0, 2)).toEqual([first, second]);
  });
});

test('rewording says which translations are left behind, and the translations show them among what is to do', async () => {
  await open('/questionnaires/new?from=partnership-health@1');
  await tab('Questions');
  const wording = page.getByLabel('About one’s own organisation').first();
  const hint = page.getByText('Still to be looked at: Hindi and Russian say what stood here before.');
  const before = await wording.inputValue();
  await wording.fill('We warn {them} in good time.');
  await hint.waitFor();
  expect(await accessibilityProblems(page)).toEqual([]);
  await tab('Translations');
  await page.getByText('1 of them is behind its original.').waitFor();
  await page.getByRole('switch', { name: 'Only what is missing or behind' }).check({ force: true });
  const left = page.getByRole('tabpanel').getByRole('textbox');
  expect(await left.count()).toBe(1);
  await page.getByText('Hindi – the original has changed').waitFor();
  await left.fill('हम {them} को समय रहते बता देते हैं।');
  await page.getByText('1 of them is behind its original.').waitFor({ state: 'detached' });
  await tab('Questions');
  await page.getByText('Still to be looked at: Russian say').waitFor();
  await wording.fill(before);
  await page.getByText(/^Still to be looked at/).waitFor({ state: 'detached' });
});

describe('versions', () => {
  test('a version in use is changed as the next one, which tells what became of it', async () => {
    await add({ id: 'in-use', title: { en: 'In use' } });
    const { questionnaires } = visit.simulated.parallax.services.stores;
    const kept = await questionnaires.findStored('in-use' as never, 1);
    if (kept) await questionnaires.markInUse(kept, 'wave' as never);
    await open('/questionnaires/in-use/versions/1');
    await page.getByText(/saved as version 2/).waitFor();
    await tab('Name, scale, drivers');
    await page.getByLabel('Name', { exact: true }).fill('Used twice');
    await save('Save as version 2');
    await page.waitForURL(/\/in-use\/versions\/2$/);
    await tab('Versions');
    await page.getByText('Names and labels').waitFor();
    expect(await page.locator('.changes ins').textContent()).toBe('Used twice');
    expect(await page.locator('.changes del').textContent()).toBe('In use');
  });

  test('two operators: who saves last sees both versions, and loses nothing', async () => {
    await add({ id: 'contested', title: { en: 'Contested' } });
    await open('/questionnaires/contested/versions/1');
    await tab('Name, scale, drivers');
    await page.getByLabel('Name', { exact: true }).fill('Mine');
    await visit.simulated.api('PUT', '/questionnaires/contested', {
      ...QUESTIONNAIRE_FILE,
      id: 'contested',
      title: { en: 'Theirs' },
    });
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    const conflict = page.getByRole('alert').filter({ hasText: 'Somebody else saved' });
    await expect.poll(() => conflict.locator('ins').allTextContents()).toEqual(['Theirs', 'Mine']);
    expect(await accessibilityProblems(page)).toEqual([]);
    expect((await stored('contested')).title).toEqual({ en: 'Theirs' });

    // To look at theirs first loses nothing either: mine is taken up again, and is still no silent replacement.
    page.on('dialog', (dialog) => dialog.accept());
    await conflict.getByRole('button', { name: 'Load theirs' }).click();
    await page.getByRole('heading', { level: 1, name: 'Theirs' }).waitFor();
    await page.getByRole('button', { name: 'Take it up again' }).click();
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => conflict.locator('ins').allTextContents()).toEqual(['Theirs', 'Mine']);
    await conflict.getByRole('button', { name: 'Save mine over theirs' }).click();
    await expect.poll(async () => (await stored('contested')).title).toEqual({ en: 'Mine' });
  });

  test('what was typed is offered again after the page went away', async () => {
    await add({ id: 'kept' });
    await open('/questionnaires/kept/versions/1');
    await tab('Name, scale, drivers');
    await page.getByLabel('Name', { exact: true }).fill('Kept words');
    page.on('dialog', (dialog) => dialog.accept());
    await page.reload();
    await page
      .getByRole('button', { name: /Take it up again/ })
      .first()
      .click();
    await tab('Name, scale, drivers');
    expect(await page.getByLabel('Name', { exact: true }).inputValue()).toBe('Kept words');
  });
});

describe.each([
  ['en', 360, 'light'],
  ['hi', 360, 'dark'],
  ['ru', 360, 'light'],
  ['ru', 1280, 'dark'],
] as const)('in %s at %i px, %s', (language, width, colorScheme) => {
  const options = {
    locale: { en: 'en-GB', hi: 'hi-IN', ru: 'ru-RU' }[language],
    colorScheme,
    viewport: { width, height: 800 },
  };
  const fits = async () => {
    // In the preview no script may run; the page that it shows is looked at by itself elsewhere.
    expect(await accessibilityProblems(page, 'iframe')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  };

  test('the library fits and is accessible', async () => {
    await open('/questionnaires', options);
    await page.getByRole('article').first().waitFor();
    await fits();
  });

  test('every part of the editor fits and is accessible', async () => {
    await open('/questionnaires/new?from=partnership-health@1', options);
    const parts = page.getByRole('tab');
    for (let part = 0; part < (await parts.count()); part += 1) {
      await parts.nth(part).click();
      if (part === 3) await page.locator('iframe').waitFor();
      await fits();
    }
  });
});
