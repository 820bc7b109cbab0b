import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { QUESTIONNAIRE_FILE } from '../builders/questionnaire.ts';
import { type OperatorVisit, visitAsOperator } from './visit-as-operator.ts';

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
const tab = (name: string) => page.getByRole('tab', { name, exact: true }).click();
const row = (place: number) => page.locator('.question-row').nth(place);
const words = () => page.locator('.question-words > span:first-child').allTextContents();
const name = () => page.getByLabel('Name', { exact: true });
const undo = (what: string) =>
  page
    .locator('.mantine-Notification-root')
    .filter({ hasText: `Removed: ${what}` })
    .getByRole('button', { name: 'Undo' })
    .click();
const focused = () => page.evaluate(() => document.activeElement?.id);
const save = async () => {
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText(/, version \d+, is saved\./).waitFor();
};

describe('what was taken away', () => {
  test('comes back beside what has been written since', async () => {
    await visit.add({ id: 'undone' });
    await open('/questionnaires/undone/versions/1');
    await page.getByRole('button', { name: 'Remove question 2' }).click();
    await expect.poll(focused).toBe('question-1');
    await tab('Name, scale, drivers');
    await name().fill('Written since');
    await undo('Question 2');
    expect(await name().inputValue()).toBe('Written since');
    await save();
    const { title, items } = await visit.stored('undone');
    expect(title).toEqual({ en: 'Written since' });
    expect(items).toEqual(QUESTIONNAIRE_FILE.items);
  });

  test('comes back for a prediction and a scale of its own too', async () => {
    await visit.add({ id: 'parts' });
    await open('/questionnaires/parts/versions/1');
    await page.locator('#question-0').click();
    await row(0).getByRole('checkbox', { name: 'A scale of its own' }).click();
    await row(0).getByLabel('Highest', { exact: true }).fill('5');
    await row(0).getByRole('checkbox', { name: 'A scale of its own' }).click();
    await undo('A scale of its own');
    await expect.poll(() => row(0).getByLabel('Highest', { exact: true }).inputValue()).toBe('5');
    await row(0).getByRole('switch', { name: 'Also ask for a prediction' }).click();
    await undo('What the partner will say');
    await expect
      .poll(() => row(0).getByLabel('What the partner will say').inputValue())
      .toMatch(/on telling them early/);
  });

  test('comes back for a language', async () => {
    await open('/questionnaires/new?from=partnership-health@1');
    await tab('Translations');
    await page.getByLabel('Translate into').selectOption('Hindi');
    const all = page.getByText('59 of 59 texts are there in Hindi.');
    await all.waitFor();
    await page.getByRole('button', { name: 'Remove Hindi' }).click();
    await page.getByText('0 of 59 texts are there in Hindi.').waitFor();
    await undo('Hindi');
    await all.waitFor();
  });
});

test('a question that is moved stays open, and the one that takes its place stays closed', async () => {
  await visit.add({ id: 'moved-open' });
  await open('/questionnaires/moved-open/versions/1');
  await page.locator('#question-0').click();
  await page.locator('#question-0').press('Alt+ArrowDown');
  await expect.poll(focused).toBe('question-1');
  const openRows = () =>
    page.locator('.question-toggle').evaluateAll((all) => all.map((each) => each.ariaExpanded));
  expect((await openRows()).slice(0, 3)).toEqual(['false', 'true', 'false']);
  await page.getByRole('button', { name: 'Move question 2 up' }).click();
  expect((await openRows()).slice(0, 3)).toEqual(['true', 'false', 'false']);
  await page.getByRole('button', { name: 'Duplicate question 1' }).click();
  await expect.poll(focused).toBe('question-1');
  expect((await openRows()).slice(0, 3)).toEqual(['true', 'false', 'false']);
});

test('a question put down with the keyboard keeps the focus on its handle', async () => {
  await visit.add({ id: 'handled' });
  await open('/questionnaires/handled/versions/1');
  const [first = ''] = await words();
  await page.getByRole('button', { name: 'Move question 1 by dragging' }).focus();
  for (const key of ['Space', 'ArrowDown', 'Space']) {
    await page.keyboard.press(key);
    await page
      .getByText(key === 'ArrowDown' ? /At place 2/ : /At place|Put down/)
      .waitFor({ state: 'attached' });
  }
  await expect.poll(async () => (await words()).indexOf(first)).toBe(1);
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Move question 2 by dragging');
});

test('a driver gets another short name, and its questions go with it', async () => {
  await visit.add({ id: 'drivers' });
  await open('/questionnaires/drivers/versions/1');
  await tab('Name, scale, drivers');
  await page.getByRole('button', { name: 'Add driver' }).click();
  const ids = page.getByRole('region', { name: 'Drivers' }).getByLabel('Short name');
  await ids.nth(0).fill('driver-2');
  await page.getByText('Another driver has this short name. The one before, trust, is kept.').waitFor();
  await ids.nth(0).fill('');
  await ids.nth(0).pressSequentially('confidence');
  await save();
  const [first] = (await visit.stored('drivers')).items;
  expect(first).toMatchObject({ driver: 'confidence' });
});

describe('a mistake', () => {
  test('in a translation leads to the translation', async () => {
    await open('/questionnaires/new?from=partnership-health@1');
    await tab('Translations');
    await page.getByLabel('Translate into').selectOption('Russian');
    await page.getByLabel(/^Question 1 · about the partner: Russian/).fill('{партнёр} предупреждает');
    await tab('Questions');
    await page.getByRole('button', { name: /is not a placeholder/ }).click();
    await expect.poll(focused).toBe('field-translation.items.0.text.them');
  });

  test('of two questions with one short name leads to the second', async () => {
    await visit.add({ id: 'twice' });
    await open('/questionnaires/twice/versions/1');
    await page.locator('#question-1').click();
    await row(1).getByLabel('Short name').fill('early');
    await page.locator('#question-1').click();
    await page.getByRole('button', { name: /two items have this id/ }).click();
    await expect.poll(focused).toBe('field-items.1.id');
  });
});

test('with the keyboard alone a language is filled in, text after text', async () => {
  await visit.add({ id: 'typed' });
  await open('/questionnaires/typed/versions/1', { viewport: { width: 360, height: 740 } });
  await page.getByRole('tab', { name: 'Questions' }).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  const choice = page.getByLabel('Translate into');
  await choice.focus();
  await page.keyboard.type('Russ');
  await page.getByText(/^0 of \d+ texts are there in Russian/).waitFor();
  const fields = await page.locator('.translation textarea').count();
  await page.getByRole('button', { name: 'Next missing' }).press('Enter');
  for (let field = 0; field < fields; field += 1) {
    await page.keyboard.insertText(`Текст ${field}`);
    if (field < fields - 1) await page.keyboard.press('Control+Enter');
  }
  await page.getByText(`${fields} of ${fields} texts are there in Russian.`).waitFor();
  await page.getByRole('button', { name: 'Save', exact: true }).press('Enter');
  await page.getByText(/, version 1, is saved\./).waitFor();
  expect((await visit.stored('typed')).title).toMatchObject({ ru: 'Текст 0' });
});

test('a preview without names fills in the samples, and another language shows its own words', async () => {
  await open('/questionnaires/partnership-health/versions/1');
  await page.getByLabel('First organisation, to try').fill('');
  await page.getByLabel('Second organisation, to try').fill('Northern Depots');
  await tab('Preview');
  await page.getByRole('combobox', { name: 'Language', exact: true }).selectOption('hi');
  await page.frameLocator('iframe').getByText('Northern Depots').first().waitFor();
  await page.getByLabel('As a member of').selectOption('b');
  await page.frameLocator('iframe').getByText('Example Freight').first().waitFor();
});

test('who comes second with the next version is told, and can save under the number after it', async () => {
  await visit.add({ id: 'raced' });
  await open('/questionnaires/raced/versions/1');
  await tab('Name, scale, drivers');
  await name().fill('Mine');
  await visit.add({ id: 'raced', version: 2, title: { en: 'Theirs' } });
  await page.getByRole('button', { name: 'Save as version 2' }).click();
  await page.getByText(/has a version 2 already/).waitFor();
  await page.getByRole('button', { name: 'Save as version 3' }).click();
  await page.waitForURL(/\/raced\/versions\/3$/);
  expect((await visit.stored('raced')).title).toEqual({ en: 'Mine' });
});
