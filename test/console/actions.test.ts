import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { loadSampleProgramme } from '../../functions/local/sample-programme.ts';
import type { Action } from '../../shared/action/action.ts';
import { mailbox, mailsTo } from '../local/mailbox.ts';
import { accessibilityProblems } from '../round/accessible.ts';
import { type ConsoleVisit, OPERATOR, visitConsole } from './visit-console.ts';

const LEADS = { a: 'lead@example-freight.example', b: 'lead@sample-telecom.example' } as const;

let visit: ConsoleVisit;
let page: Page;
let id: string;
let reports: { id: string; number: number }[];

beforeAll(async () => {
  visit = await visitConsole({ prepare: loadSampleProgramme });
  for (const address of [OPERATOR, LEADS.a, LEADS.b]) await visit.signIn(address);
  const { items } = await visit.simulated.api<{ items: { id: string }[] }>('GET', '/partnerships');
  id = items[0]?.id ?? '';
  const waves = await visit.simulated.api<{ items: typeof reports }>('GET', `/partnerships/${id}/waves`);
  reports = waves.items.filter(({ number }) => number <= 2);
  const { guesses } = visit.simulated.parallax.services.stores;
  for (const { id: wave } of reports) await guesses.add(wave as never, LEADS.a, { is: 'skipped' });
});
afterAll(() => visit?.stop());
afterEach(() => visit?.close());

async function open(path = `/partnerships/${id}?tab=actions`, options: Options = {}) {
  page = await visit.open(path, { as: LEADS.a, ...options });
}
type Options = BrowserContextOptions & { as?: string };
const listed = async () =>
  (await visit.simulated.api<{ items: Action[] }>('GET', `/partnerships/${id}/actions`)).items;
const named = async (title: string) => (await listed()).find((action) => action.title === title);
/** An action that is agreed on, due in so many days. */
async function agreed(title: string, days = 28): Promise<Action> {
  const dueOn = new Date(visit.simulated.now().getTime() + days * 86_400_000).toISOString().slice(0, 10);
  const details = { title, owners: { a: 'Dispatch', b: 'Order desk' }, dueOn };
  return await visit.simulated.api<Action>('POST', `/partnerships/${id}/actions`, details);
}
const card = (title: string) => page.getByRole('article', { name: title });
const dialog = () => page.getByRole('dialog');
const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click();

describe('agreeing on an action', () => {
  test('from the report, by keyboard alone, with its topic and both people', async () => {
    await open(`/reports/${reports[0]?.id}`);
    await page.getByRole('link', { name: 'Agree on an action' }).focus();
    await page.keyboard.press('Enter');
    await dialog().getByLabel('What will be done').waitFor();
    expect(
      await dialog()
        .getByLabel('What will be done')
        .evaluate((field) => field === document.activeElement),
    ).toBe(true);
    await page.keyboard.type('Call before ten when an order slips');
    await page.keyboard.press('Tab');
    await page.keyboard.type('We tell Sample Telecom early');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Dispatch');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Order desk');
    await page.keyboard.press('Enter');
    await page.getByText('The action is entered. Both sides see it.').waitFor();
    expect(await named('Call before ten when an order slips')).toMatchObject({
      topic: { target: 'a', item: 'early-warning', driver: null },
      owners: { a: 'Dispatch', b: 'Order desk' },
      state: 'agreed',
      waveNumber: 2,
    });
  });

  test('is due four weeks later unless somebody says otherwise, and is seen by the other side', async () => {
    await open();
    await press('Agree on an action');
    await dialog().getByLabel('What will be done').fill('Share the plan for the week');
    await dialog().getByLabel('Who sees to it at Example Freight').fill('Dispatch');
    await dialog().getByLabel('Who sees to it at Sample Telecom').fill('Network planning');
    await dialog().getByRole('button', { name: 'Enter the action' }).click();
    await card('Share the plan for the week').waitFor();
    expect(await card('Share the plan for the week').textContent()).toContain('in 28 days');
    await open(undefined, { as: LEADS.b });
    expect(await card('Share the plan for the week').textContent()).toContain(
      'Dispatch (Example Freight) and Network planning (Sample Telecom)',
    );
  });

  test('names every field that lacks something, goes to the first, and keeps what was typed over a reload', async () => {
    await open();
    await press('Agree on an action');
    await dialog().getByLabel('Who sees to it at Sample Telecom').fill('Order desk');
    await dialog().getByLabel('Until when').fill('2020-01-01');
    await dialog().getByRole('button', { name: 'Enter the action' }).click();
    await dialog().getByText('Is in the past; choose today or a later day').waitFor();
    expect(await dialog().locator('[aria-invalid=true]').count()).toBe(3);
    const title = dialog().getByLabel('What will be done');
    expect(await title.evaluate((field) => field === document.activeElement)).toBe(true);
    expect(await accessibilityProblems(page)).toEqual([]);
    page.on('dialog', (asked) => asked.accept());
    await page.reload();
    await press('Agree on an action');
    await dialog().getByRole('status').getByRole('button').first().click();
    expect(await dialog().getByLabel('Who sees to it at Sample Telecom').inputValue()).toBe('Order desk');
  });

  test('without a network loses nothing, and is entered when there is one again', async () => {
    await open();
    await press('Agree on an action');
    await dialog().getByLabel('What will be done').fill('Typed on a train');
    await dialog().getByLabel('Who sees to it at Example Freight').fill('Dispatch');
    await dialog().getByLabel('Who sees to it at Sample Telecom').fill('Order desk');
    await page.context().setOffline(true);
    await dialog().getByRole('button', { name: 'Enter the action' }).click();
    await dialog().getByRole('alert').waitFor();
    await page.context().setOffline(false);
    await dialog().getByRole('button', { name: 'Enter the action' }).click();
    await card('Typed on a train').waitFor();
    expect((await listed()).filter(({ title }) => title === 'Typed on a train')).toHaveLength(1);
  });
});

describe('an action', () => {
  test('is started, done with words about it, and opened again', async () => {
    await agreed('Walk the depot together');
    await open();
    await press('Start: Walk the depot together');
    await card('Walk the depot together').getByText('Started', { exact: true }).waitFor();
    await press('Done: Walk the depot together');
    await dialog().getByLabel('What came of it').fill('Two ramps were rearranged.');
    await dialog().getByRole('button', { name: 'Done' }).click();
    const ended = page.getByRole('region', { name: 'Done or dropped' });
    await ended.getByText('What came of it: Two ramps were rearranged.').waitFor();
    await press('Reopen: Walk the depot together');
    await page
      .getByRole('region', { name: 'To do' })
      .getByRole('article', { name: 'Walk the depot together' })
      .waitFor();
  });

  test('is dropped only with a reason', async () => {
    await agreed('Print all plans');
    await open();
    await press('Drop: Print all plans');
    await dialog().getByRole('button', { name: 'Drop' }).click();
    await dialog()
      .getByText(/say why the action is dropped/)
      .waitFor();
    expect((await named('Print all plans'))?.state).toBe('agreed');
    await dialog().getByLabel('Why it is dropped').fill('Nobody reads them.');
    await dialog().getByRole('button', { name: 'Drop' }).click();
    await page.getByText('Why it was dropped: Nobody reads them.').waitFor();
  });

  test('changed by two in different places keeps both changes', async () => {
    const before = await agreed('Swap shift leaders');
    await open();
    await press('Change: Swap shift leaders');
    await dialog().getByLabel('Who sees to it at Example Freight').fill('Fleet');
    const theirs = { note: 'For two weeks', revision: before.revision };
    await visit.simulated.api('PATCH', `/actions/${before.id}`, theirs);
    await dialog().getByRole('button', { name: 'Save' }).click();
    await page.getByText('both changes are kept').waitFor();
    expect(await named('Swap shift leaders')).toMatchObject({
      note: 'For two weeks',
      owners: { a: 'Fleet', b: 'Order desk' },
    });
  });

  test('changed by two in the same place shows both versions, and takes the one that is chosen', async () => {
    const before = await agreed('One list');
    await open();
    await press('Change: One list');
    await dialog().getByLabel('What will be done').fill('One list, mine');
    await visit.simulated.api('PATCH', `/actions/${before.id}`, { title: 'One list, theirs', revision: 1 });
    await dialog().getByRole('button', { name: 'Save' }).click();
    const conflict = dialog().getByRole('alert');
    await conflict.waitFor();
    expect(await conflict.getByRole('row').last().textContent()).toBe(
      'What will be doneOne list, theirsOne list, mine',
    );
    expect(await accessibilityProblems(page)).toEqual([]);
    await conflict.getByRole('button', { name: /mine|yours/i }).click();
    await card('One list, mine').waitFor();
    expect(await named('One list, theirs')).toBeUndefined();
  });
});

describe('a lead’s first page', () => {
  test('names what is to be done, and leads to the list and to agreeing on more', async () => {
    await agreed('Call the night shift');
    await open('/');
    const region = page.getByRole('region', { name: 'What you have agreed to do' });
    await region.getByText('One form for changed orders instead of three').waitFor();
    await region.getByRole('link', { name: /^All actions/ }).click();
    await card('Call the night shift').waitFor();
    await page.goBack();
    await region.getByRole('link', { name: 'Agree on an action' }).click();
    await dialog().getByLabel('What will be done').waitFor();
  });

  test('tells nothing of a report that it invites to guess', async () => {
    await open('/', { as: LEADS.b });
    await page.getByRole('region', { name: 'The report is here' }).waitFor();
    expect(await page.getByRole('main').textContent()).not.toContain('One form for changed orders');
  });
});

test('an operator sees the same list, what was done in the journal, and what is overdue in the overview', async () => {
  const action = await agreed('Mend the form');
  await open(undefined, { as: OPERATOR });
  await press('Start: Mend the form');
  await card('Mend the form').getByText('Started', { exact: true }).waitFor();
  await page.getByRole('tab', { name: 'Journal' }).click();
  await page.getByText('started the action “Mend the form”').waitFor();
  const { actions } = visit.simulated.parallax.services.stores;
  const now = await actions.find(action.id);
  if (!now) throw new Error('gone');
  await actions.replace(now, { ...now, dueOn: '2026-01-01', revision: now.revision + 1 });
  await open(`/partnerships/${id}`, { as: OPERATOR });
  await page.getByText('An agreed action is overdue').waitFor();
  await page.getByRole('link', { name: 'Look at the actions' }).click();
  await card('Mend the form').getByText('Overdue').waitFor();
});

test('on the morning of its day the leads of both sides get a mail about it', async () => {
  await agreed('Meet at the ramp', 3);
  await visit.simulated.forward(4 * 86_400_000);
  await visit.simulated.parallax.idle();
  for (const address of Object.values(LEADS)) {
    const mails = mailsTo(await mailbox(visit.simulated.parallax.mailboxUrl), address);
    const [mail] = mails.filter(({ subject }) => subject === 'Due: Meet at the ramp');
    expect(mail?.body.text).toContain('Dispatch (Example Freight)');
    expect(mail?.body.text).toContain(`/partnerships/${id}?tab=actions`);
  }
});

describe('in every language', () => {
  beforeEach(() => Promise.all([visit.signIn(OPERATOR)]));
  test.each([
    ['en', 360, 'light'],
    ['hi', 360, 'dark'],
    ['ru', 360, 'light'],
    ['ru', 1280, 'dark'],
  ] as const)(
    'the list and its windows fit in %s at %i px, %s, and are accessible',
    async (language, width, colorScheme) => {
      const locale = { en: 'en-GB', hi: 'hi-IN', ru: 'ru-RU' }[language];
      await open(undefined, { as: OPERATOR, locale, colorScheme, viewport: { width, height: 800 } });
      const looksRight = async () => {
        expect(await accessibilityProblems(page)).toEqual([]);
        expect(
          await page.evaluate(() => document.documentElement.scrollWidth - innerWidth),
        ).toBeLessThanOrEqual(0);
      };
      await page.getByRole('article').first().waitFor();
      await looksRight();
      const buttons = page.getByRole('article').first().getByRole('button');
      for (
        let place = (await buttons.count()) - 1;
        place >= 0 && place > (await buttons.count()) - 4;
        place -= 1
      ) {
        await buttons.nth(place).click();
        await dialog().waitFor();
        await looksRight();
        await page.keyboard.press('Escape');
        await dialog().waitFor({ state: 'detached' });
      }
    },
  );
});
