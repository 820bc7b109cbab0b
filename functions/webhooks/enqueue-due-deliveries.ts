import type { Services } from '../services.ts';

/**
 * Enqueues the deliveries whose next attempt is due. One that waits in the queue already is enqueued once
 * more; whoever comes second finds that it is taken.
 *
 * @returns how many
 */
export async function enqueueDueDeliveries({
  stores,
  webhooks,
  clock,
}: Pick<Services, 'stores' | 'webhooks' | 'clock'>): Promise<number> {
  let enqueued = 0;
  for await (const names of stores.deliveries.due(clock())) {
    await webhooks.send(names.map((name) => ({ kind: 'delivery', ...name })));
    enqueued += names.length;
  }
  return enqueued;
}
