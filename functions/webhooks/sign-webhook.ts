import { createHmac } from 'node:crypto';
import { z } from 'zod';

const PREFIX = 'whsec_';

/** A signing secret in the form of the Standard Webhooks specification: 24 random bytes or more, in base64. */
export const WebhookSecret = z.string().regex(/^whsec_[A-Za-z0-9+/]+=*$/);

export function newWebhookSecret(random: (bytes: number) => Uint8Array): string {
  return `${PREFIX}${Buffer.from(random(32)).toString('base64')}`;
}

/**
 * The three headers of a webhook, as the Standard Webhooks specification has them.
 *
 * @param secrets each signs, so that during a change of secrets receivers with either can verify
 * @param at the time of this attempt; receivers refuse old ones
 * @see https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 */
export function webhookHeaders(
  secrets: readonly string[],
  { id, body, at }: { id: string; body: string; at: Date },
): Record<'webhook-id' | 'webhook-timestamp' | 'webhook-signature', string> {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const signatureBy = (secret: string) => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
    return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
  };
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': secrets.map(signatureBy).join(' '),
  };
}
