import type { Webhook } from '../../shared/access/webhook.ts';
import type { WebhookDelivery } from '../../shared/access/webhook-delivery.ts';
import type { WebhookEvent } from '../../shared/access/webhook-event.ts';
import type { WebhookJob } from '../queue/queue.ts';
import { deliverWebhook } from './deliver-webhook.ts';
import type { WebhookServices } from './webhook-services.ts';

/**
 * Makes a delivery of an event for each webhook that wants it, or carries one delivery out. An event that
 * comes twice makes no second delivery: its id is the delivery's name.
 */
export async function runWebhookJob(services: WebhookServices, job: WebhookJob): Promise<void> {
  if (job.kind === 'delivery') {
    await deliverWebhook(services, job);
    return;
  }
  const { stores, webhooks } = services;
  const wanting = (await stores.webhooks.list()).filter((webhook) => wants(webhook, job.event));
  for (const webhook of wanting) {
    const delivery = newDelivery(webhook, job.id, job.event, services.clock());
    if (await stores.deliveries.add(delivery, JSON.stringify(job.event))) {
      await webhooks.send([{ kind: 'delivery', webhookId: webhook.id, id: job.id }]);
    }
  }
}

/** A delivery that is due at once. */
export function newDelivery(
  { id: webhookId }: Pick<Webhook, 'id'>,
  id: string,
  event: WebhookEvent,
  now: Date,
): WebhookDelivery {
  const createdAt = now.toISOString();
  const test = event.data.test === true;
  return {
    webhookId,
    id,
    type: event.type,
    test,
    createdAt,
    state: 'waiting',
    attempts: [],
    nextAt: createdAt,
  };
}

function wants({ enabled, events, partnershipId }: Webhook, { type, data }: WebhookEvent): boolean {
  const isOfIts = partnershipId === null || partnershipId === data.partnershipId;
  return enabled && isOfIts && events.includes(type);
}
