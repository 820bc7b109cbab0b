import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { enqueueDueWaves } from '../../functions/scheduler/enqueue-due-waves.ts';
import { runWaveJob } from '../../functions/wave-steps/run-wave-job.ts';
import type { WaveId } from '../../shared/wave/wave.ts';
import { aMember } from '../builders/member.ts';
import { aDraftProgramme } from '../builders/programme.ts';
import { startServices, type TestServices } from '../builders/services.ts';
import { aSnapshot, OPENS, TIMETABLE } from '../builders/wave.ts';

/** Six members a side have an address; on side b two more have none. */
let services: TestServices;
let waveId: WaveId;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.stop());
beforeEach(async () => {
  services.setClock(OPENS);
  const { partnership, wave } = await aDraftProgramme(services, {
    wave: { state: 'scheduled', timetable: TIMETABLE, dueAt: OPENS },
  });
  waveId = wave.id;
  await services.stores.waves.saveSnapshot(wave, aSnapshot());
  const timeZone = 'Asia/Kolkata';
  await services.stores.members.save(partnership.id, [
    aMember({ id: 'p1', side: 'b', name: 'Asha', email: undefined, timeZone }),
    aMember({ id: 'p2', side: 'b', name: 'Bina', email: undefined }),
  ]);
  services.mails.sent.length = 0;
});

/** Everything that is due by now, and what follows from it. */
async function work(): Promise<void> {
  do {
    for (const job of services.jobs.sent.splice(0)) await runWaveJob(services, job);
    await enqueueDueWaves(services);
  } while (services.jobs.sent.length > 0);
}

const invitationOf = (memberId: string) =>
  services.stores.invitations.find({ waveId, side: 'b', memberId: aMember({ id: memberId }).id });

test('a member without an address is invited without a mail, and counted on paper', async () => {
  await work();
  expect(services.mails.sent).toHaveLength(12);
  const asha = await invitationOf('p1');
  expect(asha).toMatchObject({ name: 'Asha', timeZone: 'Asia/Kolkata', delivery: { state: 'paper' } });
  expect(asha).not.toHaveProperty('email');
  expect(await services.stores.waves.find(waveId)).toMatchObject({
    invited: { a: 6, b: 8 },
    onPaper: { a: 0, b: 2 },
  });
});

test('no reminder and no look for lost mails ever makes a mail for them', async () => {
  await work();
  for (const time of ['2026-09-01T09:00:00.000Z', '2026-09-08T07:00:00.000Z', '2026-09-09T07:00:00.000Z']) {
    services.setClock(time);
    await work();
  }
  const recipients = new Set(services.mails.sent.map(({ to }) => to));
  expect(recipients.size).toBe(12);
  expect(services.mails.sent.length).toBeGreaterThan(24);
  expect(await invitationOf('p1')).toMatchObject({ mail: 'invitation', delivery: { state: 'paper' } });
});
