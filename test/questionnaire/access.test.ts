import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { accessibilityProblems } from '../round/accessible.ts';
import { overflow, PHONE, rate, rated, receipt, withOpenWave } from './open-wave.ts';

const wave = withOpenWave({ cohortDimensions: ['role'] });

/** Everything a browser that lays the page out wrongly would show: no sideways scrolling, no fault axe finds. */
async function expectFine(page: Page): Promise<void> {
  expect(await overflow(page)).toBe(0);
  expect(await accessibilityProblems(page)).toEqual([]);
}

const choose = (page: Page, view: 'one' | 'all') =>
  page.locator(`input[name="_view"][value="${view}"]`).check();
const shown = (page: Page) => page.locator('.question.now .wording').textContent();

describe('by keyboard alone', () => {
  test('the questionnaire is filled in and sent, and Enter on a point sends nothing', async () => {
    const page = await wave.open('a', 1);
    const link = await wave.link('a', 1);
    const first = page.locator('input[name="early-warning.them"]').first();
    for (let presses = 0; presses < 60; presses += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.getAttribute('name') === 'early-warning.them'))
        break;
    }
    // A radio group is entered at its ticked point, “no answer”, the last one; the first comes after it.
    await page.keyboard.press('ArrowRight');
    expect(await first.isChecked()).toBe(true);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    expect(await rated(page, 'early-warning.them')).toBe('2');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    expect(await rated(page, 'real-reasons.them')).toBe('0');
    await page.locator('textarea').last().focus();
    await page.keyboard.type('One line');
    await page.keyboard.press('Enter');
    await page.keyboard.type('and another.');
    expect(await wave.stored(link)).toBeNull();
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press('Tab');
      if (await page.evaluate(() => document.activeElement?.getAttribute('data-do') === 'send')) break;
    }
    await page.keyboard.press('Enter');
    await receipt(page);
    const answers = await wave.stored(link);
    expect([answers?.get('early-warning.them'), answers?.get('real-reasons.them')]).toEqual([2, 0]);
    await page.context().close();
  });
});

describe('one question at a time', () => {
  test('a tap leads to the next, keys do not, and the choice is remembered', async () => {
    const page = await wave.open('b', 1, PHONE);
    await choose(page, 'one');
    expect(await page.locator('.question:visible').count()).toBe(1);
    await expectFine(page);
    const [first, second] = await page.locator('.question .wording').allTextContents();
    expect(await shown(page)).toBe(first);
    await page.locator('.question.now input[value="6"]').tap();
    await page.waitForFunction(
      (words) => document.querySelector('.question.now .wording')?.textContent !== words,
      first,
    );
    expect(await shown(page)).toBe(second);
    await expectFine(page);
    await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(600);
    expect(await shown(page)).toBe(second);
    await page.getByRole('button', { name: 'Back' }).click();
    expect(await shown(page)).toBe(first);
    await page.reload();
    expect(await page.locator('.question:visible').count()).toBe(1);
    // It goes on at the first question without an answer.
    expect(await page.locator('.question.now').getAttribute('id')).not.toBe('question-early-warning.them');
    await page.context().close();
  });

  test('the end lists what is not answered, leads to it, and sends', async () => {
    const page = await wave.open('b', 2, PHONE);
    await choose(page, 'one');
    const questions = await page.locator('.question').count();
    for (let step = 0; step < questions; step += 1) {
      await page.getByRole('button', { name: 'Next' }).click();
    }
    await page.getByRole('heading', { name: 'Send your answers' }).waitFor();
    await expectFine(page);
    await page.getByRole('button', { name: 'Send my answers' }).click();
    await page.getByText('There is no rating on your sheet yet.').waitFor();
    await page.getByRole('link', { name: '3', exact: true }).click();
    expect(await shown(page)).toMatch(/^3\./);
    await page.locator('.question.now input[value="5"]').tap();
    await page.waitForFunction(() =>
      document.querySelector('.question.now .wording')?.textContent?.startsWith('4.'),
    );
    for (let step = 3; step < questions; step += 1) {
      await page.getByRole('button', { name: 'Next' }).click();
    }
    await page.getByRole('button', { name: 'Send my answers' }).click();
    await receipt(page);
    await page.context().close();
  });
});

describe('without JavaScript', () => {
  test('everything works: the review leads back to a question, and the answers are sent', async () => {
    const page = await wave.open('a', 2, { ...PHONE, javaScriptEnabled: false });
    const link = await wave.link('a', 2);
    expect(await overflow(page)).toBe(0);
    expect(await page.getByText('One question at a time').isVisible()).toBe(false);
    await rate(page, 'recommend', '9');
    await page.getByRole('button', { name: 'Review my answers' }).click();
    await page.getByRole('heading', { name: 'Your answers', exact: true }).waitFor();
    expect(await overflow(page)).toBe(0);
    await page.getByRole('button', { name: 'Answer this question' }).first().click();
    expect(page.url()).toContain('#question-early-warning.them');
    expect(await rated(page, 'recommend')).toBe('9');
    await rate(page, 'early-warning.them', '3');
    await page.getByRole('button', { name: 'Review my answers' }).click();
    await page.getByRole('button', { name: 'Send my answers' }).click();
    await receipt(page);
    expect((await wave.stored(link))?.get('early-warning.them')).toBe(3);
    await page.context().close();
  });
});

describe('in a small window', () => {
  test.each([
    ['320 pixels wide', { width: 320, height: 568 }],
    // 1280 × 1024 at 400 % (WCAG 2.2, 1.4.10).
    ['at 400 % zoom', { width: 320, height: 256 }],
  ])('%s nothing scrolls sideways, is cut off or hides what is focused', async (_, viewport) => {
    const page = await wave.open('b', 3, { viewport });
    await expectFine(page);
    for (const view of ['all', 'one'] as const) {
      await choose(page, view);
      const point = page.locator('.question:visible .point input').first();
      await point.focus();
      const seen = await point.evaluate((input) => {
        const { left, right, top } = input.getBoundingClientRect();
        const above = document.querySelector('.progress')?.getBoundingClientRect();
        return { left, right, free: above ? top >= above.bottom || above.top > top : true };
      });
      expect(seen.free).toBe(true);
      expect(seen.left).toBeGreaterThanOrEqual(0);
      expect(seen.right).toBeLessThanOrEqual(viewport.width);
      for (const box of await page
        .locator('.question:visible .point')
        .evaluateAll((points) => points.map((each) => each.getBoundingClientRect()))) {
        expect(box.width).toBeGreaterThanOrEqual(24);
        expect(box.height).toBeGreaterThanOrEqual(24);
      }
      expect(await overflow(page)).toBe(0);
    }
    await page.context().close();
  });
});

describe('axe finds nothing', () => {
  test.each(['light', 'dark'] as const)('on any state of the page, %s', async (colorScheme) => {
    const person = colorScheme === 'light' ? 4 : 5;
    const page = await wave.open('a', person, { ...PHONE, colorScheme });
    await expectFine(page);
    await page.getByRole('button', { name: 'Send my answers' }).click();
    await expectFine(page);
    await rate(page, 'overall', '6');
    await rate(page, 'early-warning.us', '6');
    await page.context().setOffline(true);
    await page.locator('[data-when="offline"]').waitFor();
    await page.getByRole('button', { name: 'Send my answers' }).click();
    await page.locator('[data-status="waiting"]').waitFor();
    await expectFine(page);
    await page.context().setOffline(false);
    await receipt(page);
    await expectFine(page);
    if (colorScheme === 'light') {
      for (const query of ['amend', 'withdraw', 'decline']) {
        await page.goto(`${await wave.link('a', person)}?${query}`);
        await expectFine(page);
      }
    }
    await page.goto(`${wave.parallax.parallax.url}/r/${'x'.repeat(22)}`);
    await expectFine(page);
    await page.context().close();
  });

  test('on the page that names what is wrong, and everything typed is kept', async () => {
    const page = await wave.open('a', 6, { ...PHONE, javaScriptEnabled: true });
    await rate(page, 'overall', '6');
    const long = '<script>alert(1)</script> 👩‍🔧 '.repeat(90);
    await page.locator('textarea[name="one-change"]').fill(long);
    await page.locator('input[name="recommend"][value="3"]').evaluate((input) => {
      (input as HTMLInputElement).value = '11';
    });
    await page.locator('input[name="recommend"][value="11"]').check();
    await page.getByRole('button', { name: 'Send my answers' }).click();
    await page.getByRole('heading', { name: '2 answers need your attention' }).waitFor();
    await page.getByText('“11” is not on the scale from 0 to 10.').first().waitFor();
    expect((await page.locator('textarea[name="one-change"]').inputValue()).trim()).toBe(long.trim());
    expect(await rated(page, 'overall')).toBe('6');
    await expectFine(page);
    await page.context().close();
  });
});
