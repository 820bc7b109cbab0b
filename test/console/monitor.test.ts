import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dayAfter } from '../../shared/action/due.ts';
import type { WaveId } from '../../shared/wave/wave.ts';
import { accessibilityProblems } from '../round/accessible.ts';
import { type ConsoleVisit, visitConsole } from './visit-console.ts';

const DAY = 86_400_000;

let visit: ConsoleVisit;
let simulated: ConsoleVisit['simulated'];
let page: Page;
let wave: WaveId;

beforeAll(async () => {
  visit = await visitConsole();
  ({ simulated } = visit);
  await visit.signIn();
});
afterAll(() => visit?.stop());
afterEach(() => visit?.close());

/** A wave that has just opened, with everybody invited. */
async function anOpenWave(details: Record<string, unknown> = {}) {
  wave = await simulated.deployWave({ a: 8, b: 9 }, details);
  await simulated.forward(0);
  await simulated.parallax.idle();
}
/** The wave's page, with the browser's clock as the server's is. */
async function open(options: BrowserContextOptions = {}) {
  const before = (opened: Page) => opened.clock.setFixedTime(simulated.now());
  page = await visit.open(`/waves/${wave}`, { ...options, before });
  await page.getByRole('progressbar').first().waitFor();
}
const answers = async (side: 'a' | 'b', counts: Record<string, number>) => {
  for (const [day, count] of Object.entries(counts)) {
    for (let one = 0; one < count; one += 1) {
      await simulated.parallax.services.stores.waves.addProgress(wave, day, side, 1);
    }
  }
};
/** A day as the clocks of the waves here have it, whatever day it is elsewhere. */
const day = (after: number) => dayAfter('Europe/Berlin', simulated.now(), after);
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const stateNow = () =>
  simulated.api<{ state: string; timetable: { closesAt: string; mailings: { unplanned?: boolean }[] } }>(
    'GET',
    `/waves/${wave}`,
  );
const journal = async () => {
  const { partnershipId } = await simulated.api<{ partnershipId: string }>('GET', `/waves/${wave}`);
  const { items } = await simulated.api<{ items: { did: string }[] }>(
    'GET',
    `/partnerships/${partnershipId}/journal`,
  );
  return items.map(({ did }) => did);
};

describe('the answers over the days', () => {
  beforeEach(() => anOpenWave());

  test('are told in as many days at a time as bring the minimum, as a line and as a table', async () => {
    await answers('a', { [day(0)]: 2, [day(1)]: 3 });
    await answers('b', { [day(0)]: 4 });
    await open();
    const chart = page.getByRole('img', { name: /^Share of Side A that had answered: wave 1 63%/ });
    await chart.waitFor();
    const section = page.getByRole('region', { name: 'Answers over the days' });
    await section.getByText('As a table').click();
    expect(await section.getByRole('row').count()).toBe(2);
    expect(await section.getByRole('row').last().textContent()).toMatch(/ to .*563%$/);
    await section.getByText('Fewer than 5 answers so far').waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
  });
});

describe('what an operator does to an open wave', () => {
  test('reminding now asks what becomes of a reminder that is planned, says for how many it is at most, and is in the journal', async () => {
    await anOpenWave({
      schedule: {
        timeZone: 'Europe/Berlin',
        opensAt: simulated.now().toISOString(),
        closesAt: new Date(simulated.now().getTime() + 10 * DAY).toISOString(),
        remindersAt: [new Date(simulated.now().getTime() + 2.5 * DAY).toISOString()],
      },
    });
    await simulated.forward(2 * DAY);
    await visit.signIn();
    await answers('a', { [day(0)]: 3 });
    await open();
    await press('Remind now');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Side A: at most 5 people').waitFor();
    expect(await dialog.getByRole('radio').count()).toBe(2);
    expect(await accessibilityProblems(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Remind now' }).click();
    await page.getByText('The reminders are on their way.').waitFor();
    expect((await stateNow()).timetable.mailings).toMatchObject([{ unplanned: true }]);
    expect(await journal()).toContain('wave-reminded');
    await page.clock.setFixedTime(simulated.now());
    await press('Remind now');
    await page.getByText('A reminder was asked for a moment ago').waitFor();
  });

  test('nobody is reminded within a day of the invitation, and it says when that is possible', async () => {
    await anOpenWave();
    await open();
    await press('Remind now');
    await page
      .getByRole('dialog')
      .getByText(/They can be reminded from .* on\./)
      .waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  test('it is extended, with the time in its zone, by keyboard alone', async () => {
    await anOpenWave();
    await open();
    const before = (await stateNow()).timetable.closesAt;
    await page.getByRole('button', { name: 'Extend' }).focus();
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('In Europe/Berlin').waitFor();
    await dialog.getByRole('button', { name: 'Extend wave' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText(/^The wave now closes/).waitFor();
    expect((await stateNow()).timetable.closesAt > before).toBe(true);
    expect(await journal()).toContain('wave-extended');
  });

  test('closing is refused while a side is short, with the counts; nothing changes', async () => {
    await anOpenWave();
    await answers('a', { [day(0)]: 6 });
    await open();
    await press('Close now');
    await page.getByRole('dialog').getByRole('button', { name: 'Close wave' }).click();
    await page.getByText('A result needs 5 answers on each side, and Side B has 0.').waitFor();
    expect((await stateNow()).state).toBe('open');
  });

  test('it is closed and cancelled only after asking, and both are in the journal', async () => {
    await anOpenWave();
    await answers('a', { [day(0)]: 6 });
    await answers('b', { [day(0)]: 6 });
    await open();
    await press('Close now');
    await page.getByRole('dialog').getByRole('button', { name: 'Go back' }).click();
    expect((await stateNow()).state).toBe('open');
    await press('Cancel wave');
    await page.getByRole('dialog').getByRole('button', { name: 'Cancel wave' }).click();
    await page.getByText('The wave is cancelled.').waitFor();
    expect((await stateNow()).state).toBe('cancelled');
    expect(await journal()).toContain('wave-cancelled');
  });
});

describe.each([
  ['en', 360, 'light'],
  ['hi', 360, 'dark'],
  ['ru', 360, 'light'],
  ['ru', 1280, 'dark'],
] as const)('in %s at %i px, %s', (language, width, colorScheme) => {
  test('the monitor fits, is accessible, and says nothing in another language', async () => {
    await anOpenWave();
    await answers('a', { [day(0)]: 6 });
    await open({
      locale: { en: 'en-GB', hi: 'hi-IN', ru: 'ru-RU' }[language],
      colorScheme,
      viewport: { width, height: 800 },
    });
    await page.getByRole('img', { name: /Side A/ }).waitFor();
    expect(await accessibilityProblems(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
    if (language === 'en') return;
    // biome-ignore lint/performance/useDomNodeTextContent: style elements are text content too, and are not read.
    const said = await page.getByRole('main').innerText();
    const ours = /Simulated|Side [AB]|Europe\/Berlin|Parallax|QR|PDF|role/g;
    expect(said.replaceAll(ours, '').match(/[A-Za-z]{4,}/g)).toBeNull();
  });
});

// The last one: the wave it puts there by hand has no report, which a scheduler would miss.
test('answers over the days stand beside the waves before', async () => {
  await anOpenWave();
  const { stores } = simulated.parallax.services;
  await answers('a', { [day(0)]: 6 });
  await answers('b', { [day(0)]: 5 });
  const first = await stores.waves.find(wave);
  if (!first) throw new Error('no wave');
  await stores.waves.change(first, { state: 'released', responded: { a: 6, b: 5 } });
  const next = { ...first, id: `${wave}-next` as WaveId, number: 2 };
  await stores.waves.add(next);
  wave = next.id;
  await open();
  await page.getByRole('img', { name: /^Share of Side A that had answered: wave 1 75%/ }).waitFor();
});
