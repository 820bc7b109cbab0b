import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { startOpenWave } from '../../bench/open-questionnaire.ts';
import { launchBrowser } from '../round/browser.ts';
import { PHONE } from './open-wave.ts';

/*
 * Takes the pictures of the questionnaire in docs/images: on a phone, in each language, the first sight of it and
 * a part of it.
 *
 *   npm run screenshots
 */
const folder = fileURLToPath(new URL('../../docs/images/', import.meta.url));
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
await browser.close();
await wave.stop();
