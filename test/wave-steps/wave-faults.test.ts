import { afterEach, describe, expect, test, vi } from 'vitest';
import type { SendMime } from '../../functions/mail/send-with-ses.ts';
import type { Mail, WaveJob } from '../../functions/queue/queue.ts';
import { enqueueDueWaves } from '../../functions/scheduler/enqueue-due-waves.ts';
import type { Services } from '../../functions/services.ts';
import { closeWave } from '../../functions/wave-steps/close-wave.ts';
import { openWave } from '../../functions/wave-steps/open-wave.ts';
import { runWaveJob } from '../../functions/wave-steps/run-wave-job.ts';
import type { Wave, WaveId } from '../../shared/wave/wave.ts';
import { sendAnswers } from '../local/answer-form.ts';
import { mailsTo } from '../local/mailbox.ts';
import { DAY, type SimulatedParallax, simulateParallax } from '../local/simulated-parallax.ts';

let world: SimulatedParallax;
afterEach(async () => {
  vi.restoreAllMocks();
  await world.parallax.stop();
});

const MINUTE = 60_000;
const SHEET = { recommend: '9', overall: '7', 'early-warning.us': '8', 'early-warning.them': '6' };

async function waveOf(id: WaveId): Promise<Wave> {
  const wave = await world.parallax.services.stores.waves.find(id);
  if (!wave) throw new Error('the wave is missing');
  return wave;
}

/** The services with queues that only collect: what a worker far from the queues sees. */
function holding(mailsPerSecond?: number): Services & { held: { mails: Mail[]; jobs: WaveJob[] } } {
  const { services } = world.parallax;
  const held = { mails: [] as Mail[], jobs: [] as WaveJob[] };
  return {
    ...services,
    ...(mailsPerSecond ? { installation: { ...services.installation, mailsPerSecond } } : {}),
    mails: { send: async (mails) => void held.mails.push(...mails) },
    jobs: { send: async (jobs) => void held.jobs.push(...jobs) },
    held,
  };
}

async function answer(side: 'a' | 'b', people: number): Promise<void> {
  for (let person = 0; person < people; person += 1) {
    expect(await sendAnswers(await world.linkOf(side, person), SHEET)).toBe(303);
  }
}

async function subjectsTo(address: string): Promise<string[]> {
  return mailsTo(await world.emails(), address).map(({ subject }) => subject);
}

describe('a mail that waits for its turn', () => {
  test('does not count as lost while the queue is still being sent', async () => {
    world = await simulateParallax();
    const id = await world.deployWave({ a: 50, b: 50 });
    // One mail in twenty seconds: the last one leaves after 33 minutes.
    const slow = holding(1 / 20);
    await openWave(slow, await waveOf(id));
    expect(slow.held.mails).toHaveLength(100);
    world.wait(40 * MINUTE);
    expect(await runWaveJob(slow, { waveId: id, step: 'deliver' })).toEqual({ did: 'deliver', made: 0 });
    world.wait(20 * MINUTE);
    expect(await runWaveJob(slow, { waveId: id, step: 'deliver' })).toEqual({ did: 'deliver', made: 100 });
  });

  test('is not made again when it leaves while the lost ones are being looked for', async () => {
    world = await simulateParallax();
    const id = await world.deployWave({ a: 5, b: 5 });
    const away = holding();
    await openWave(away, await waveOf(id));
    world.wait(20 * MINUTE);
    const { invitations } = away.stores;
    const page = invitations.page.bind(invitations);
    vi.spyOn(invitations, 'page').mockImplementationOnce(async (...args) => {
      const read = await page(...args);
      for (const mail of away.held.mails.splice(0)) {
        if ('memberId' in mail) await invitations.startSending(mail, mail.mailId);
      }
      return read;
    });
    expect(await runWaveJob(away, { waveId: id, step: 'deliver' })).toEqual({ did: 'deliver', made: 0 });
    expect(away.held.mails).toEqual([]);
  });

  test('is not sent when its wave has been cancelled', async () => {
    world = await simulateParallax();
    const id = await world.deployWave({ a: 5, b: 5 });
    const away = holding();
    await openWave(away, await waveOf(id));
    await world.api('POST', `/waves/${id}/cancel`);
    await world.forward(0);
    await world.parallax.services.mails.send(away.held.mails);
    await world.parallax.idle();
    expect(await world.emails()).toEqual([]);
  });

  test('is not sent when its wave has closed meanwhile', async () => {
    world = await simulateParallax();
    const id = await world.deployWave({ a: 5, b: 5 });
    const away = holding();
    await openWave(away, await waveOf(id));
    world.wait(10 * DAY + MINUTE);
    await world.parallax.services.mails.send(away.held.mails);
    await world.parallax.idle();
    expect(await world.emails()).toEqual([]);
  });

  test('that the service accepted is not sent again when the note of it fails', async () => {
    let accepted = 0;
    const counting =
      (send: SendMime): SendMime =>
      (...args) => {
        accepted += 1;
        return send(...args);
      };
    world = await simulateParallax({ wrapSender: counting });
    const { invitations } = world.parallax.services.stores;
    const record = invitations.recordDelivery;
    let failures = 2;
    vi.spyOn(invitations, 'recordDelivery').mockImplementation(async (...args) => {
      if (args[2] === 'sent' && failures > 0) {
        failures -= 1;
        throw new Error('throttled');
      }
      await record(...args);
    });
    await world.deployWave({ a: 5, b: 5 });
    await world.forward(0);
    expect(failures).toBe(0);
    expect(accepted).toBe(10);
  });
});

describe('a reminder in pages', () => {
  test('starts over when another mailing falls due half-way', async () => {
    world = await simulateParallax();
    const id = await world.deployWave({ a: 600, b: 5 });
    await world.forward(0);
    world.wait(5 * DAY + MINUTE);
    const away = holding();
    await runWaveJob(away, { waveId: id, step: 'remind' });
    const [next] = away.held.jobs;
    if (!next?.cursor) throw new Error('the mailing takes several jobs');
    expect(away.held.mails).toHaveLength(500);

    await world.api('POST', `/waves/${id}/extend`, {
      closesAt: new Date(world.now().getTime() + 20 * DAY).toISOString(),
    });
    away.held.mails.splice(0);
    away.held.jobs.splice(0);
    for (let job: WaveJob | undefined = next; job; job = away.held.jobs.shift()) await runWaveJob(away, job);
    const extended = away.held.mails.filter(({ kind }) => kind === 'prolonged');
    expect(new Set(extended.map(({ to }) => to)).size).toBe(605);
  }, 120_000);
});

describe('opening', () => {
  test('mails everybody else when one invitation cannot be written, and that one on the next try', async () => {
    world = await simulateParallax();
    const id = await world.deployWave({ a: 10, b: 10 });
    const away = holding();
    const { invitations } = away.stores;
    const add = invitations.add;
    let calls = 0;
    vi.spyOn(invitations, 'add').mockImplementation(async (invitation) => {
      calls += 1;
      if (calls === 3) throw new Error('throttled');
      return await add(invitation);
    });
    await expect(openWave(away, await waveOf(id))).rejects.toThrow('throttled');
    expect(away.held.mails).toHaveLength(19);
    await openWave(away, await waveOf(id));
    expect(new Set(away.held.mails.map(({ to }) => to)).size).toBe(20);
    expect(away.held.mails).toHaveLength(20);
  });

  test('copies no cohort value that leads to one person', async () => {
    world = await simulateParallax();
    const id = await world.deployWave({ a: 12, b: 12 }, { cohortDimensions: ['role'] });
    const { services } = world.parallax;
    await world.forward(0);
    const { items } = await services.stores.invitations.page(id, { limit: 100 });
    const groups = new Map<string, number>();
    for (const { side, cohorts } of items) {
      const key = `${side} ${JSON.stringify(cohorts)}`;
      groups.set(key, (groups.get(key) ?? 0) + 1);
    }
    expect([...groups.keys()].join()).not.toContain('director');
    expect(Math.min(...groups.values())).toBeGreaterThanOrEqual(5);
    expect([...groups.keys()].join()).toContain('field');
  });

  test('copies values that the draft takes together under their common name', async () => {
    world = await simulateParallax();
    const merge = { dimension: 'role', values: ['director', 'office'], into: 'director + office' };
    const id = await world.deployWave(
      { a: 12, b: 12 },
      { cohortDimensions: ['role'], cohortMerges: [merge] },
    );
    await world.forward(0);
    const { items } = await world.parallax.services.stores.invitations.page(id, { limit: 100 });
    const roles = items.filter(({ side }) => side === 'a').map(({ cohorts }) => cohorts.role);
    expect(roles.filter((role) => role === 'director + office')).toHaveLength(6);
    expect(roles.filter((role) => role === 'field')).toHaveLength(6);
  });
});

describe('closing', () => {
  test('does not extend a wave that has its answers, though the running count lost one', async () => {
    world = await simulateParallax();
    const id = await world.deployWave({ a: 6, b: 6 });
    await world.forward(0);
    const { waves } = world.parallax.services.stores;
    vi.spyOn(waves, 'addProgress').mockRejectedValueOnce(new Error('throttled'));
    expect(await sendAnswers(await world.linkOf('a', 0), SHEET)).toBe(503);
    await answer('a', 5);
    await answer('b', 5);
    await world.forward(10 * DAY);
    expect(await waveOf(id)).toMatchObject({ state: 'closed', extended: false });
    await world.forward(2 * MINUTE);
    expect(await waveOf(id)).toMatchObject({ state: 'released', responded: { a: 5, b: 5 } });
  });

  test('mails no notice of an extension that did not happen', async () => {
    world = await simulateParallax();
    const id = await world.deployWave({ a: 6, b: 6 });
    await world.forward(0);
    await answer('a', 5);
    await answer('b', 4);
    world.wait(10 * DAY);
    const { services } = world.parallax;
    vi.spyOn(services.stores.waves, 'change').mockRejectedValueOnce(new Error('the process died'));
    await expect(closeWave(services, await waveOf(id))).rejects.toThrow('died');
    await services.stores.waves.change(await waveOf(id), {
      timetable: {
        ...(await waveOf(id)).timetable,
        closesAt: new Date(world.now().getTime() + DAY).toISOString(),
      },
    } as Partial<Wave>);
    await answer('b', 5);
    await world.forward(DAY + MINUTE);
    await world.forward(2 * MINUTE);
    await world.forward(20 * MINUTE);
    expect(await waveOf(id)).toMatchObject({ state: 'released' });
    expect(await subjectsTo('lead@side-a.example')).toEqual(['The result is here: Side A and Side B']);
  });

  test('stores no figure of a wave that is short', async () => {
    world = await simulateParallax();
    const id = await world.deployWave({ a: 6, b: 6 });
    await world.forward(0);
    await answer('a', 6);
    const save = vi.spyOn(world.parallax.services.stores.reports, 'save');
    await world.forward(10 * DAY);
    await world.forward(8 * DAY);
    await world.forward(2 * MINUTE);
    expect(await waveOf(id)).toMatchObject({ state: 'insufficient', responded: { a: 6, b: 0 } });
    expect(save).not.toHaveBeenCalled();
  });
});

describe('the scheduler', () => {
  test('hands every other wave on when one cannot be', async () => {
    world = await simulateParallax();
    const first = await world.deployWave({ a: 5, b: 5 });
    const second = await world.deployWave({ a: 5, b: 5 });
    const away = holding();
    const lease = away.stores.waves.lease;
    vi.spyOn(away.stores.waves, 'lease').mockImplementation(async (wave, until) => {
      if (wave.id === first) throw new Error('throttled');
      return await lease(wave, until);
    });
    expect(await enqueueDueWaves(away)).toMatchObject({ enqueued: 1, failed: 1 });
    expect(away.held.jobs).toEqual([{ waveId: second, step: 'open' }]);
  });

  test('hands on more waves than fit a page of the index', async () => {
    world = await simulateParallax();
    const id = await world.deployWave({ a: 5, b: 5 });
    const away = holding();
    const wave = await waveOf(id);
    for (let number = 2; number <= 130; number += 1) {
      await away.stores.waves.add({ ...wave, id: `${id}${number}` as WaveId, number });
    }
    expect(await enqueueDueWaves(away)).toMatchObject({ enqueued: 130, failed: 0 });
  });

  test('tells for how long the oldest due wave had been waiting', async () => {
    world = await simulateParallax();
    await world.deployWave({ a: 5, b: 5 });
    world.wait(20 * MINUTE);
    const { oldestDueSeconds } = await enqueueDueWaves(holding());
    expect(oldestDueSeconds).toBeGreaterThanOrEqual(1200);
    expect(oldestDueSeconds).toBeLessThan(1260);
    expect(await enqueueDueWaves(holding())).toMatchObject({ oldestDueSeconds: 0 });
  });
});
