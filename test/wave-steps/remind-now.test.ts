import { afterEach, expect, test, vi } from 'vitest';
import { enqueueDueWaves } from '../../functions/scheduler/enqueue-due-waves.ts';
import { runWaveJob } from '../../functions/wave-steps/run-wave-job.ts';
import type { Wave, WaveId } from '../../shared/wave/wave.ts';
import { sendAnswers } from '../local/answer-form.ts';
import { mailsTo } from '../local/mailbox.ts';
import { DAY, memberAddress, type SimulatedParallax, simulateParallax } from '../local/simulated-parallax.ts';

let world: SimulatedParallax;
afterEach(async () => {
  vi.restoreAllMocks();
  await world.parallax.stop();
});

const MINUTE = 60_000;
const SHEET = { recommend: '9', overall: '7', 'early-warning.us': '8', 'early-warning.them': '6' };

/** An open wave of five people a side, two days after its invitations. */
async function openedTwoDaysAgo(): Promise<WaveId> {
  world = await simulateParallax();
  const id = await world.deployWave({ a: 5, b: 5 });
  await world.forward(0);
  await world.forward(2 * DAY);
  return id;
}

const remind = (id: WaveId, body: object = {}) => world.api<Wave>('POST', `/waves/${id}/remind`, body);
const countTo = async (side: 'a' | 'b', person: number) =>
  mailsTo(await world.emails(), memberAddress(side, person)).length;
/** How many mails each of the five people of both sides has got. */
const counts = () =>
  Promise.all(
    (['a', 'b'] as const).flatMap((side) => [0, 1, 2, 3, 4].map((person) => countTo(side, person))),
  );

test('reaches everybody who has not answered, and nobody who has or asked for no more mails', async () => {
  const id = await openedTwoDaysAgo();
  expect(await sendAnswers(await world.linkOf('a', 0), SHEET)).toBe(303);
  expect(await sendAnswers(await world.linkOf('b', 3), {}, 'decline')).toBe(303);
  await remind(id);
  await world.forward(MINUTE);
  expect(await counts()).toEqual([1, 2, 2, 2, 2, 2, 2, 2, 1, 2]);
  const [, reminder] = mailsTo(await world.emails(), memberAddress('a', 1));
  expect(reminder?.subject).toMatch(/^Reminder/);
  expect(await sendAnswers(await world.linkOf('a', 1), SHEET)).toBe(303);
});

test('leaves out who answers after it was asked for, before it is sent', async () => {
  const id = await openedTwoDaysAgo();
  await remind(id);
  expect(await sendAnswers(await world.linkOf('a', 0), SHEET)).toBe(303);
  await world.forward(MINUTE);
  expect(await countTo('a', 0)).toBe(1);
  expect(await countTo('a', 1)).toBe(2);
});

test('asked for by two at once, and twice by each, is one mailing and one line of the journal', async () => {
  const id = await openedTwoDaysAgo();
  const asked = await Promise.all([remind(id), remind(id), remind(id), remind(id)]);
  for (const wave of asked)
    expect(wave.timetable?.mailings.filter(({ unplanned }) => unplanned)).toHaveLength(1);
  await world.forward(MINUTE);
  await remind(id);
  await world.forward(MINUTE);
  expect(await counts()).toEqual(Array.from({ length: 10 }, () => 2));
  const { partnershipId } = await world.api<Wave>('GET', `/waves/${id}`);
  const journal = await world.api<{ items: { did: string }[] }>(
    'GET',
    `/partnerships/${partnershipId}/journal`,
  );
  expect(journal.items.filter(({ did }) => did === 'wave-reminded')).toHaveLength(1);
});

test('comes besides the planned reminder, which still goes out at its time', async () => {
  const id = await openedTwoDaysAgo();
  await remind(id);
  await world.forward(MINUTE);
  await world.forward(3 * DAY);
  expect(await counts()).toEqual(Array.from({ length: 10 }, () => 3));
});

test('takes the place of the planned reminder where that was said', async () => {
  const id = await openedTwoDaysAgo();
  await world.forward(2 * DAY + 12 * 60 * MINUTE);
  await expect(remind(id)).rejects.toThrow('reminder-planned');
  await remind(id, { planned: 'replace' });
  await world.forward(MINUTE);
  await world.forward(3 * DAY);
  expect(await counts()).toEqual(Array.from({ length: 10 }, () => 2));
  await expect(remind(id)).resolves.toMatchObject({ state: 'open' });
});

test('interrupted between its mails is made up for, and writes to nobody twice', async () => {
  const id = await openedTwoDaysAgo();
  await remind(id);
  const { services } = world.parallax;
  let written = 0;
  const queueMail = services.stores.invitations.queueMail;
  vi.spyOn(services.stores.invitations, 'queueMail').mockImplementation(async (...mail) => {
    written += 1;
    if (written === 4) throw new Error('the store is away');
    return await queueMail(...mail);
  });
  await expect(runWaveJob(services, { waveId: id, step: 'remind' })).rejects.toThrow('the store is away');
  await runWaveJob(services, { waveId: id, step: 'remind' });
  await enqueueDueWaves(services);
  await world.parallax.idle();
  expect(await counts()).toEqual(Array.from({ length: 10 }, () => 2));
});

test('is carried out by whoever comes first when the process dies right after it was asked for', async () => {
  const id = await openedTwoDaysAgo();
  await remind(id);
  const { services } = world.parallax;
  const enqueued = await Promise.all([enqueueDueWaves(services), enqueueDueWaves(services)]);
  expect(enqueued.map(({ enqueued: count }) => count).sort()).toEqual([0, 1]);
  await Promise.all(['remind', 'remind'].map(() => runWaveJob(services, { waveId: id, step: 'remind' })));
  await world.parallax.idle();
  expect(await counts()).toEqual(Array.from({ length: 10 }, () => 2));
});

test('is refused once the wave is over, and its waiting mails are not sent', async () => {
  const id = await openedTwoDaysAgo();
  await remind(id);
  await world.api('POST', `/waves/${id}/cancel`);
  await world.forward(MINUTE);
  await expect(remind(id)).rejects.toThrow('wrong-state');
  expect(await counts()).toEqual(Array.from({ length: 10 }, () => 1));
});
