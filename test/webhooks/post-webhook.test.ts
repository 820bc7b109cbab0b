import type { LookupFunction } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { webhookPoster } from '../../functions/webhooks/post-webhook.ts';
import { ForbiddenAddress } from '../../functions/webhooks/public-address.ts';
import { startReceiver, type WebhookReceiver } from '../builders/webhook-receiver.ts';

let receiver: WebhookReceiver;
beforeAll(async () => {
  receiver = await startReceiver();
});
afterAll(() => receiver.stop());
beforeEach(() => {
  receiver.received.length = 0;
  receiver.answer(204);
});

const onThisMachine = webhookPoster({ thisMachine: true, answerWithinMs: 300 });
const inTheCloud = webhookPoster({ thisMachine: false, answerWithinMs: 2000 });
const headers = { 'webhook-id': 'msg_1' };

describe('a receiver on this machine', () => {
  test('gets the very bytes, and its status comes back', async () => {
    receiver.answer(202);
    expect(await onThisMachine(receiver.url, headers, '{"ü":1}')).toEqual({ status: 202, failure: null });
    expect(receiver.received).toHaveLength(1);
    expect(receiver.received[0]).toMatchObject({
      path: '/events',
      body: '{"ü":1}',
      headers: { 'webhook-id': 'msg_1', 'content-type': 'application/json', 'content-length': '8' },
    });
  });

  test('that sends the event elsewhere is not followed', async () => {
    receiver.answer((response) => response.writeHead(307, { location: '/elsewhere' }).end());
    expect(await onThisMachine(receiver.url, headers, '{}')).toEqual({ status: 307, failure: null });
    expect(receiver.received.map(({ path }) => path)).toEqual(['/events']);
  });

  test('that does not answer is left after a while', async () => {
    receiver.answer(() => {});
    expect(await onThisMachine(receiver.url, headers, '{}')).toEqual({
      status: null,
      failure: 'no-answer-in-time',
    });
  });

  test('that never stops talking is cut off after its status', async () => {
    let isCut: () => void = () => {};
    const cut = new Promise<void>((resolve) => {
      isCut = resolve;
    });
    receiver.answer((response) => {
      response.writeHead(200);
      const talk = () => response.write('x'.repeat(65_536), () => setImmediate(talk));
      response.once('close', isCut);
      talk();
    });
    expect(await onThisMachine(receiver.url, headers, '{}')).toEqual({ status: 200, failure: null });
    await cut;
  });

  test('whose answer has a head without end is refused', async () => {
    receiver.answer((response) => response.writeHead(200, { 'x-long': 'x'.repeat(32_768) }).end());
    expect(await onThisMachine(receiver.url, headers, '{}')).toEqual({
      status: null,
      failure: 'no-connection',
    });
  });

  test('that is not there is said to be so', async () => {
    expect(await onThisMachine('http://127.0.0.1:9/', headers, '{}')).toEqual({
      status: null,
      failure: 'no-connection',
    });
  });
});

describe('in the cloud nothing reaches', () => {
  test.each([
    ['this machine', () => receiver.url],
    ['this machine by name', () => receiver.url.replace('127.0.0.1', 'localhost')],
    ['this machine over TLS', () => receiver.url.replace('http:', 'https:')],
    ['this machine by name over TLS', () => receiver.url.replace('http://127.0.0.1', 'https://localhost')],
    ['a number that is this machine', () => receiver.url.replace('http://127.0.0.1', 'https://2130706433')],
    ['a private address', () => 'https://10.0.0.1/'],
    ['what clouds tell machines about themselves', () => 'https://169.254.169.254/latest/meta-data/'],
    ['a private address in IPv6 form', () => 'https://[::ffff:10.0.0.1]/'],
    ['plain HTTP', () => 'http://parallax.example/'],
  ])('%s', async (_, url) => {
    expect(await inTheCloud(url(), headers, '{}')).toEqual({ status: null, failure: 'forbidden-address' });
    expect(receiver.received).toEqual([]);
  });

  test('a name whose address turns out to be private only when it is connected to', async () => {
    let lookups = 0;
    const rebinding: LookupFunction = (_hostname, _options, callback) => {
      lookups += 1;
      callback(new ForbiddenAddress(), '', 0);
    };
    const post = webhookPoster({ thisMachine: false, lookup: rebinding });
    expect(await post('https://rebinding.example/', headers, '{}')).toEqual({
      status: null,
      failure: 'forbidden-address',
    });
    expect(lookups).toBe(1);
  });

  test('a name that nobody knows, and that is said', async () => {
    const unknown: LookupFunction = (_hostname, _options, callback) => {
      callback(Object.assign(new Error('not found'), { code: 'ENOTFOUND' }), '', 0);
    };
    const post = webhookPoster({ thisMachine: false, lookup: unknown });
    expect(await post('https://nobody.example/', headers, '{}')).toEqual({
      status: null,
      failure: 'unknown-host',
    });
  });
});

test('an installation on one machine reaches nothing else that is private either', async () => {
  const forbidden = { status: null, failure: 'forbidden-address' };
  for (const url of ['http://10.0.0.1/', 'https://10.0.0.1/', 'http://192.168.0.1:3000/']) {
    expect(await onThisMachine(url, headers, '{}')).toEqual(forbidden);
  }
});
