import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { webhookHeaders } from '../../functions/webhooks/sign-webhook.ts';
import { SECRET } from '../builders/webhook.ts';

type Verify = (secret: string, headers: Record<string, string>, body: string) => boolean;

/** The function of the document, as somebody would copy it. */
async function documented(): Promise<Verify> {
  const [, code = ''] = /```js\n(.*?)```/s.exec(readFileSync('docs/webhooks.md', 'utf8')) ?? [];
  const file = join(mkdtempSync(join(tmpdir(), 'parallax-example-')), 'verify.mjs');
  writeFileSync(file, code);
  const { isFromParallax } = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as {
    isFromParallax: Verify;
  };
  return isFromParallax;
}

const OTHER = `whsec_${Buffer.alloc(32, 1).toString('base64')}`;
const message = { id: 'msg_1', body: '{"type":"wave.opened"}', at: new Date() };

test('the example of the document accepts what Parallax signs, and nothing else', async () => {
  const isFromParallax = await documented();
  const headers = webhookHeaders([SECRET], message);
  expect(isFromParallax(SECRET, headers, message.body)).toBe(true);
  expect(isFromParallax(SECRET, webhookHeaders([OTHER, SECRET], message), message.body)).toBe(true);
  expect(isFromParallax(OTHER, headers, message.body)).toBe(false);
  expect(isFromParallax(SECRET, headers, `${message.body} `)).toBe(false);
  expect(isFromParallax(SECRET, { ...headers, 'webhook-id': 'msg_2' }, message.body)).toBe(false);
  expect(isFromParallax(SECRET, { ...headers, 'webhook-signature': 'v1,' }, message.body)).toBe(false);
  const old = webhookHeaders([SECRET], { ...message, at: new Date(Date.now() - 600_000) });
  expect(isFromParallax(SECRET, old, message.body)).toBe(false);
});
