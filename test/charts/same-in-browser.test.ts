import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { gapChart } from '../../shared/charts/gap-chart.ts';
import { messagesIn } from '../../shared/messages/messages.ts';
import { aChartReport } from '../builders/chart-report.ts';
import { launchBrowser } from '../round/browser.ts';
import { chartOptions } from '../shared/charts/drawn.ts';
import { normalised } from '../shared/charts/picture.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('a chart is drawn in a browser as it is on the server', async () => {
  const bundle = await build({
    entryPoints: [new URL('./in-browser.ts', import.meta.url).pathname],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    charset: 'utf8',
  });
  // On a screen of one dot a pixel Plot moves lines by half a pixel, so that they are sharp.
  const page = await browser.newPage({ deviceScaleFactor: 2 });
  await page.setContent('<!doctype html><title>Chart</title>');
  await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' });
  const report = aChartReport();
  const inBrowser = await page.evaluate((given) => window.drawGapChart(given), report);
  const options = chartOptions({ messages: messagesIn('hi'), width: 360 });
  const onServer = gapChart(report, { ...options, target: 'both' })?.outerHTML ?? '';
  expect(normalised(inBrowser)).toBe(normalised(onServer));
  await page.close();
});
