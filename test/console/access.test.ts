import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { loadSampleProgramme } from '../../functions/local/sample-programme.ts';
import { startReceiver, type WebhookReceiver } from '../builders/webhook-receiver.ts';
import { mailbox, mailsTo } from '../local/mailbox.ts';
import { accessibilityProblems } from '../round/accessible.ts';
import { type ConsoleVisit, OPERATOR, visitConsole } from './visit-console.ts';

let visit: ConsoleVisit;
let simulated: ConsoleVisit['simulated'];
let receiver: WebhookReceiver;
let page: Page;

beforeAll(async () => {
  visit = await visitConsole({ prepare: loadSampleProgramme });
  ({ simulated } = visit);
  receiver = await startReceiver();
  await visit.signIn();
});
afterAll(async () => {
  await visit?.stop();
  await receiver?.stop();
});
afterEach(() => visit?.close());

async function open(tab: string, options: BrowserContextOptions = {}) {
  page = await visit.open(`/settings/${tab}`, options);
}
const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();

describe('people', () => {
  test('somebody is invited to run one partnership, gets a mail, and sees that one', async () => {
    const invited = 'regional@parallax.example';
    await open('people');
    await press('Invite somebody');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /^Name/ }).fill('Regional Operator');
    await dialog.getByLabel('E-mail').fill(invited);
    await dialog.getByRole('radio', { name: /^Only named partnerships/ }).check();
    await dialog.getByRole('combobox', { name: /^Runs/ }).click();
    await page.getByRole('option', { name: /Example Freight/ }).click();
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: 'Send the invitation' }).click();
    await page.getByText(`${invited} is sent a link`).waitFor();
    await simulated.parallax.idle();
    expect(mailsTo(await mailbox(simulated.parallax.mailboxUrl), invited)).toHaveLength(1);
    await page.getByText('Invited on').waitFor();
  });

  test('what is missing is told at its field before anything is sent', async () => {
    await open('people');
    await press('Invite somebody');
    await press('Send the invitation');
    await page.locator('[aria-invalid=true]').first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});

describe('somebody’s access', () => {
  const PIA = 'pia@parallax.example';
  type Kept = { email: string; revision: number; access: { installation: boolean; partnerships: unknown[] } };
  const kept = async () =>
    (await simulated.api<{ items: Kept[] }>('GET', '/people')).items.find(({ email }) => email === PIA);
  const menu = async (item: string) => {
    await page.getByRole('button', { name: new RegExp(PIA) }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };

  test('is given, changed and taken away by keyboard alone', async () => {
    await open('people');
    await page.getByRole('button', { name: 'Invite somebody' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /^Name/ }).focus();
    await page.keyboard.type('Pia');
    await page.keyboard.press('Tab');
    await page.keyboard.type(PIA);
    await dialog.getByRole('radio', { name: /^Run the whole/ }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Enter');
    await page.getByText(`${PIA} is sent a link`).waitFor();
    expect(await kept()).toMatchObject({ access: { installation: true, partnerships: [] } });

    const more = page.getByRole('button', { name: new RegExp(PIA) });
    const choose = async (item: string) => {
      await more.focus();
      await page.keyboard.press('Enter');
      await page.getByRole('menuitem', { name: item }).focus();
      await page.keyboard.press('Enter');
    };
    await choose('Change access');
    await dialog.getByRole('radio', { name: /^Only named/ }).focus();
    await page.keyboard.press('Space');
    await dialog.getByRole('combobox', { name: /^Only looks/ }).focus();
    await page.keyboard.type('Example');
    await page.getByRole('option', { name: /Example Freight/ }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await dialog.getByRole('button', { name: 'Save' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(`The access of ${PIA} is saved.`).waitFor();
    expect(await kept()).toMatchObject({
      access: { installation: false, partnerships: [{ role: 'observer' }] },
    });
    await page.getByText(/^Observer: Example Freight/).waitFor();

    await choose('Revoke the invitation');
    await dialog.getByRole('button', { name: 'Revoke the invitation' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(`${PIA} has no access any more.`).waitFor();
    expect(await kept()).toBeUndefined();
  });

  test('changed by another operator first is shown as it is now, and changed only when asked again', async () => {
    const access = { installation: true, partnerships: [] };
    await simulated.api('POST', '/people', { name: 'Pia', email: PIA, access });
    await open('people');
    await menu('Change access');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: /^Name/ }).fill('Pia the first');
    const { items } = await simulated.api<{ items: { id: string }[] }>('GET', '/partnerships');
    const theirs = { installation: false, partnerships: [{ partnershipId: items[0]?.id, role: 'operator' }] };
    const revision = (await kept())?.revision;
    await simulated.api('PUT', `/people/${PIA}`, { name: 'Pia', access: theirs, revision });
    await dialog.getByRole('button', { name: 'Save' }).click();
    await dialog
      .getByRole('alert')
      .getByText(/It now says: Operator: Example Freight/)
      .waitFor();
    expect(await kept()).toMatchObject({ name: 'Pia', access: { installation: false } });
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save mine over it' }).click();
    await page.getByText(`The access of ${PIA} is saved.`).waitFor();
    expect(await kept()).toMatchObject({ name: 'Pia the first', access: { installation: true } });
  });
});

describe('sessions', () => {
  test('one of them is ended, and the others stay', async () => {
    const [first, second] = [await visit.signInElsewhere(OPERATOR), await visit.signInElsewhere(OPERATOR)];
    await open('sessions');
    const ends = page.getByRole('button', { name: /^End session: / });
    await ends.first().waitFor();
    const before = await ends.count();
    expect(await accessibilityProblems(page)).toEqual([]);
    await ends.first().click();
    await page.getByText('The session is ended.').waitFor();
    await expect.poll(() => ends.count()).toBe(before - 1);
    const stillIn = [];
    for (const elsewhere of [first, second]) {
      await elsewhere.goto(`${simulated.parallax.url}/settings/sessions`);
      await elsewhere.getByRole('heading', { level: 1 }).waitFor();
      if (!elsewhere.url().includes('/sign-in')) stillIn.push(elsewhere);
      await elsewhere.context().close();
    }
    expect(stillIn).toHaveLength(1);
  });

  test('all others are ended at once, after asking', async () => {
    const elsewhere = await visit.signInElsewhere(OPERATOR);
    await open('sessions');
    await press('Sign out everywhere else');
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere else' }).click();
    await page.getByText(/other sessions? (was|were) ended/).waitFor();
    await elsewhere.reload();
    await elsewhere.waitForURL(/\/sign-in/);
    await elsewhere.context().close();
  });
});

describe('API tokens', () => {
  test('one is made with a scope, is shown once, works as far as that, and is revoked', async () => {
    await open('tokens');
    await page.getByLabel('What it is for').fill('Nightly export');
    await page.getByRole('checkbox', { name: /^Read/ }).check();
    await press('Create token');
    const secret = (await page.getByLabel('Secret', { exact: true }).textContent()) ?? '';
    const ask = (method: string, path: string) =>
      fetch(`${simulated.parallax.url}/api/v1${path}`, {
        method,
        headers: { authorization: `Bearer ${secret}`, 'content-type': 'application/json' },
        ...(method === 'GET' ? {} : { body: '{}' }),
      });
    expect((await ask('GET', '/partnerships')).status).toBe(200);
    expect((await ask('POST', '/partnerships')).status).toBe(403);
    await page.reload();
    await page.getByRole('button', { name: 'Revoke Nightly export' }).waitFor();
    expect(await page.getByText(secret).count()).toBe(0);
    await press('Revoke Nightly export');
    await page.getByRole('dialog').getByRole('button', { name: 'Revoke token' }).click();
    await page.getByText('“Nightly export” is revoked.').waitFor();
    expect((await ask('GET', '/partnerships')).status).toBe(401);
  });
});

describe('webhooks', () => {
  test('one is added, and its test button sends a signed event that is listed', async () => {
    await open('webhooks');
    await press('Add a webhook');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('What receives the events').fill('Receiver');
    await dialog.getByLabel('Address').fill(receiver.url);
    for (const event of await dialog.getByRole('checkbox').all()) await event.check();
    await dialog.getByRole('button', { name: /^(Save|Add)/ }).click();
    await page.getByLabel('Secret', { exact: true }).waitFor();
    await page.reload();
    await press(/^Test/);
    await page.getByRole('dialog').getByRole('button', { name: /test/i }).last().click();
    await expect.poll(() => receiver.received.length).toBeGreaterThan(0);
    expect(receiver.received[0]?.headers['webhook-signature']).toMatch(/^v1,/);
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});

describe.each([
  ['en', 360, 'light'],
  ['hi', 360, 'dark'],
  ['ru', 360, 'light'],
  ['ru', 1280, 'dark'],
] as const)('in %s at %i px, %s', (language, width, colorScheme) => {
  test.each(['people', 'sessions', 'tokens', 'webhooks'])('%s fit and are accessible', async (tab) => {
    await open(tab, {
      locale: { en: 'en-GB', hi: 'hi-IN', ru: 'ru-RU' }[language],
      colorScheme,
      viewport: { width, height: 800 },
    });
    await page.getByRole('tabpanel').getByRole('button').first().waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
});
