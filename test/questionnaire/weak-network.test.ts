import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { afterAll, describe, expect, test } from 'vitest';
import { BROWSER_OPTIONS } from '../round/browser.ts';
import { PHONE, rate, rated, receipt, withOpenWave } from './open-wave.ts';

const wave = withOpenWave();
const profiles: string[] = [];
afterAll(() => {
  for (const profile of profiles) rmSync(profile, { recursive: true, force: true });
});

/** A browser whose profile outlives it, as that of a phone does. */
function phone() {
  const profile = mkdtempSync(join(tmpdir(), 'parallax-phone-'));
  profiles.push(profile);
  return (): Promise<BrowserContext> =>
    chromium.launchPersistentContext(profile, { ...BROWSER_OPTIONS, ...PHONE });
}

const sendButton = (page: Page) => page.getByRole('button', { name: 'Send my answers' });
const waiting = (page: Page) => page.locator('[data-status="waiting"]');
const kept = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes('/r/')));

describe('without a network between loading and sending', () => {
  test('the page says so, keeps every tap, and sends by itself when the network is back', async () => {
    const page = await wave.open('a', 1, PHONE);
    const link = await wave.link('a', 1);
    await page.context().setOffline(true);
    await page.locator('[data-when="offline"]').waitFor();
    await rate(page, 'early-warning.us', '7');
    await rate(page, 'recommend', '9');
    await sendButton(page).click();
    await waiting(page).waitFor();
    expect(await wave.stored(link)).toBeNull();

    await page.context().setOffline(false);
    expect(await receipt(page)).toMatch(/^\w{5}-\w{5}$/);
    const answers = await wave.stored(link);
    expect(answers?.get('early-warning.us')).toBe(7);
    expect(answers?.get('recommend')).toBe(9);
    expect(await kept(page)).toEqual([]);
    await page.context().close();
  });

  test('a server in trouble is asked again, and the answer is counted once', async () => {
    const page = await wave.open('a', 2);
    const link = await wave.link('a', 2);
    let failures = 0;
    await page.route('**/r/*', async (route) => {
      if (route.request().method() !== 'POST' || failures >= 2) return await route.continue();
      failures += 1;
      // The first time the answer is lost on its way back, after it was stored; then the server is busy.
      if (failures === 1) {
        await route.fetch({ maxRedirects: 0 });
        return await route.abort('connectionreset');
      }
      return await route.fulfill({ status: 503, body: 'busy' });
    });
    await rate(page, 'overall', '4');
    await sendButton(page).click();
    await waiting(page).waitFor();
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await waiting(page).waitFor();
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await receipt(page);
    expect(failures).toBe(2);
    expect((await wave.stored(link))?.get('overall')).toBe(4);
    const days = await wave.parallax.parallax.services.stores.waves.progress(wave.waveId);
    expect(days.reduce((sum, { a }) => sum + a, 0)).toBe(2);
    await page.context().close();
  });

  test('sending that waits can be taken back', async () => {
    const page = await wave.open('a', 3);
    await page.context().setOffline(true);
    await rate(page, 'overall', '4');
    await sendButton(page).click();
    await page.getByRole('button', { name: 'Do not send yet' }).click();
    await waiting(page).waitFor({ state: 'hidden' });
    await page.context().setOffline(false);
    await page.waitForTimeout(300);
    expect(await wave.stored(await wave.link('a', 3))).toBeNull();
    expect(await rated(page, 'overall')).toBe('4');
    await page.context().close();
  });
});

describe('a browser that is closed', () => {
  test('half-way has every tap when the link is opened again', async () => {
    const open = phone();
    const link = await wave.link('b', 1);
    const before = await open();
    const page = await before.newPage();
    await page.goto(link);
    await rate(page, 'early-warning.them', '3');
    await rate(page, 'overall', 'n/a');
    await page.locator('textarea[name="one-change"]').fill('Позвоните раньше 📞');
    await page.locator('input[name="one-change.audience"][value="own"]').check();
    await before.close();

    const after = await open();
    const again = await after.newPage();
    await again.goto(link);
    await again.getByText('What you entered here before is back.').waitFor();
    expect(await rated(again, 'early-warning.them')).toBe('3');
    expect(await rated(again, 'overall')).toBe('n/a');
    expect(await again.locator('textarea[name="one-change"]').inputValue()).toBe('Позвоните раньше 📞');
    expect(await rated(again, 'one-change.audience')).toBe('own');
    expect(await wave.stored(link)).toBeNull();
    await after.close();
  });

  test('while the answers wait for a network sends them when the link is opened again', async () => {
    const open = phone();
    const link = await wave.link('b', 2);
    const before = await open();
    const page = await before.newPage();
    await page.goto(link);
    await before.setOffline(true);
    await rate(page, 'overall', '8');
    await sendButton(page).click();
    await waiting(page).waitFor();
    await before.close();

    const after = await open();
    const again = await after.newPage();
    await again.goto(link);
    await receipt(again);
    expect((await wave.stored(link))?.get('overall')).toBe(8);
    expect(await kept(again)).toEqual([]);
    await after.close();
  });

  test('opens the questionnaire again without a network, once something was entered', async () => {
    const open = phone();
    const link = await wave.link('b', 3);
    const before = await open();
    const page = await before.newPage();
    await page.goto(link);
    await rate(page, 'overall', '8');
    await page.waitForFunction(
      async () => (await (await caches.open('parallax-questionnaires')).keys()).length >= 2,
    );
    // Chromium writes the list of its copies to the disk some seconds later, and is killed at once here.
    await page.waitForTimeout(6000);
    await before.close();

    const after = await open();
    await after.setOffline(true);
    const again = await after.newPage();
    await again.goto(link);
    expect(await rated(again, 'overall')).toBe('8');
    await rate(again, 'recommend', '10');
    await sendButton(again).click();
    await waiting(again).waitFor();
    await after.setOffline(false);
    await receipt(again);
    expect((await wave.stored(link))?.get('recommend')).toBe(10);
    expect(
      await again.evaluate(
        async () =>
          (await (await caches.open('parallax-questionnaires')).keys()).filter(({ url }) =>
            url.includes('/r/'),
          ).length,
      ),
    ).toBe(0);
    await after.close();
  });
});

describe('what is kept on the device', () => {
  test('can be erased, and is gone for good', async () => {
    const page = await wave.open('a', 4);
    await rate(page, 'overall', '8');
    expect(await kept(page)).toHaveLength(1);
    page.once('dialog', (dialog) => dialog.dismiss());
    const erase = page.getByRole('button', { name: 'Erase what I entered' });
    await erase.click();
    expect(await kept(page)).toHaveLength(1);

    page.once('dialog', (dialog) => dialog.accept());
    await Promise.all([page.waitForEvent('load'), erase.click()]);
    expect(await kept(page)).toEqual([]);
    expect(await rated(page, 'overall')).toBe('');
    await page.reload();
    expect(await rated(page, 'overall')).toBe('');
    await page.context().close();
  });

  test('is no time, no name and nothing but the entries', async () => {
    const page = await wave.open('a', 5);
    await rate(page, 'overall', '8');
    const [name = ''] = await kept(page);
    const draft = await page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? ''), name);
    expect(Object.keys(draft).sort()).toEqual(['amends', 'fields', 'sending']);
    expect(new Map(draft.fields).get('overall')).toBe('8');
    await page.context().close();
  });

  test('gives way to the server’s own page when the wave has closed meanwhile, which says what became of it', async () => {
    const page = await wave.open('a', 6);
    await rate(page, 'overall', '8');
    await page.route('**/r/*', (route) =>
      route.request().method() === 'POST'
        ? route.fulfill({ status: 410, contentType: 'text/html', body: '<main><h1>It has ended</h1></main>' })
        : route.continue(),
    );
    await sendButton(page).click();
    await page.getByRole('heading', { name: 'It has ended' }).waitFor();
    await page.context().close();
  });
});
