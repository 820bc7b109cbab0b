import { nextStep } from '../../shared/wave/next-step.ts';
import { outdateStanding } from '../portfolio/outdate-standing.ts';
import type { WaveJob } from '../queue/queue.ts';
import type { Services } from '../services.ts';
import { askForSignatures } from './ask-for-signatures.ts';
import { closeWave } from './close-wave.ts';
import { concludeWave } from './conclude-wave.ts';
import { deliverLostMails } from './deliver-lost-mails.ts';
import { lapseWave } from './lapse-wave.ts';
import { openWave } from './open-wave.ts';
import { remindMembers } from './remind-members.ts';
import { reportWave } from './report-wave.ts';
import { sendMirrors } from './send-mirrors.ts';
import type { StepOutcome } from './step-outcome.ts';
import { tellWebhooks } from './tell-webhooks.ts';

/**
 * Carries out a job, if its step is still what the wave needs. A message that comes twice, late or after the
 * wave has moved on does nothing. Where another step is due right after it, that one is enqueued at once and
 * does not wait for the scheduler.
 */
export async function runWaveJob(services: Services, job: WaveJob): Promise<StepOutcome> {
  const { stores, clock, log } = services;
  const wave = await stores.waves.find(job.waveId);
  if (!wave) return { did: 'nothing', reason: 'there is no such wave' };
  const next = nextStep(wave, clock());
  if (next.is !== 'due' || next.step.kind !== job.step) {
    return { did: 'nothing', reason: 'the step is not due' };
  }
  const { step } = next;
  const outcome = await (() => {
    switch (step.kind) {
      case 'ask':
        return askForSignatures(services, wave);
      case 'lapse':
        return lapseWave(services, wave);
      case 'open':
        return openWave(services, wave, job.cursor);
      case 'remind':
        // A place in another mailing is none in this one.
        return remindMembers(
          services,
          wave,
          step.mailing,
          job.mailing === step.mailing ? job.cursor : undefined,
        );
      case 'deliver':
        return deliverLostMails(services, wave, job);
      case 'close':
        return closeWave(services, wave);
      case 'report':
        return reportWave(services, wave);
      case 'conclude':
        return concludeWave(services, wave);
      case 'mirror':
        return sendMirrors(services, wave, job.cursor);
      case 'tell':
        return tellWebhooks(services, wave);
    }
  })();
  log.info('wave step', { wave: wave.id, step: job.step, ...outcome });
  if (outcome.did !== 'nothing') await outdateStanding(services, wave.partnershipId);
  await enqueueFollowing(services, job);
  return outcome;
}

async function enqueueFollowing({ stores, jobs, clock }: Services, { waveId, step }: WaveJob): Promise<void> {
  const wave = await stores.waves.find(waveId);
  const next = wave && nextStep(wave, clock());
  if (next?.is === 'due' && next.step.kind !== step) await jobs.send([{ waveId, step: next.step.kind }]);
}
