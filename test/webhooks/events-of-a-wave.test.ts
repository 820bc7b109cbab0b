import { afterEach, beforeEach, expect, test } from 'vitest';
import { z } from 'zod';
import { runWaveJob } from '../../functions/wave-steps/run-wave-job.ts';
import { webhookHeaders } from '../../functions/webhooks/sign-webhook.ts';
import { WebhookEvent } from '../../shared/access/webhook-event.ts';
import { startReceiver, type WebhookReceiver } from '../builders/webhook-receiver.ts';
import { sendAnswers } from '../local/answer-form.ts';
import { DAY, type SimulatedParallax, simulateParallax } from '../local/simulated-parallax.ts';

const SHEET = { recommend: '9', overall: '7', 'early-warning.us': '8', 'early-warning.them': '6' };
const MINUTE = 60_000;

let world: SimulatedParallax;
let receiver: WebhookReceiver;
beforeEach(async () => {
  [world, receiver] = await Promise.all([simulateParallax(), startReceiver()]);
});
afterEach(async () => {
  await Promise.all([world.parallax.stop(), receiver.stop()]);
});

const addWebhook = async () =>
  z.object({ id: z.string(), secret: z.string() }).parse(
    await world.api('POST', '/webhooks', {
      label: 'Receiver',
      url: receiver.url,
      events: ['wave.opened', 'wave.closed', 'report.released'],
    }),
  );
const events = () => receiver.received.map(({ body }) => WebhookEvent.parse(JSON.parse(body)));
const ids = () => receiver.received.map(({ headers }) => headers['webhook-id']);

async function answerEnough(): Promise<void> {
  for (const side of ['a', 'b'] as const) {
    for (let person = 0; person < 5; person += 1) {
      expect(await sendAnswers(await world.linkOf(side, person), SHEET)).toBe(303);
    }
  }
}

test('a wave tells when it opens, closes and is released: each once, signed, with neither figures nor people', async () => {
  const { secret } = await addWebhook();
  const id = await world.deployWave({ a: 6, b: 6 });
  await world.forward(0);
  await answerEnough();
  await world.forward(10 * DAY);
  await world.forward(2 * MINUTE);

  const told = events();
  expect(told.map(({ type, data }) => [type, data.state])).toEqual([
    ['wave.opened', 'open'],
    ['wave.closed', 'closed'],
    ['report.released', 'released'],
  ]);
  expect(new Set(ids()).size).toBe(3);
  expect(told.every(({ data }) => data.waveId === id && data.test === undefined)).toBe(true);
  for (const { headers, body } of receiver.received) {
    const at = new Date(1000 * Number(headers['webhook-timestamp']));
    expect(headers).toMatchObject(webhookHeaders([secret], { id: String(headers['webhook-id']), body, at }));
    expect(body).not.toMatch(/Side|Simulated|Lead|@|respond|answer|invit|nps|mean/i);
  }
  // Whatever is done once more tells nobody anything.
  for (const step of ['tell', 'open', 'close', 'conclude'] as const) {
    await runWaveJob(world.parallax.services, { waveId: id, step });
  }
  await world.forward(DAY);
  expect(receiver.received).toHaveLength(3);
});

test('a wave that ends without result says that it closed, each time, and no more', async () => {
  await addWebhook();
  await world.deployWave({ a: 6, b: 6 });
  await world.forward(0);
  await world.forward(10 * DAY);
  await world.forward(8 * DAY);
  await world.forward(2 * MINUTE);
  expect(events().map(({ type }) => type)).toEqual(['wave.opened', 'wave.closed']);
});

test('a receiver that was away gets every event when it is back', async () => {
  await addWebhook();
  receiver.answer(500);
  await world.deployWave({ a: 6, b: 6 });
  await world.forward(0);
  receiver.answer(200);
  await world.forward(MINUTE);
  expect(events().map(({ type }) => type)).toEqual(['wave.opened', 'wave.opened']);
  expect(new Set(ids()).size).toBe(1);
});

test('a process that dies between a transition and the telling of it tells all the same, under one id', async () => {
  await addWebhook();
  const { services } = world.parallax;
  const { send } = services.webhooks;
  const id = await world.deployWave({ a: 6, b: 6 });
  services.webhooks.send = () => Promise.reject(new Error('the process is gone'));
  await runWaveJob(services, { waveId: id, step: 'open' });
  await expect(runWaveJob(services, { waveId: id, step: 'tell' })).rejects.toThrow();
  expect(await services.stores.waves.find(id)).toMatchObject({ untold: [{ event: 'wave.opened' }] });

  services.webhooks.send = send;
  const { change } = services.stores.waves;
  services.stores.waves.change = () => Promise.reject(new Error('the process is gone'));
  await expect(runWaveJob(services, { waveId: id, step: 'tell' })).rejects.toThrow();
  services.stores.waves.change = change;
  await world.parallax.idle();
  expect(events().map(({ type }) => type)).toEqual(['wave.opened']);

  await world.forward(10 * MINUTE);
  expect(await services.stores.waves.find(id)).toMatchObject({ untold: [] });
  expect(events().map(({ type }) => type)).toEqual(['wave.opened']);
});

test('webhooks that cannot be told hold no wave up', async () => {
  await addWebhook();
  const { services } = world.parallax;
  services.webhooks.send = () => Promise.reject(new Error('the queue is away'));
  const id = await world.deployWave({ a: 6, b: 6 });
  await world.forward(0);
  await answerEnough();
  for (const days of [10, 1]) await world.forward(days * DAY);
  expect(await world.api('GET', `/waves/${id}`)).toMatchObject({ state: 'released' });
});
