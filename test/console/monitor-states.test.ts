import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { dayIn } from '../../shared/action/due.ts';
import type { WaveId } from '../../shared/wave/wave.ts';
import { sendAnswers } from '../local/answer-form.ts';
import { mailsTo } from '../local/mailbox.ts';
import { memberAddress } from '../local/simulated-parallax.ts';
import { accessibilityProblems } from '../round/accessible.ts';
import { type ConsoleVisit, visitConsole } from './visit-console.ts';

const DAY = 86_400_000;
const SHEET = { recommend: '9', overall: '7', 'early-warning.us': '8', 'early-warning.them': '6' };

let visit: ConsoleVisit;
let simulated: ConsoleVisit['simulated'];
let page: Page;
let wave: WaveId;

beforeAll(async () => {
  visit = await visitConsole();
  ({ simulated } = visit);
});
afterAll(() => visit?.stop());
afterEach(() => visit?.close());

async function deployed(details: Record<string, unknown> = {}) {
  wave = await simulated.deployWave({ a: 8, b: 9 }, details);
  await simulated.forward(0);
  await simulated.parallax.idle();
}
const inDays = (days: number) => new Date(simulated.now().getTime() + days * DAY).toISOString();
const schedule = (opens: number, closes: number, remindersAt: string[] = []) => ({
  timeZone: 'Europe/Berlin',
  opensAt: inDays(opens),
  closesAt: inDays(closes),
  remindersAt,
});
/** Everybody of the first ones of each side answers. */
async function answered(count: number) {
  for (const side of ['a', 'b'] as const) {
    for (let person = 0; person < count; person += 1) {
      expect(await sendAnswers(await simulated.linkOf(side, person), SHEET)).toBe(303);
    }
  }
}
/** The wave's page, with the browser's clock as the server's is; a session of this hour. */
async function open(options: BrowserContextOptions = {}) {
  await visit.signIn();
  const before = (opened: Page) => opened.clock.setFixedTime(simulated.now());
  page = await visit.open(`/waves/${wave}`, { ...options, before });
}
const state = () => page.getByRole('status', { name: 'State of the wave' });
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const dialog = () => page.getByRole('dialog');
const actions = () =>
  page.getByRole('button', { name: /^(Remind now|Extend|Close now|Cancel wave)$/ }).allTextContents();
const mailings = async () =>
  (
    await simulated.api<{ timetable: { mailings: { kind: string; unplanned?: boolean }[] } }>(
      'GET',
      `/waves/${wave}`,
    )
  ).timetable.mailings;

describe('a scheduled wave', () => {
  test('says whose signature it waits for, and can be cancelled and nothing else', async () => {
    await deployed({ unsignedReason: undefined, schedule: schedule(3, 13) });
    await open();
    await state()
      .getByText(/opens on .*, if both sides have signed/)
      .waitFor();
    expect(await actions()).toEqual(['Cancel wave']);
    expect(await page.getByRole('region', { name: 'Answers over the days' }).count()).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});

describe('an open wave', () => {
  test('is closed once both sides have enough, and then leads to its report', async () => {
    await deployed();
    await answered(5);
    await open();
    await press('Close now');
    await dialog().getByRole('button', { name: 'Close wave' }).click();
    await dialog().waitFor({ state: 'detached' });
    await simulated.forward(0);
    await simulated.forward(2 * 60_000);
    await open();
    await page.getByText('Released', { exact: true }).first().waitFor();
    expect(await actions()).toEqual([]);
    const report = await page
      .getByRole('link', { name: /report/i })
      .first()
      .getAttribute('href');
    expect(report).toContain(`/reports/${wave}`);
    await page.getByRole('img', { name: /^Share of Side A that had answered: wave 1 63%/ }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('changed by another operator meanwhile is not changed over it, and says why', async () => {
    await deployed();
    await open();
    await press('Extend');
    await simulated.api('POST', `/waves/${wave}/cancel`);
    await dialog().getByRole('button', { name: 'Extend wave' }).click();
    await dialog().getByRole('alert').waitFor();
    expect(await dialog().getByRole('alert').textContent()).toMatch(/cancelled|open/i);
    await dialog().getByRole('button', { name: 'Go back' }).click();
    await expect.poll(() => actions(), { timeout: 10_000 }).toEqual([]);
  });

  test('can be reminded of now and once more as planned', async () => {
    await deployed({ schedule: schedule(0, 10, [inDays(2.5)]) });
    await simulated.forward(2 * DAY);
    await open();
    await press('Remind now');
    await dialog()
      .getByText(/^People were last written to on/)
      .waitFor();
    await dialog().getByRole('radio', { name: 'It goes out as well' }).check();
    await dialog().getByRole('button', { name: 'Remind now' }).click();
    await page.getByText('The reminders are on their way.').waitFor();
    expect(await mailings()).toMatchObject([{ unplanned: true }, { kind: 'reminder' }]);
    await simulated.forward(0);
    await simulated.forward(DAY);
    await simulated.parallax.idle();
    const mails = mailsTo(await simulated.emails(), memberAddress('a', 0));
    expect(mails.filter(({ subject }) => subject.startsWith('Reminder'))).toHaveLength(2);
  });

  test('shows what its own reader’s clock shows at the new closing time', async () => {
    await deployed();
    await open({ timezoneId: 'Asia/Kolkata' });
    await press('Extend');
    await dialog().getByLabel('New closing time').fill('2030-01-15T18:00');
    await dialog().getByText('By your own clock: Tue, 15 January 2030 at 22:30 (Asia/Kolkata)').waitFor();
    await page.keyboard.press('Escape');
    await open({ timezoneId: 'Europe/Berlin' });
    await press('Extend');
    await dialog().getByLabel('New closing time').waitFor();
    expect(
      await dialog()
        .getByText(/By your own clock/)
        .count(),
    ).toBe(0);
  });

  test('names the addresses that an invitation did not reach, and counts who wants no more mails as few as may be told', async () => {
    await deployed();
    const { invitations } = simulated.parallax.services.stores;
    const { items } = await invitations.page(wave, { limit: 20 });
    const bounced = items.find(({ side }) => side === 'a');
    if (!bounced?.email) throw new Error('nobody is invited');
    await invitations.recordDelivery(bounced, bounced.delivery.mailId, 'bounced', 'NoEmail');
    for (const invitation of items.filter(({ side }) => side === 'b').slice(0, 6)) {
      await invitations.optOut({ ...invitation });
    }
    await open();
    const delivery = page.getByRole('region', { name: 'Delivery of the mails' });
    const mend = delivery.getByRole('table').last();
    await mend.getByRole('cell', { name: bounced.email }).waitFor();
    expect(await mend.getByRole('row').count()).toBe(2);
    await delivery
      .getByText(/Side B/)
      .last()
      .waitFor();
    expect(await delivery.textContent()).toMatch(/at least 5/);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('marks its reminders, today and its close beside the answers, for eyes and for ears', async () => {
    await deployed({ schedule: schedule(0, 10, [inDays(4)]) });
    const { addProgress } = simulated.parallax.services.stores.waves;
    for (let one = 0; one < 5; one += 1) {
      await addProgress(wave, dayIn('Europe/Berlin', simulated.now()), 'a', 1);
    }
    await simulated.forward(2 * DAY);
    await open();
    const chart = page.getByRole('img', { name: /^Share of Side A/ });
    expect(await chart.getAttribute('aria-label')).toMatch(/Reminders on: Day 4\. Planned close: Day 10\.$/);
    expect(await chart.locator('.reminder').count()).toBe(1);
    const place = async (mark: string) => Number(await chart.locator(mark).getAttribute('x1'));
    const [today, close] = [await place('.today'), await place('.edge')];
    // Two days of ten have gone by.
    expect((today - 38) / (close - 38)).toBeCloseTo(0.2, 5);
  });
});

describe('a wave that has ended without a result', () => {
  test('for want of answers says so, and shows how many there were and nothing by days of a short side', async () => {
    await deployed({ schedule: schedule(0, 2) });
    await simulated.forward(2 * DAY);
    await simulated.forward(8 * DAY);
    await simulated.forward(2 * 60_000);
    await open();
    await page.getByText('Insufficient', { exact: true }).first().waitFor();
    expect(await actions()).toEqual([]);
    expect(await page.getByRole('img', { name: /^Share of/ }).count()).toBe(0);
    expect(await accessibilityProblems(page)).toEqual([]);
  });

  test('because it was cancelled says that there will be none', async () => {
    await deployed();
    await simulated.api('POST', `/waves/${wave}/cancel`);
    await open();
    await page.getByText('Cancelled', { exact: true }).first().waitFor();
    await state().getByText('nobody will see a result').waitFor();
    expect(await page.getByRole('region', { name: 'Answers over the days' }).count()).toBe(0);
    expect(await actions()).toEqual([]);
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});
