import type { Page } from 'playwright-core';
import { leadOf, NAMES, rosterCsv, SIZES } from './roster.ts';

/** The operator's clicks: a partnership with two sides and their leads. */
export async function setUpPartnership(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'New partnership' }).first().click();
  await page.getByLabel('Name of the partnership').fill(`${NAMES.a} and ${NAMES.b}`);
  for (const side of ['a', 'b'] as const) {
    const group = page.getByRole('group', { name: `Side ${side}`, exact: true });
    await group.getByRole('textbox', { name: 'Organisation' }).fill(NAMES[side]);
    const lead = group.getByRole('group', { name: `Lead 1 of side ${side}` });
    await lead.getByRole('textbox', { name: 'Name' }).fill(`Lead of ${NAMES[side]}`);
    await lead.getByRole('textbox', { name: 'E-mail' }).fill(leadOf(side));
  }
  await page.getByRole('button', { name: 'Create partnership' }).click();
  await page.getByRole('heading', { level: 1, name: `${NAMES.a} and ${NAMES.b}` }).waitFor();
}

/** The roster as a CSV file: first with a mistake, which the preview shows, then mended and imported. */
export async function importRoster(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Members' }).click();
  await page.getByRole('button', { name: 'Import roster' }).click();
  const rows = page.getByRole('textbox', { name: 'Or paste the rows here' });
  await rows.fill(rosterCsv().replace('person1@side-a.example', 'person1'));
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await page.getByText('"person1" is not an e-mail address.').waitFor();
  await rows.fill(rosterCsv());
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await page.getByRole('button', { name: `Import ${SIZES.a + SIZES.b} people` }).click();
  await page.getByRole('cell', { name: 'person1@side-a.example' }).waitFor();
}

/** A wave that opens at once, closes in two weeks and reminds after one, deployed after the last look. */
export async function deployWave(page: Page): Promise<void> {
  await page.getByRole('tab', { name: 'Waves' }).click();
  await page.getByRole('link', { name: 'New wave' }).first().click();
  await page.getByRole('textbox', { name: 'Title' }).fill('First wave');
  await page.getByRole('checkbox', { name: 'role' }).check();
  await page.getByRole('checkbox', { name: 'Send a short result to respondents who ask for it' }).check();
  await page.getByRole('button', { name: 'Save draft' }).click();
  await page.getByRole('heading', { level: 1, name: 'Wave 1: First wave' }).waitFor();
  await page.getByRole('link', { name: 'Deploy wave' }).click();
  await page.getByRole('button', { name: 'Deploy wave' }).click();
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Deploy/ })
    .click();
  await page.getByRole('button', { name: 'Cancel wave' }).waitFor();
}
