import { nextStep } from '../../shared/wave/next-step.ts';
import type { Wave } from '../../shared/wave/wave.ts';
import type { Services } from '../services.ts';
import { leaseEnd } from '../wave-steps/lease.ts';

export interface SchedulerLook {
  /** How many jobs were enqueued. */
  enqueued: number;
  /** How many waves could not be handed on; they are due again at the next look. */
  failed: number;
  /** For how long the oldest due wave had been waiting to be seen, in seconds; 0 when none was due. */
  oldestDueSeconds: number;
}

type SchedulerServices = Pick<Services, 'stores' | 'jobs' | 'clock' | 'log'>;

/**
 * Enqueues a job for every wave that has a step due. Each wave is leased first, so that two schedulers at
 * once enqueue it once; a lost job is due again when the lease ends. A wave that cannot be handed on stops
 * none of the others.
 */
export async function enqueueDueWaves(services: SchedulerServices): Promise<SchedulerLook> {
  const { stores, clock, log } = services;
  const now = clock();
  const look: SchedulerLook = { enqueued: 0, failed: 0, oldestDueSeconds: 0 };
  for await (const due of stores.waves.due(now)) {
    look.oldestDueSeconds = Math.max(look.oldestDueSeconds, secondsSince(due.at, now));
    try {
      if (await handOn(services, due.wave(), now)) look.enqueued += 1;
    } catch (error) {
      look.failed += 1;
      log.error('a wave could not be handed on', {
        wave: due.id,
        reason: error instanceof Error ? error.name : 'unknown',
      });
    }
  }
  return look;
}

async function handOn({ stores, jobs }: SchedulerServices, wave: Wave, now: Date): Promise<boolean> {
  if (!(await stores.waves.lease(wave, leaseEnd(now)))) return false;
  const next = nextStep(wave, now);
  if (next.is !== 'due') {
    await stores.waves.change(wave, { dueAt: next.is === 'later' ? next.at : null });
    return false;
  }
  await jobs.send([{ waveId: wave.id, step: next.step.kind }]);
  return true;
}

function secondsSince(time: string, now: Date): number {
  return (now.getTime() - Date.parse(time)) / 1000;
}
