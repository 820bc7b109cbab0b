import { randomBytes } from 'node:crypto';
import { expect, test } from 'vitest';
import { newWebhookSecret, WebhookSecret, webhookHeaders } from '../../functions/webhooks/sign-webhook.ts';
import { SECRET } from '../builders/webhook.ts';

const MESSAGE = {
  id: 'msg_p5jXN8AQM9LWM0D4loKWxJek',
  body: '{"test": 2432232314}',
  at: new Date(1_614_265_330_000),
};

test('an event is signed as the published example of the Standard Webhooks libraries is', () => {
  expect(webhookHeaders([SECRET], MESSAGE)).toEqual({
    'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek',
    'webhook-timestamp': '1614265330',
    'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  });
});

test('while secrets are changed both sign, the new one first', () => {
  const fresh = newWebhookSecret((bytes) => randomBytes(bytes));
  const alone = (secret: string) => webhookHeaders([secret], MESSAGE)['webhook-signature'];
  expect(webhookHeaders([fresh, SECRET], MESSAGE)['webhook-signature']).toBe(
    `${alone(fresh)} ${alone(SECRET)}`,
  );
});

test('a new secret is one in the specification’s form, of 32 random bytes', () => {
  const secret = newWebhookSecret((bytes) => randomBytes(bytes));
  expect(WebhookSecret.safeParse(secret).success).toBe(true);
  expect(Buffer.from(secret.slice('whsec_'.length), 'base64')).toHaveLength(32);
});
