import { nextStep } from '../../shared/wave/next-step.ts';
import type { Services } from '../services.ts';
import { leaseEnd } from '../wave-steps/lease.ts';

/**
 * Enqueues a job for every wave that has a step due. Each wave is leased first, so that two schedulers at
 * once enqueue it once; a lost job is due again when the lease ends.
 *
 * @returns how many jobs were enqueued
 */
export async function enqueueDueWaves(
  services: Pick<Services, 'stores' | 'jobs' | 'clock'>,
): Promise<number> {
  const { stores, jobs, clock } = services;
  const now = clock();
  let enqueued = 0;
  for (const wave of await stores.waves.due(now)) {
    if (!(await stores.waves.lease(wave, leaseEnd(now)))) continue;
    const next = nextStep(wave, now);
    if (next.is !== 'due') {
      await stores.waves.change(wave, { dueAt: next.is === 'later' ? next.at : null });
      continue;
    }
    await jobs.send([{ waveId: wave.id, step: next.step.kind }]);
    enqueued += 1;
  }
  return enqueued;
}
