import { z } from 'zod';
import { PartnershipId } from '../partnership/partnership.ts';
import { WebhookEventType } from './webhook-event.ts';

export const WebhookId = z.string().min(1).max(40).brand<'WebhookId'>();
export type WebhookId = z.infer<typeof WebhookId>;

/** Where events are posted: HTTPS, or this very machine while Parallax runs on one. */
const WebhookUrl = z
  .string()
  .trim()
  .max(500, 'is longer than 500 characters')
  .refine((text) => URL.canParse(text), 'is not an address')
  .refine((text) => isSecure(text) || isThisMachine(text), 'must begin with https://')
  .refine(
    (text) => !URL.canParse(text) || !hasCredentials(new URL(text)),
    'must hold no user name or password',
  );

export const WebhookDetails = z.object({
  label: z.string().trim().min(1, 'is empty').max(80).describe('What receives the events.'),
  url: WebhookUrl.describe('Where they are posted.'),
  events: z.array(WebhookEventType).min(1, 'Choose at least one.').max(4),
});
export type WebhookDetails = z.infer<typeof WebhookDetails>;

/** A receiver of events. Its secret is kept apart and shown once. */
export const Webhook = WebhookDetails.extend({
  id: WebhookId,
  partnershipId: PartnershipId.nullable().describe('Events of this partnership only; null: of all.'),
  enabled: z.boolean(),
  disabledBecause: z
    .enum(['operator', 'failing', 'gone'])
    .nullable()
    .describe('`failing`: every attempt of about three days failed; `gone`: the receiver answered 410.'),
  failingSince: z.iso
    .datetime()
    .nullable()
    .describe('Null when the last attempt was accepted, or there was none.'),
  acceptedAt: z.iso.datetime().nullable().describe('When it last accepted an event.'),
  createdAt: z.iso.datetime(),
  revision: z.number().int().min(1),
});
export type Webhook = z.infer<typeof Webhook>;

function isSecure(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:';
}

/** An address on the machine itself, which only an installation on one machine may post to. */
export function isThisMachine(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname);
}

function hasCredentials({ username, password }: URL): boolean {
  return username !== '' || password !== '';
}
