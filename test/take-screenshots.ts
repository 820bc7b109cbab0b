import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startOpenWave } from '../bench/open-questionnaire.ts';
import { startReleasedReport } from '../bench/released-report.ts';
import { PHONE } from './questionnaire/open-wave.ts';
import { launchBrowser } from './round/browser.ts';

/*
 * Takes the pictures in docs/images: of the questionnaire on a phone, in each language, the first sight of it and
 * a part of it; of the report in English and Hindi on a phone and a desk, in the dark and as on paper.
 *
 *   npm run screenshots
 */
const folder = fileURLToPath(new URL('../docs/images/', import.meta.url));
mkdirSync(folder, { recursive: true });
const wave = await startOpenWave();
const browser = await launchBrowser();
for (const language of wave.languages) {
  const context = await browser.newContext({ ...PHONE, deviceScaleFactor: 2, timezoneId: 'Europe/Berlin' });
  const page = await context.newPage();
  await page.goto(`${wave.link}?lang=${language}`);
  await page.screenshot({ path: `${folder}questionnaire-${language}.png` });
  for (const [field, value] of [
    ['early-warning.them', '4'],
    ['real-reasons.them', '6'],
  ]) {
    await page.locator(`input[name="${field}"][value="${value}"]`).check();
  }
  await page
    .locator('.part')
    .first()
    .evaluate((part) => part.scrollIntoView());
  await page.screenshot({ path: `${folder}questionnaire-${language}-questions.png` });
  await context.close();
}
await wave.stop();

const report = await startReleasedReport();
const [name = '', value = ''] = report.cookie.split('=');
for (const language of ['en', 'hi']) {
  for (const [kind, options] of Object.entries({
    phone: { ...PHONE, deviceScaleFactor: 2 },
    desk: { viewport: { width: 1280, height: 1400 } },
    dark: { viewport: { width: 1280, height: 1400 }, colorScheme: 'dark' as const },
    print: { viewport: { width: 794, height: 1123 } },
  })) {
    const context = await browser.newContext(options);
    await context.addCookies([{ name, value, url: report.url }]);
    const page = await context.newPage();
    if (kind === 'print') await page.emulateMedia({ media: 'print' });
    await page.goto(`${report.url}?lang=${language}`);
    await page.screenshot({ path: `${folder}report-${language}-${kind}.png` });
    await context.close();
  }
}
await browser.close();
await report.stop();
