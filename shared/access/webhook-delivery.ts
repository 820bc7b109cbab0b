import { z } from 'zod';
import { WebhookId } from './webhook.ts';
import { WebhookEventType } from './webhook-event.ts';

/** Why a receiver gave no answer. */
export const WebhookFailure = z.enum([
  'forbidden-address',
  'unknown-host',
  'no-connection',
  'bad-certificate',
  'no-answer-in-time',
]);
export type WebhookFailure = z.infer<typeof WebhookFailure>;

/** One attempt: the status that the receiver answered with, or why there was none. Its words are never kept. */
export const WebhookAttempt = z.object({
  at: z.iso.datetime(),
  status: z.number().int().nullable(),
  failure: WebhookFailure.nullable(),
  milliseconds: z.number().int().min(0),
});
export type WebhookAttempt = z.infer<typeof WebhookAttempt>;

/** One event on its way to one receiver. */
export const WebhookDelivery = z.object({
  webhookId: WebhookId,
  id: z.string().min(1).max(60).describe('The `webhook-id` of every attempt.'),
  type: WebhookEventType,
  test: z.boolean(),
  createdAt: z.iso.datetime(),
  state: z
    .enum(['waiting', 'accepted', 'failed', 'dropped'])
    .describe('`failed`: given up after the last attempt; `dropped`: the webhook was off.'),
  attempts: z.array(WebhookAttempt),
  nextAt: z.iso.datetime().nullable().describe('When it is tried next; null when it is not.'),
});
export type WebhookDelivery = z.infer<typeof WebhookDelivery>;
