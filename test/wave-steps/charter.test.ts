import { afterEach, describe, expect, test, vi } from 'vitest';
import { signCharter } from '../../functions/charter/sign-charter.ts';
import { enqueueDueWaves } from '../../functions/scheduler/enqueue-due-waves.ts';
import { askForSignatures } from '../../functions/wave-steps/ask-for-signatures.ts';
import { lapseWave } from '../../functions/wave-steps/lapse-wave.ts';
import { runWaveJob } from '../../functions/wave-steps/run-wave-job.ts';
import type { Wave, WaveId } from '../../shared/wave/wave.ts';
import { mailsTo } from '../local/mailbox.ts';
import { DAY, memberAddress, type SimulatedParallax, simulateParallax } from '../local/simulated-parallax.ts';

let world: SimulatedParallax;
afterEach(async () => {
  vi.restoreAllMocks();
  await world.parallax.stop();
});

const HOUR = 3_600_000;
const MINUTE = 60_000;
const LEADS = { a: 'lead@side-a.example', b: 'lead@side-b.example' } as const;
const OPERATOR = 'operator@parallax.example';
const REQUEST = 'Please sign: what the answers about Side A and Side B are for';
const REMINDER = 'Reminder: please sign what the answers about Side A and Side B are for';
const WAITING = 'Wave 1 of Side A and Side B waits for a signature';
const LAPSED = 'Cancelled: the charter of Side A and Side B was not signed';

/** An unsigned wave that opens `opensIn` milliseconds from now and closes ten days from now. */
async function deployUnsigned(opensIn = 0): Promise<WaveId> {
  const at = (ms: number) => new Date(world.now().getTime() + ms).toISOString();
  return await world.deployWave(
    { a: 6, b: 6 },
    {
      unsignedReason: undefined,
      schedule: {
        timeZone: 'Europe/Berlin',
        opensAt: at(opensIn),
        closesAt: at(10 * DAY),
        remindersAt: [at(5 * DAY)],
      },
    },
  );
}

async function waveOf(id: WaveId): Promise<Wave> {
  const wave = await world.parallax.services.stores.waves.find(id);
  if (!wave) throw new Error('the wave is missing');
  return wave;
}

const sign = (id: WaveId, side: 'a' | 'b', name = `Lead ${side}`) =>
  signCharter(world.parallax.services, { id }, side, { name, email: LEADS[side] });

async function subjectsTo(address: string): Promise<string[]> {
  return mailsTo(await world.emails(), address).map(({ subject }) => subject);
}

describe('a wave that waits for signatures', () => {
  test('asks every lead once, reminds at the opening time those who have not signed, and tells the operator', async () => {
    world = await simulateParallax();
    const id = await deployUnsigned(2 * DAY);
    await world.forward(0);
    await world.forward(20 * MINUTE);
    expect(await subjectsTo(LEADS.a)).toEqual([REQUEST]);
    expect(await subjectsTo(LEADS.b)).toEqual([REQUEST]);
    expect(await sign(id, 'a')).toEqual({ is: 'possible' });

    await world.forward(2 * DAY);
    expect(await waveOf(id)).toMatchObject({ state: 'scheduled', invited: null });
    expect(await subjectsTo(LEADS.a)).toEqual([REQUEST]);
    expect(await subjectsTo(LEADS.b)).toEqual([REQUEST, REMINDER]);
    expect(await subjectsTo(OPERATOR)).toEqual([WAITING]);

    await world.forward(DAY);
    expect(await subjectsTo(LEADS.b)).toHaveLength(2);
    expect(await subjectsTo(OPERATOR)).toHaveLength(1);
  });

  test('opens with the second signature, and closes as planned', async () => {
    world = await simulateParallax();
    const id = await deployUnsigned();
    const { timetable } = await waveOf(id);
    await world.forward(6 * DAY);
    expect(await waveOf(id)).toMatchObject({ state: 'scheduled' });
    await sign(id, 'b');
    await world.forward(MINUTE);
    expect(await waveOf(id)).toMatchObject({ state: 'scheduled' });
    await sign(id, 'a');
    await world.forward(0);
    expect(await waveOf(id)).toMatchObject({
      state: 'open',
      invited: { a: 6, b: 6 },
      timetable: { closesAt: timetable?.closesAt, mailings: [] },
    });
    // The reminder planned for the fifth day would come with the invitation.
    expect(await subjectsTo(memberAddress('a', 0))).toHaveLength(1);
  });

  test('signed in time, opens at its opening time and not before', async () => {
    world = await simulateParallax();
    const id = await deployUnsigned(2 * DAY);
    await sign(id, 'a');
    await sign(id, 'b');
    await world.forward(DAY);
    expect(await waveOf(id)).toMatchObject({ state: 'scheduled' });
    await world.forward(DAY + MINUTE);
    expect(await waveOf(id)).toMatchObject({ state: 'open' });
    expect(await subjectsTo(LEADS.a)).toEqual([]);
  });

  test('is cancelled at its closing time, nobody is invited, and those concerned are told', async () => {
    world = await simulateParallax();
    const id = await deployUnsigned();
    await world.forward(0);
    await sign(id, 'a');
    await world.forward(DAY);
    await world.forward(9 * DAY + MINUTE);
    expect(await waveOf(id)).toMatchObject({
      state: 'cancelled',
      cancelledBecause: 'unsigned',
      invited: null,
    });
    expect(await subjectsTo(LEADS.a)).toEqual([REQUEST, LAPSED]);
    expect(await subjectsTo(LEADS.b)).toEqual([REQUEST, REMINDER, LAPSED]);
    expect(await subjectsTo(OPERATOR)).toEqual([WAITING, LAPSED]);
    expect(await subjectsTo(memberAddress('a', 0))).toEqual([]);
    expect(await sign(id, 'b')).toEqual({ is: 'too-late' });
    await world.forward(20 * MINUTE);
    expect(await waveOf(id)).toMatchObject({ dueAt: null });
  });

  test('asks nobody when it says why it runs without', async () => {
    world = await simulateParallax();
    const id = await world.deployWave({ a: 6, b: 6 });
    await world.forward(0);
    expect(await waveOf(id)).toMatchObject({ state: 'open', signatures: { a: null, b: null } });
    expect(await subjectsTo(LEADS.a)).toEqual([]);
  });

  test('that was scheduled before charters were signed asks its leads when it falls due', async () => {
    world = await simulateParallax();
    const id = await deployUnsigned(2 * DAY);
    const { stores } = world.parallax.services;
    // What an earlier version stored: its look is at the opening, and it knows nothing of signatures.
    const { timetable } = await waveOf(id);
    await stores.waves.change(await waveOf(id), { dueAt: timetable?.opensAt ?? null });
    await world.forward(DAY);
    expect(await subjectsTo(LEADS.a)).toEqual([]);
    await world.forward(DAY + MINUTE);
    expect(await subjectsTo(LEADS.a)).toEqual([REQUEST]);
    expect(await waveOf(id)).toMatchObject({ state: 'scheduled' });
  });
});

describe('signing', () => {
  test('by two leads of one side at once gives one signature, and each learns whose stands', async () => {
    world = await simulateParallax();
    const id = await deployUnsigned(DAY);
    const outcomes = await Promise.all(['First', 'Second', 'Third'].map((name) => sign(id, 'a', name)));
    expect(outcomes.filter(({ is }) => is === 'possible')).toHaveLength(1);
    const { signatures } = await waveOf(id);
    expect(signatures.b).toBe(null);
    for (const outcome of outcomes) {
      if (outcome.is === 'signed') expect(outcome.signature).toEqual(signatures.a);
    }
  });

  test('by both sides at once keeps both signatures', async () => {
    world = await simulateParallax();
    const id = await deployUnsigned(DAY);
    await Promise.all([sign(id, 'a'), sign(id, 'b')]);
    expect(await waveOf(id)).toMatchObject({ signatures: { a: { name: 'Lead a' }, b: { name: 'Lead b' } } });
  });

  test('twice changes nothing', async () => {
    world = await simulateParallax();
    const id = await deployUnsigned(DAY);
    await sign(id, 'a', 'First');
    const before = await waveOf(id);
    world.wait(MINUTE);
    expect(await sign(id, 'a', 'Again')).toMatchObject({ is: 'signed', signature: { name: 'First' } });
    expect(await waveOf(id)).toEqual(before);
  });

  test('changes nothing of a wave that runs without', async () => {
    world = await simulateParallax();
    const id = await world.deployWave({ a: 6, b: 6 });
    await world.forward(0);
    const before = await waveOf(id);
    expect(await sign(id, 'a')).toEqual({ is: 'unwanted' });
    expect(await waveOf(id)).toEqual(before);
  });
});

describe('whatever fails or comes twice', () => {
  test('two schedulers and every job twice ask each lead once', async () => {
    world = await simulateParallax();
    const { services } = world.parallax;
    const id = await deployUnsigned();
    await Promise.all([enqueueDueWaves(services), enqueueDueWaves(services)]);
    await Promise.all(['ask', 'ask', 'ask'].map(() => runWaveJob(services, { waveId: id, step: 'ask' })));
    await world.parallax.idle();
    await world.forward(0);
    expect(await subjectsTo(LEADS.a)).toEqual([REQUEST]);
    expect(await subjectsTo(LEADS.b)).toEqual([REQUEST]);
    world.wait(10 * DAY + MINUTE);
    await Promise.all(['lapse', 'lapse'].map(() => runWaveJob(services, { waveId: id, step: 'lapse' })));
    await world.parallax.idle();
    expect(await subjectsTo(LEADS.a)).toEqual([REQUEST, LAPSED]);
    expect(await runWaveJob(services, { waveId: id, step: 'lapse' })).toMatchObject({ did: 'nothing' });
  });

  test('a process that dies before it notes that the leads were asked has asked nobody twice', async () => {
    world = await simulateParallax();
    const { services } = world.parallax;
    const id = await deployUnsigned();
    vi.spyOn(services.stores.waves, 'change').mockRejectedValueOnce(new Error('the process died'));
    await expect(askForSignatures(services, await waveOf(id))).rejects.toThrow('died');
    await world.forward(2 * MINUTE);
    expect(await subjectsTo(LEADS.a)).toEqual([REQUEST]);
  });

  test('a process that dies before the requests are queued has them made anew', async () => {
    world = await simulateParallax();
    const { services } = world.parallax;
    const id = await deployUnsigned(DAY);
    const dying = { ...services, mails: { send: () => Promise.reject(new Error('the process died')) } };
    await expect(askForSignatures(dying, await waveOf(id))).rejects.toThrow('died');
    await sign(id, 'b');
    await world.forward(20 * MINUTE);
    expect(await subjectsTo(LEADS.a)).toEqual([REQUEST]);
    // Who has signed meanwhile is not asked any more.
    expect(await subjectsTo(LEADS.b)).toEqual([]);
  });

  test('a process that dies before it gives the wave up tells nobody, should it be signed by then', async () => {
    world = await simulateParallax();
    const { services } = world.parallax;
    const id = await deployUnsigned();
    await sign(id, 'a');
    await sign(id, 'b');
    // A worker whose clock runs ahead looked at the wave before the second signature.
    const unsigned = { ...(await waveOf(id)), signatures: { a: null, b: null } };
    const ahead = { ...services, clock: () => new Date(world.now().getTime() + 11 * DAY) };
    expect(await lapseWave(ahead, unsigned)).toEqual({ did: 'lapse', made: 0 });
    await world.forward(MINUTE);
    expect(await waveOf(id)).toMatchObject({ state: 'open', cancelledBecause: null });
    expect(await subjectsTo(LEADS.a)).toEqual([]);
  });

  test('an immediate wave that nobody signs reminds after some hours', async () => {
    world = await simulateParallax();
    await deployUnsigned();
    await world.forward(0);
    await world.forward(5 * HOUR);
    expect(await subjectsTo(OPERATOR)).toEqual([]);
    await world.forward(HOUR + MINUTE);
    expect(await subjectsTo(LEADS.a)).toEqual([REQUEST, REMINDER]);
    expect(await subjectsTo(OPERATOR)).toEqual([WAITING]);
  });
});
