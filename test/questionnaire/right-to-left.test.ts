import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CATALOGUES } from '../../shared/messages/catalogues.ts';
import { accessibilityProblems } from '../round/accessible.ts';
import { overflow, PHONE, rate, receipt, withOpenWave } from './open-wave.ts';
import { addPseudoLanguage, PSEUDO, withPseudoTexts } from './pseudo-right-to-left.ts';

/*
 * A page in a pseudo-language of Arabic letters, written from the right: what is laid out by left and right
 * instead of start and end shows here.
 */
beforeAll(addPseudoLanguage);
afterAll(() => {
  CATALOGUES.delete(PSEUDO);
});

const file = new URL('../../shared/questionnaire/library/partnership-health.json', import.meta.url);
const wave = withOpenWave(
  { languages: [PSEUDO, 'en'], questionnaire: { id: 'from-the-right', version: 1 } },
  {
    language: () => PSEUDO,
    prepare: async ({ api }) => {
      const questionnaire = withPseudoTexts(JSON.parse(readFileSync(file, 'utf8')));
      await api('POST', '/questionnaires', { ...questionnaire, id: 'from-the-right' });
    },
  },
);

test('the page runs from the right: its scale, its marks and its buttons', async () => {
  const page = await wave.open('a', 1, PHONE);
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  expect(await overflow(page)).toBe(0);
  expect(await accessibilityProblems(page)).toEqual([]);
  const question = page.locator('.question').first();
  const left = (selector: string) =>
    question.locator(selector).evaluate((part) => part.getBoundingClientRect().left);
  const point = (value: number) => left(`.point:has([value="${value}"])`);
  expect(await point(0)).toBeGreaterThan(await point(1));
  expect(await point(1)).toBeGreaterThan(await point(5));
  expect(await left('.ends span:first-child')).toBeGreaterThan(await left('.ends span:last-child'));
  const borders = await question.evaluate((part) => {
    const { borderLeftWidth, borderRightWidth } = getComputedStyle(part);
    return [Number.parseFloat(borderLeftWidth), Number.parseFloat(borderRightWidth)];
  });
  expect(borders[1]).toBeGreaterThan(borders[0] ?? 0);
  // The arrow that points to the higher points is the left one now.
  await question.locator('input[value="3"]').check();
  await page.keyboard.press('ArrowDown');
  expect(await question.locator('input:checked').getAttribute('value')).toBe('4');

  await page.locator('input[name="_view"][value="one"]').check();
  expect(await overflow(page)).toBe(0);
  const [back, next] = await Promise.all(
    ['back', 'next'].map((step) =>
      page.locator(`[data-do="${step}"]`).evaluate((button) => button.getBoundingClientRect().left),
    ),
  );
  expect(back).toBeGreaterThan(next ?? 0);
  await page.locator('input[name="_view"][value="all"]').check();
  await rate(page, 'overall', '7');
  await page.locator('[data-do="send"]').click();
  await receipt(page);
  expect(await page.locator('html').getAttribute('dir')).toBe('rtl');
  await page.context().close();
});

test('choosing a language that runs from the left turns the page', async () => {
  const page = await wave.open('a', 2, { javaScriptEnabled: false });
  await page.getByRole('button', { name: 'English' }).click();
  await page.locator('html[dir="ltr"]').waitFor({ state: 'attached' });
  await page.context().close();
});

test('no style of the documents speaks of left and right', () => {
  for (const name of ['base.css', 'questionnaire.css', 'report.css']) {
    const css = readFileSync(new URL(`../../web/pages/${name}`, import.meta.url), 'utf8');
    expect(css, name).not.toMatch(
      /(margin|padding|border|inset)-(left|right)|^\s*(left|right|width|height):|float: (left|right)|text-align: (left|right)/m,
    );
  }
});
