import { mailsChecked, mailsLostBefore } from '../../shared/wave/transitions.ts';
import type { Wave } from '../../shared/wave/wave.ts';
import type { WaveJob } from '../queue/queue.ts';
import type { Services } from '../services.ts';
import { changeWave } from './change-wave.ts';
import { leaseEnd } from './lease.ts';
import { remakeMemberMails, remakeNotices } from './remake-lost-mails.ts';
import type { StepOutcome } from './step-outcome.ts';

/** Looks through the wave's mails, 500 invitations a job, for those that were queued and never sent. */
export async function deliverLostMails(
  services: Services,
  wave: Wave,
  job: Pick<WaveJob, 'cursor' | 'pending'>,
): Promise<StepOutcome> {
  const { stores, jobs, clock, installation } = services;
  const lostBefore = mailsLostBefore(wave, installation.mailsPerSecond, clock());
  const members = await remakeMemberMails(services, wave, lostBefore, job.cursor);
  const pending = members.pending || job.pending === true;
  if (members.next !== null) {
    await stores.waves.prolongLease(wave, leaseEnd(clock()));
    await jobs.send([{ waveId: wave.id, step: 'deliver', cursor: members.next, pending }]);
    return { did: 'deliver', made: members.made };
  }
  const notices = await remakeNotices(services, wave, lostBefore);
  await changeWave(services, wave.id, (now) =>
    now.mailCheckAt === wave.mailCheckAt ? mailsChecked(now, pending || notices.pending, clock()) : null,
  );
  return { did: 'deliver', made: members.made + notices.made };
}
