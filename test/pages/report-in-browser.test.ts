import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aChartReport } from '../builders/chart-report.ts';
import { accessibilityProblems } from '../round/accessible.ts';
import { launchBrowser } from '../round/browser.ts';
import { serveReport } from './serve-report.tsx';

type Served = Awaited<ReturnType<typeof serveReport>>;

let browser: Browser;
let served: Served;
let longNamed: Served;

beforeAll(async () => {
  browser = await launchBrowser();
  served = await serveReport(aChartReport());
  const a = 'Example Freight and Logistics Holding International Limited 60';
  const b = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunt';
  longNamed = await serveReport(aChartReport({ organisations: { a, b } }));
});
afterAll(async () => {
  await browser?.close();
  await Promise.all([served?.stop(), longNamed?.stop()]);
});

async function open(
  { url }: Served,
  options: BrowserContextOptions,
): Promise<{ page: Page; errors: string[] }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(url);
  return { page, errors };
}

const unfold = (page: Page) =>
  page.evaluate(() => {
    for (const part of document.querySelectorAll('details')) part.open = true;
  });
/** How wide the page is, and what sticks out. */
const width = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const out = [...document.querySelectorAll('main :not(svg *)')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return { width: scrollWidth, out: out.slice(0, 3).map((element) => element.outerHTML.slice(0, 150)) };
  });

describe('a report in the browser', () => {
  for (const size of [360, 1280]) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`is accessible and obeys its policy at ${size} pixels, ${colorScheme}`, async () => {
        const { page, errors } = await open(served, { viewport: { width: size, height: 800 }, colorScheme });
        await unfold(page);
        expect(await accessibilityProblems(page)).toEqual([]);
        expect(errors).toEqual([]);
        await page.context().close();
      });
    }
  }

  test('needs no sideways scrolling from 320 pixels on, not even with names of sixty letters', async () => {
    for (const report of [served, longNamed]) {
      for (const size of [320, 360, 768, 1280]) {
        const { page } = await open(report, { viewport: { width: size, height: 800 } });
        await unfold(page);
        expect(await width(page), `${size}`).toEqual({ width: size, out: [] });
        await page.context().close();
      }
    }
  });

  test('shows everything without scripts: one size of each chart, and what is folded on a phone', async () => {
    const { page } = await open(served, { viewport: { width: 1280, height: 800 }, javaScriptEnabled: false });
    expect(await page.locator('.choices').count()).toBe(0);
    expect(await page.locator('.chart-wide').first().isVisible()).toBe(true);
    expect(await page.locator('.chart-narrow').first().isVisible()).toBe(false);
    expect(await page.locator('.johari-field ol li').first().isVisible()).toBe(true);
    expect(await page.locator('.contents-open').isVisible()).toBe(true);
    await page.context().close();
  });

  test('sorts its tables by importance, and shows one driver only', async () => {
    const { page } = await open(served, { viewport: { width: 1280, height: 800 } });
    await page.locator('.part-gaps summary').first().click();
    const table = page.locator('table.sortable').first();
    const rows = table.locator('tbody tr');
    await page.getByLabel('Sort by').first().selectOption('importance');
    const importances = await rows.evaluateAll((all) => all.map((row) => Number(row.dataset.importance)));
    expect(importances).toEqual([...importances].sort((first, second) => second - first));
    await page.getByLabel('Driver').first().selectOption({ label: 'Delivery' });
    expect(await rows.filter({ visible: true }).count()).toBe(2);
    await page.context().close();
  });

  test('tells effect size and p beside a gap when asked, and lets one side step back', async () => {
    const { page } = await open(served, { viewport: { width: 360, height: 800 } });
    await page.locator('.part-gaps summary').first().click();
    await page.locator('button.verdict').first().click();
    expect(await page.locator('.more').first().textContent()).toMatch(/^Adjusted p .*Cliff’s delta/);
    await page.getByLabel('Highlight').selectOption('a');
    const opacity = (side: string) =>
      page
        .locator(`.chart-narrow .side-${side}-mark`)
        .first()
        .evaluate((mark) => getComputedStyle(mark).opacity);
    expect([await opacity('a'), await opacity('b')]).toEqual(['1', '0.2']);
    await page.context().close();
  });

  test('on paper has no controls and folds nothing that stands nowhere else', async () => {
    const { page } = await open(served, { viewport: { width: 794, height: 1000 } });
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    for (const selector of ['.contents', '.choices', '.languages', '.part-download', '.how']) {
      expect(await page.locator(selector).first().isVisible(), selector).toBe(false);
    }
    expect(await page.locator('.johari-field ol li').first().isVisible()).toBe(true);
    await page.context().close();
  });

  test('folds its later parts on a phone; an address within one opens it, and paper has them all', async () => {
    const { page } = await open(served, { viewport: { width: 360, height: 800 } });
    const heading = page.locator('#method .fold');
    const body = page.locator('section[aria-labelledby="method"] .definitions').first();
    expect(await heading.getAttribute('aria-expanded')).toBe('false');
    expect(await body.isVisible()).toBe(false);
    await heading.focus();
    await page.keyboard.press('Enter');
    expect(await body.isVisible()).toBe(true);
    await page.keyboard.press('Enter');
    expect(await body.isVisible()).toBe(false);
    expect(await accessibilityProblems(page)).toEqual([]);
    await page.locator('a[href="#how-gap"]').first().click();
    expect(await heading.getAttribute('aria-expanded')).toBe('true');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    expect(await page.locator('.fold[aria-expanded="false"]').count()).toBe(0);
    await page.context().close();
  });

  test('folds nothing on a desk, and nothing without scripts', async () => {
    for (const options of [
      { viewport: { width: 1280, height: 800 } },
      { viewport: { width: 360, height: 800 }, javaScriptEnabled: false },
    ]) {
      const { page } = await open(served, options);
      expect(await page.locator('.fold').count()).toBe(0);
      expect(await page.locator('section[aria-labelledby="method"] .definitions').first().isVisible()).toBe(
        true,
      );
      await page.context().close();
    }
  });

  test('tells a pointer over a gap what its row says', async () => {
    const { page } = await open(served, { viewport: { width: 1280, height: 800 } });
    const tip = await page.locator('.part-gaps .chart-wide .side-a-mark title').first().textContent();
    expect(tip?.split('\n')).toEqual([
      'We tell Sample Telecom early when a commitment is at risk.',
      'Example Freight: 8.4 (7.8 to 9.0)',
      'Sample Telecom: 5.2 (4.4 to 6.0)',
      '+3.2 Signal',
    ]);
    await page.context().close();
  });
});
