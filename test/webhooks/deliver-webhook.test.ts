import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { WebhookJob } from '../../functions/queue/queue.ts';
import { enqueueDueDeliveries } from '../../functions/webhooks/enqueue-due-deliveries.ts';
import { eventOfWave } from '../../functions/webhooks/event-of-wave.ts';
import type { PostResult } from '../../functions/webhooks/post-webhook.ts';
import { WAITS_MS } from '../../functions/webhooks/retry-schedule.ts';
import { runWebhookJob } from '../../functions/webhooks/run-webhook-job.ts';
import { webhookHeaders } from '../../functions/webhooks/sign-webhook.ts';
import { aPerson } from '../builders/access.ts';
import { OPERATOR, startServices, type TestServices } from '../builders/services.ts';
import { anOpenWave, DURING } from '../builders/wave.ts';
import { aWebhook, SECRET } from '../builders/webhook.ts';

interface Posted {
  url: string;
  headers: Record<string, string>;
  body: string;
}
const OK: PostResult = { status: 200, failure: null };
const BUSY: PostResult = { status: 503, failure: null };
const HOUR = 3_600_000;

let services: TestServices;
let posted: Posted[];
let answers: PostResult[];
beforeEach(async () => {
  services = await startServices();
  [posted, answers] = [[], []];
});
afterEach(() => services.stop());

const run = (job: WebhookJob) =>
  runWebhookJob(
    {
      ...services,
      post: async (url, headers, body) => {
        posted.push({ url, headers, body });
        return answers.shift() ?? OK;
      },
    },
    job,
  );
/** Carries out what waits in the queue. */
const drain = async () => {
  for (let job = services.webhooks.sent.shift(); job; job = services.webhooks.sent.shift()) await run(job);
};
const later = async (ms: number) => {
  services.setClock(ms);
  await enqueueDueDeliveries(services);
  await drain();
};
const opening = () =>
  eventOfWave(
    anOpenWave({ id: 'w1', partnershipId: 'p1' }),
    { event: 'wave.opened', at: DURING },
    services.installation,
  );
const add = (overrides: Record<string, unknown> = {}) =>
  services.stores.webhooks.add(aWebhook(overrides), SECRET);
const hook = () => services.stores.webhooks.find(aWebhook().id);
const deliveries = () => services.stores.deliveries.newest(aWebhook().id, 10);

describe('an event', () => {
  test('is posted, signed, to each webhook that wants it', async () => {
    await add();
    await add({ id: 'hook-2', url: 'https://other.example/', partnershipId: 'p1', events: ['wave.opened'] });
    await add({ id: 'hook-3', url: 'https://elsewhere.example/', partnershipId: 'p2' });
    await add({ id: 'hook-4', url: 'https://uninterested.example/', events: ['report.released'] });
    await add({ id: 'hook-5', url: 'https://off.example/', enabled: false, disabledBecause: 'operator' });
    const event = opening();
    await run(event);
    await drain();
    expect(posted.map(({ url }) => url).sort()).toEqual([
      'https://crm.example/events',
      'https://other.example/',
    ]);
    for (const { headers, body } of posted) {
      expect(JSON.parse(body)).toEqual(event.event);
      expect(headers).toEqual(webhookHeaders([SECRET], { id: event.id, body, at: services.clock() }));
    }
    expect(await hook()).toMatchObject({ acceptedAt: DURING, failingSince: null });
    expect(await deliveries()).toMatchObject([
      { id: event.id, type: 'wave.opened', state: 'accepted', attempts: [{ status: 200 }], nextAt: null },
    ]);
  });

  test('that comes twice is posted once, and has the same id whenever it is made', async () => {
    await add();
    await run(opening());
    await run(opening());
    await drain();
    expect(posted).toHaveLength(1);
    expect(opening().id).toBe(opening().id);
  });

  test('whose delivery comes twice at once is posted once', async () => {
    await add();
    await run(opening());
    const [job] = services.webhooks.sent;
    if (!job) throw new Error('no delivery was enqueued');
    await Promise.all([run(job), run(job)]);
    await run(job);
    expect(posted).toHaveLength(1);
  });

  test('whose delivery was lost with its queue is found again by the scheduler', async () => {
    await add();
    await run(opening());
    services.webhooks.sent.length = 0;
    await later(0);
    expect(posted).toHaveLength(1);
  });

  test('that died with its sender is posted again under the same id', async () => {
    await add();
    await run(opening());
    const { stores } = services;
    const record = stores.deliveries.record;
    stores.deliveries.record = () => Promise.reject(new Error('the process is gone'));
    await expect(drain()).rejects.toThrow();
    stores.deliveries.record = record;
    await later(30_000);
    expect(posted).toHaveLength(1);
    await later(31_000);
    expect(posted.map(({ headers }) => headers['webhook-id'])).toEqual([opening().id, opening().id]);
  });
});

describe('an event that is not accepted', () => {
  test('is tried again after growing waits, with the same id and a time stamp of its own', async () => {
    await add();
    answers = [BUSY, { status: null, failure: 'no-answer-in-time' }, { status: 301, failure: null }];
    await run(opening());
    await drain();
    for (const [attempt, wait] of WAITS_MS.slice(0, 3).entries()) {
      await later(wait - 1000);
      expect(posted).toHaveLength(attempt + 1);
      await later(1000);
      expect(posted).toHaveLength(attempt + 2);
    }
    expect(new Set(posted.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
    expect(new Set(posted.map(({ headers }) => headers['webhook-timestamp'])).size).toBe(4);
    expect(new Set(posted.map(({ body }) => body)).size).toBe(1);
    expect(await deliveries()).toMatchObject([
      {
        state: 'accepted',
        attempts: [
          { status: 503, failure: null },
          { status: null, failure: 'no-answer-in-time' },
          { status: 301, failure: null },
          { status: 200, failure: null },
        ],
      },
    ]);
    expect(await hook()).toMatchObject({ failingSince: null, enabled: true });
  });

  test('in more than three days is given up, the webhook switched off, and its operators told once', async () => {
    await services.stores.people.invite(aPerson({ language: 'ru' }));
    await services.stores.people.invite(
      aPerson({
        email: 'other@parallax.example',
        access: { installation: false, partnerships: [{ partnershipId: 'p2', role: 'operator' }] },
      }),
    );
    await add();
    answers = Array.from({ length: 10 }, () => BUSY);
    await run(opening());
    await drain();
    for (const wait of WAITS_MS) await later(wait);
    expect(posted).toHaveLength(10);
    expect(await deliveries()).toMatchObject([{ state: 'failed', nextAt: null }]);
    expect(await hook()).toMatchObject({ enabled: false, disabledBecause: 'failing', failingSince: DURING });
    expect(services.mails.sent).toEqual([
      expect.objectContaining({ kind: 'webhook-off', to: OPERATOR, host: 'crm.example', because: 'failing' }),
      expect.objectContaining({ kind: 'webhook-off', to: 'olga@parallax.example', language: 'ru' }),
    ]);
    await later(100 * HOUR);
    expect(posted).toHaveLength(10);
  });

  test('leaves the webhook on when another one was accepted meanwhile', async () => {
    await add();
    answers = Array.from({ length: 10 }, () => BUSY);
    await run(opening());
    await drain();
    for (const wait of WAITS_MS) {
      await services.stores.webhooks.noteAccepted(aWebhook().id, services.clock().toISOString());
      await later(wait);
    }
    expect(await deliveries()).toMatchObject([{ state: 'failed' }]);
    expect(await hook()).toMatchObject({ enabled: true });
    expect(services.mails.sent).toEqual([]);
  });

  test('by a receiver that is gone for good is not tried again', async () => {
    await add();
    answers = [{ status: 410, failure: null }];
    await run(opening());
    await drain();
    expect(await deliveries()).toMatchObject([{ state: 'failed', nextAt: null }]);
    expect(await hook()).toMatchObject({ enabled: false, disabledBecause: 'gone' });
    expect(services.mails.sent).toMatchObject([{ because: 'gone' }]);
  });

  test('is dropped when the webhook was switched off meanwhile', async () => {
    await add();
    answers = [BUSY];
    await run(opening());
    await drain();
    const webhook = await hook();
    if (webhook)
      await services.stores.webhooks.change(webhook, { enabled: false, disabledBecause: 'operator' });
    await later(HOUR);
    expect(posted).toHaveLength(1);
    expect(await deliveries()).toMatchObject([{ state: 'dropped', nextAt: null }]);
  });
});

test('while its secret is being changed an event carries two signatures, and a day later one', async () => {
  await add();
  const fresh = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
  const until = new Date(services.clock().getTime() + 24 * HOUR);
  expect(await services.stores.webhooks.rotateSecret(aWebhook().id, fresh, until)).toBe(true);
  const sign = async () => {
    await run({ ...opening(), id: `msg_${services.clock().getTime()}` });
    await drain();
    const { headers, body }: Pick<Posted, 'headers' | 'body'> = posted.at(-1) ?? { headers: {}, body: '' };
    const expected = (secrets: string[]) =>
      webhookHeaders(secrets, { id: headers['webhook-id'] ?? '', body, at: services.clock() });
    return { given: headers, expected };
  };
  const during = await sign();
  expect(during.given).toEqual(during.expected([fresh, SECRET]));
  services.setClock(24 * HOUR);
  const after = await sign();
  expect(after.given).toEqual(after.expected([fresh]));
});

test('nothing of an answer but its status is stored, and no secret beside the webhook', async () => {
  await add();
  await run(opening());
  await drain();
  const { register } = await services.database.contents();
  const holding = register.filter((item) => JSON.stringify(item).includes(SECRET));
  expect(holding.map(({ sk }) => sk)).toEqual(['secret']);
});
