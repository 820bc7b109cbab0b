import type { Webhook } from '../../shared/access/webhook.ts';
import type { WebhookAttempt, WebhookDelivery } from '../../shared/access/webhook-delivery.ts';
import type { DeliveryName } from '../store/webhook-delivery-store.ts';
import { ANSWER_WITHIN_MS } from './post-webhook.ts';
import { nextAttemptAt } from './retry-schedule.ts';
import { webhookHeaders } from './sign-webhook.ts';
import { tellOfDisabled } from './tell-of-disabled.ts';
import type { WebhookServices } from './webhook-services.ts';

/** Whoever takes a delivery has it for so long; then it is due again. */
const LEASE_MS = 6 * ANSWER_WITHIN_MS;
const GONE = 410;

/**
 * Makes one attempt of a delivery that is due. What was accepted is done with; what was not waits longer each
 * time and is given up after about three days. A receiver that has accepted nothing in all that time, or says
 * that it is gone, is switched off, and operators are told.
 */
export async function deliverWebhook(services: WebhookServices, name: DeliveryName): Promise<void> {
  const { stores, clock } = services;
  const found = await stores.deliveries.find(name);
  if (!found) return;
  const { delivery, body } = found;
  const now = clock();
  if (delivery.nextAt === null || delivery.nextAt > now.toISOString()) return;
  if (!(await stores.deliveries.take(delivery, new Date(now.getTime() + LEASE_MS)))) return;

  const webhook = await stores.webhooks.find(delivery.webhookId);
  if (!webhook || !(webhook.enabled || delivery.test)) {
    await stores.deliveries.record(name, delivery.attempts, { state: 'dropped', nextAt: null });
    return;
  }
  const attempt = await attemptOf(services, webhook, delivery, body);
  const attempts = [...delivery.attempts, attempt];
  if (isAccepted(attempt)) {
    await stores.deliveries.record(name, attempts, { state: 'accepted', nextAt: null });
    if (!delivery.test) await stores.webhooks.noteAccepted(webhook.id, attempt.at);
    return;
  }
  const isLast = delivery.test || attempt.status === GONE;
  const nextAt = isLast ? null : nextAttemptAt(attempts.length, clock());
  if (!delivery.test) await noteFailure(services, webhook, delivery, attempt, nextAt === null);
  await stores.deliveries.record(name, attempts, { state: nextAt ? 'waiting' : 'failed', nextAt });
}

async function attemptOf(
  { stores, clock, post }: WebhookServices,
  webhook: Webhook,
  { id }: WebhookDelivery,
  body: string,
): Promise<WebhookAttempt> {
  const at = clock();
  const headers = webhookHeaders(await stores.webhooks.secrets(webhook.id, at), { id, body, at });
  const started = performance.now();
  const result = await post(webhook.url, headers, body);
  return { at: at.toISOString(), ...result, milliseconds: Math.round(performance.now() - started) };
}

function isAccepted({ status }: WebhookAttempt): boolean {
  return status !== null && status >= 200 && status < 300;
}

/** Before the delivery itself is noted: what is repeated after a crash does no harm. */
async function noteFailure(
  services: WebhookServices,
  webhook: Webhook,
  delivery: WebhookDelivery,
  { at, status }: WebhookAttempt,
  isGivenUp: boolean,
): Promise<void> {
  const { webhooks } = services.stores;
  await webhooks.noteFailing(webhook.id, at);
  const acceptedSince = webhook.acceptedAt !== null && webhook.acceptedAt >= delivery.createdAt;
  if (status !== GONE && (!isGivenUp || acceptedSince)) return;
  const because = status === GONE ? 'gone' : 'failing';
  if (await webhooks.disable(webhook.id, because)) await tellOfDisabled(services, webhook, because);
}
