import { nextStep } from '../../shared/wave/next-step.ts';
import type { Services } from '../services.ts';
import { leaseEnd } from '../wave-steps/lease.ts';

export interface SchedulerLook {
  /** How many jobs were enqueued. */
  enqueued: number;
  /** For how long the oldest due wave had been waiting to be seen, in seconds; 0 when none was due. */
  oldestDueSeconds: number;
}

/**
 * Enqueues a job for every wave that has a step due. Each wave is leased first, so that two schedulers at
 * once enqueue it once; a lost job is due again when the lease ends.
 */
export async function enqueueDueWaves(
  services: Pick<Services, 'stores' | 'jobs' | 'clock'>,
): Promise<SchedulerLook> {
  const { stores, jobs, clock } = services;
  const now = clock();
  const due = await stores.waves.due(now);
  const oldestDueSeconds = Math.max(0, ...due.map(({ dueAt }) => secondsSince(dueAt, now)));
  let enqueued = 0;
  for (const wave of due) {
    if (!(await stores.waves.lease(wave, leaseEnd(now)))) continue;
    const next = nextStep(wave, now);
    if (next.is !== 'due') {
      await stores.waves.change(wave, { dueAt: next.is === 'later' ? next.at : null });
      continue;
    }
    await jobs.send([{ waveId: wave.id, step: next.step.kind }]);
    enqueued += 1;
  }
  return { enqueued, oldestDueSeconds };
}

function secondsSince(time: string | null, now: Date): number {
  return time === null ? 0 : (now.getTime() - Date.parse(time)) / 1000;
}
