import { afterEach, expect, test } from 'vitest';
import type { SendMime } from '../../functions/mail/send-with-ses.ts';
import { enqueueDueWaves } from '../../functions/scheduler/enqueue-due-waves.ts';
import { openWave } from '../../functions/wave-steps/open-wave.ts';
import { runWaveJob } from '../../functions/wave-steps/run-wave-job.ts';
import type { Wave } from '../../shared/wave/wave.ts';
import { sendAnswers } from '../local/answer-form.ts';
import { mailsTo } from '../local/mailbox.ts';
import { DAY, memberAddress, type SimulatedParallax, simulateParallax } from '../local/simulated-parallax.ts';

let world: SimulatedParallax;
afterEach(() => world.parallax.stop());

const SHEET = { recommend: '9', overall: '7', 'early-warning.us': '8', 'early-warning.them': '6' };
const MINUTE = 60_000;

async function answer(side: 'a' | 'b', people: number): Promise<void> {
  for (let person = 0; person < people; person += 1) {
    expect(await sendAnswers(await world.linkOf(side, person), SHEET)).toBe(303);
  }
}

async function subjectsTo(address: string): Promise<string[]> {
  return mailsTo(await world.emails(), address).map(({ subject }) => subject);
}

const stateOf = async (id: string) => (await world.api<Wave>('GET', `/waves/${id}`)).state;

test('a short side extends the wave once, tells those concerned, and then ends it as insufficient', async () => {
  world = await simulateParallax();
  const id = await world.deployWave({ a: 6, b: 6 });
  await world.forward(0);
  await answer('a', 5);
  await answer('b', 3);

  await world.forward(10 * DAY);
  const extended = await world.api<Wave>('GET', `/waves/${id}`);
  expect(extended).toMatchObject({ state: 'open', extended: true });
  expect(await subjectsTo('lead@side-a.example')).toEqual(['Extended: Side A and Side B need more answers']);
  expect(await subjectsTo(memberAddress('b', 5))).toContain('More time to answer: Side B and Side A');
  expect(await subjectsTo(memberAddress('b', 0))).not.toContain('More time to answer: Side B and Side A');

  await world.forward(8 * DAY);
  await world.forward(2 * MINUTE);
  expect(await stateOf(id)).toBe('insufficient');
  const [subject] = (await subjectsTo('lead@side-b.example')).slice(-1);
  expect(subject).toBe('No result for Side A and Side B: too few answers');
  expect(await subjectsTo('operator@parallax.example')).toContain(
    'No result for Side A and Side B: too few answers',
  );
  await expect(world.api('GET', `/waves/${id}/report`)).rejects.toThrow('sealed');
});

test('an extended wave that gets its answers is released', async () => {
  world = await simulateParallax();
  const id = await world.deployWave({ a: 6, b: 6 });
  await world.forward(0);
  await answer('a', 5);
  await world.forward(10 * DAY);
  await answer('b', 5);
  await world.forward(8 * DAY);
  await world.forward(2 * MINUTE);
  expect(await stateOf(id)).toBe('released');
  expect((await subjectsTo('lead@side-b.example')).at(-1)).toBe('The result is here: Side A and Side B');
});

test('two schedulers at once and every job twice do no harm', async () => {
  world = await simulateParallax();
  const { services } = world.parallax;
  const id = await world.deployWave({ a: 20, b: 20 });
  const enqueued = await Promise.all([
    enqueueDueWaves(services),
    enqueueDueWaves(services),
    enqueueDueWaves(services),
  ]);
  expect(enqueued.map(({ enqueued }) => enqueued).sort()).toEqual([0, 0, 1]);
  await Promise.all(['open', 'open', 'open'].map(() => runWaveJob(services, { waveId: id, step: 'open' })));
  await world.parallax.idle();
  await world.forward(0);
  const emails = await world.emails();
  for (let person = 0; person < 20; person += 1) {
    expect(mailsTo(emails, memberAddress('a', person))).toHaveLength(1);
    expect(mailsTo(emails, memberAddress('b', person))).toHaveLength(1);
  }

  await answer('a', 6);
  await answer('b', 6);
  world.wait(10 * DAY);
  const twice = (step: 'close' | 'report' | 'conclude') =>
    Promise.all([runWaveJob(services, { waveId: id, step }), runWaveJob(services, { waveId: id, step })]);
  await twice('close');
  world.wait(2 * MINUTE);
  await twice('report');
  await twice('conclude');
  await world.parallax.idle();
  expect(await stateOf(id)).toBe('released');
  for (const side of ['a', 'b']) {
    const releases = (await subjectsTo(`lead@side-${side}.example`)).filter((subject) =>
      subject.startsWith('The result'),
    );
    expect(releases).toHaveLength(1);
  }
});

test('opening the same page again invites nobody twice', async () => {
  world = await simulateParallax();
  const { services } = world.parallax;
  const id = await world.deployWave({ a: 8, b: 8 });
  const wave = await services.stores.waves.find(id);
  if (!wave) throw new Error('the wave is missing');
  expect(await openWave(services, wave)).toEqual({ did: 'open', made: 16 });
  const open = await services.stores.waves.find(id);
  if (!open) throw new Error('the wave is missing');
  expect(await openWave(services, open)).toEqual({ did: 'open', made: 0 });
  expect(open.invited).toEqual({ a: 8, b: 8 });
});

test('a wave opens in pages, each job going on where the last one stopped', async () => {
  world = await simulateParallax();
  const id = await world.deployWave({ a: 700, b: 600 });
  await world.forward(0);
  const wave = await world.api<Wave>('GET', `/waves/${id}`);
  expect(wave).toMatchObject({ invited: { a: 700, b: 600 }, shards: 16 });
  expect(await world.emails()).toHaveLength(1300);
}, 120_000);

test('an address that the mail service refuses is marked and stops nobody', async () => {
  const bad = memberAddress('a', 2);
  const refusing =
    (send: SendMime): SendMime =>
    async (to, mime) =>
      to === bad ? { is: 'refused', reason: 'MessageRejected' } : send(to, mime);
  world = await simulateParallax({ wrapSender: refusing });
  const id = await world.deployWave({ a: 6, b: 6 });
  await world.forward(0);
  expect(await world.emails()).toHaveLength(11);
  const deliveries = await world.api<{ tally: unknown; troubled: unknown }>('GET', `/waves/${id}/deliveries`);
  expect(deliveries.tally).toMatchObject({
    a: { sent: 5, failed: 1, waiting: 0 },
    b: { sent: 6, failed: 0 },
  });
  expect(deliveries.troubled).toEqual([
    { side: 'a', name: 'Person 2', email: bad, state: 'failed', reason: 'MessageRejected' },
  ]);
});

test('a throttled mail is tried again and arrives once', async () => {
  let throttled = 0;
  const throttling =
    (send: SendMime): SendMime =>
    async (to, mime) => {
      throttled += 1;
      if (throttled % 3 === 0)
        throw Object.assign(new Error('slow down'), { name: 'TooManyRequestsException' });
      return send(to, mime);
    };
  world = await simulateParallax({ wrapSender: throttling });
  await world.deployWave({ a: 6, b: 6 });
  await world.forward(0);
  const emails = await world.emails();
  for (const side of ['a', 'b'] as const) {
    for (let person = 0; person < 6; person += 1) {
      expect(mailsTo(emails, memberAddress(side, person))).toHaveLength(1);
    }
  }
  expect(throttled).toBeGreaterThan(12);
});

test('mails that died with their queue are made anew after a quarter of an hour, with a link that works', async () => {
  let down = true;
  const failing =
    (send: SendMime): SendMime =>
    async (to, mime) => {
      if (down) throw new Error('the service is down');
      return send(to, mime);
    };
  world = await simulateParallax({ wrapSender: failing });
  await world.deployWave({ a: 5, b: 5 });
  await world.forward(0);
  expect(await world.emails()).toHaveLength(0);
  down = false;
  await world.forward(10 * MINUTE);
  expect(await world.emails()).toHaveLength(0);
  await world.forward(6 * MINUTE);
  expect(await world.emails()).toHaveLength(10);
  await answer('a', 1);
}, 60_000);

test('who answers between the making and the sending of a reminder is not reminded', async () => {
  world = await simulateParallax();
  await world.deployWave({ a: 5, b: 5 });
  await world.forward(0);
  const link = await world.linkOf('a', 0);
  const { services } = world.parallax;
  const held: Parameters<typeof services.mails.send>[0][number][] = [];
  const holding = { ...services, mails: { send: async (mails: typeof held) => void held.push(...mails) } };
  world.wait(5 * DAY + MINUTE);
  const [wave] = await Array.fromAsync(services.stores.waves.due(world.now()));
  if (!wave) throw new Error('no wave is due');
  await runWaveJob(holding, { waveId: wave.wave().id, step: 'remind' });
  expect(held).toHaveLength(10);
  expect(await sendAnswers(link, SHEET)).toBe(303);
  await services.mails.send(held);
  await world.parallax.idle();
  expect(await subjectsTo(memberAddress('a', 0))).toHaveLength(1);
  expect(await subjectsTo(memberAddress('a', 1))).toHaveLength(2);
});

test('who asked for no more reminders gets none', async () => {
  world = await simulateParallax();
  await world.deployWave({ a: 5, b: 5 });
  await world.forward(0);
  expect(await sendAnswers(await world.linkOf('a', 1), {}, 'decline')).toBe(303);
  await world.forward(5 * DAY + MINUTE);
  expect(await subjectsTo(memberAddress('a', 1))).toHaveLength(1);
  expect(await subjectsTo(memberAddress('a', 2))).toHaveLength(2);
});

test('who uses the way out that a mail’s header names gets no more reminders, and the link goes on working', async () => {
  world = await simulateParallax();
  await world.deployWave({ a: 5, b: 5 });
  await world.forward(0);
  const [mail] = mailsTo(await world.emails(), memberAddress('a', 1));
  const [way] = mail?.body.text.match(/https?:\/\/\S+\/u\/\S+/) ?? [];
  const answered = await fetch(way ?? '', {
    method: 'POST',
    body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }),
    redirect: 'error',
  });
  expect(answered.status).toBe(200);
  await world.forward(5 * DAY + MINUTE);
  expect(await subjectsTo(memberAddress('a', 1))).toHaveLength(1);
  expect(await subjectsTo(memberAddress('a', 2))).toHaveLength(2);
  await answer('a', 2);
});

test('older links of a person work until one of them is used', async () => {
  world = await simulateParallax();
  await world.deployWave({ a: 5, b: 5 });
  await world.forward(0);
  const invitation = await world.linkOf('b', 4);
  await world.forward(5 * DAY + MINUTE);
  const reminder = await world.linkOf('b', 4);
  expect(reminder).not.toBe(invitation);
  expect(await sendAnswers(invitation, SHEET)).toBe(303);
  expect(await sendAnswers(reminder, SHEET)).toBe(409);
  expect(await sendAnswers(invitation, { ...SHEET, recommend: '3' })).toBe(303);
});

test('an answer is refused from the closing time on, whatever the scheduler is doing', async () => {
  world = await simulateParallax();
  const id = await world.deployWave({ a: 5, b: 5 });
  await world.forward(0);
  const link = await world.linkOf('a', 0);
  world.wait(10 * DAY + 1000);
  expect(await stateOf(id)).toBe('open');
  expect(await sendAnswers(link, SHEET)).toBe(410);
});

test('a cancelled wave takes no answers and its waiting jobs do nothing', async () => {
  world = await simulateParallax();
  const id = await world.deployWave({ a: 5, b: 5 });
  await world.forward(0);
  const link = await world.linkOf('a', 0);
  await world.api('POST', `/waves/${id}/cancel`);
  expect(await sendAnswers(link, SHEET)).toBe(410);
  const { services } = world.parallax;
  for (const step of ['open', 'remind', 'close', 'report', 'conclude'] as const) {
    expect(await runWaveJob(services, { waveId: id, step })).toMatchObject({ did: 'nothing' });
  }
  await world.forward(20 * MINUTE);
  await world.forward(20 * MINUTE);
  expect(await services.stores.waves.find(id)).toMatchObject({ state: 'cancelled', dueAt: null });
});
