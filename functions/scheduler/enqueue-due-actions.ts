import type { Services } from '../services.ts';
import { leaseEnd } from '../wave-steps/lease.ts';

/**
 * Enqueues a job for every action of whose due date people are to be told. Each is leased first, so that two
 * schedulers at once enqueue it once; a lost job is due again when the lease ends.
 *
 * @returns how many
 */
export async function enqueueDueActions({
  stores,
  actions,
  clock,
}: Pick<Services, 'stores' | 'actions' | 'clock'>): Promise<number> {
  const now = clock();
  let enqueued = 0;
  for await (const due of stores.actions.due(now)) {
    if (!(await stores.actions.lease(due, leaseEnd(now)))) continue;
    await actions.send([{ actionId: due.id }]);
    enqueued += 1;
  }
  return enqueued;
}
