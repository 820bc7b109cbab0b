import { createRoute, z } from '@hono/zod-openapi';
import { isThisMachine, Webhook, WebhookDetails, WebhookId } from '../../shared/access/webhook.ts';
import { WebhookDelivery } from '../../shared/access/webhook-delivery.ts';
import { WebhookEventType } from '../../shared/access/webhook-event.ts';
import { PartnershipId } from '../../shared/partnership/partnership.ts';
import { problemResponses } from '../app/problem.ts';
import { newIdentifier } from '../identifier.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { operates, type Principal } from '../sign-in/principal.ts';
import { newDelivery } from '../webhooks/run-webhook-job.ts';
import { newWebhookSecret } from '../webhooks/sign-webhook.ts';
import { testEvent } from '../webhooks/test-event.ts';
import { operatedPartnership, requireAnyOperator, requireOperator } from './access.ts';
import { apiRouter } from './api-router.ts';
import { givenFields } from './given-fields.ts';
import { json } from './json-content.ts';

/** For so long the secret before signs, too. */
const OVERLAP_MS = 24 * 3_600_000;
const LISTED_DELIVERIES = 50;
const MOST_WEBHOOKS = 100;

const PathId = z.object({ id: WebhookId });
const NewWebhook = WebhookDetails.extend({
  partnershipId: PartnershipId.nullable().default(null).describe('Null: events of every partnership.'),
});
const Secret = z.object({ secret: z.string().describe('Shown this once.') });
const WebhookPatch = WebhookDetails.partial().extend({
  enabled: z.boolean().optional(),
  revision: z.number().int().describe('The revision that was read; a newer one makes a conflict.'),
});

const about = { tags: ['Webhooks'] };
const listRoute = createRoute({
  ...about,
  method: 'get',
  path: '/webhooks',
  summary: 'The webhooks of the installation and of the partnerships that you run',
  responses: { 200: json(z.object({ items: z.array(Webhook) }), 'Webhooks'), ...problemResponses },
});
const addRoute = createRoute({
  ...about,
  method: 'post',
  path: '/webhooks',
  summary: 'Tell a program what happens',
  request: { body: { required: true, ...json(NewWebhook, 'Where to, and what') } },
  responses: { 201: json(Webhook.extend(Secret.shape), 'The webhook and its secret'), ...problemResponses },
});
const patchRoute = createRoute({
  ...about,
  method: 'patch',
  path: '/webhooks/{id}',
  summary: 'Change a webhook, or switch it on or off',
  request: { params: PathId, body: { required: true, ...json(WebhookPatch, 'What changes') } },
  responses: { 200: json(Webhook, 'The webhook'), ...problemResponses },
});
const removeRoute = createRoute({
  ...about,
  method: 'delete',
  path: '/webhooks/{id}',
  summary: 'Remove a webhook; events still waiting for it are dropped',
  request: { params: PathId },
  responses: { 204: { description: 'Removed' }, ...problemResponses },
});
const rotateRoute = createRoute({
  ...about,
  method: 'post',
  path: '/webhooks/{id}/secret',
  summary: 'Change the secret; for a day the one before signs, too',
  request: { params: PathId },
  responses: {
    201: json(Secret.extend({ previousUntil: z.iso.datetime() }), 'The new secret'),
    ...problemResponses,
  },
});
const testRoute = createRoute({
  ...about,
  method: 'post',
  path: '/webhooks/{id}/test',
  summary: 'Send an event in which nothing happened, once; its delivery tells the answer',
  request: {
    params: PathId,
    body: { required: true, ...json(z.object({ type: WebhookEventType }), 'Which') },
  },
  responses: { 201: json(WebhookDelivery, 'The delivery, on its way'), ...problemResponses },
});
const deliveriesRoute = createRoute({
  ...about,
  method: 'get',
  path: '/webhooks/{id}/deliveries',
  summary: 'The newest deliveries, with the status of every attempt',
  request: { params: PathId },
  responses: { 200: json(z.object({ items: z.array(WebhookDelivery) }), 'Deliveries'), ...problemResponses },
});

export function webhookRoutes(services: Services) {
  const { stores, webhooks, clock, random, installation } = services;

  const isOurs = (principal: Principal, { partnershipId }: Pick<Webhook, 'partnershipId'>) =>
    partnershipId === null ? principal.operator : operates(principal, partnershipId);
  const find = async (principal: Principal, id: WebhookId): Promise<Webhook> => {
    requireAnyOperator(principal);
    const webhook = await stores.webhooks.find(id);
    if (webhook && isOurs(principal, webhook)) return webhook;
    throw new Refusal('not-found', 'There is no such webhook.');
  };
  /** Only an installation on one machine may talk to itself. */
  const refuseThisMachine = (url: string | undefined) => {
    if (url === undefined || !isThisMachine(url) || installation.mailboxUrl !== undefined) return;
    const message = 'must begin with https://';
    throw new Refusal('invalid-input', 'must begin with https://', [{ field: 'url', message }]);
  };

  return apiRouter()
    .openapi(listRoute, async (c) => {
      const principal = c.get('principal');
      requireAnyOperator(principal);
      const items = (await stores.webhooks.list()).filter((webhook) => isOurs(principal, webhook));
      return c.json({ items }, 200);
    })
    .openapi(addRoute, async (c) => {
      const details = c.req.valid('json');
      if (details.partnershipId === null) requireOperator(c.get('principal'));
      else await operatedPartnership(services, c.get('principal'), details.partnershipId);
      refuseThisMachine(details.url);
      if ((await stores.webhooks.list()).length >= MOST_WEBHOOKS) {
        throw new Refusal('forbidden', `There are ${MOST_WEBHOOKS} webhooks already; remove one first.`);
      }
      const webhook: Webhook = {
        ...details,
        id: WebhookId.parse(newIdentifier(random)),
        enabled: true,
        disabledBecause: null,
        failingSince: null,
        acceptedAt: null,
        createdAt: clock().toISOString(),
        revision: 1,
      };
      const secret = newWebhookSecret(random);
      await stores.webhooks.add(webhook, secret);
      return c.json({ ...webhook, secret }, 201);
    })
    .openapi(patchRoute, async (c) => {
      const webhook = await find(c.get('principal'), c.req.valid('param').id);
      const { revision, ...patch } = c.req.valid('json');
      const { enabled, ...change } = givenFields(await c.req.json<object>(), patch);
      refuseThisMachine(change.url);
      const switched =
        enabled === undefined || enabled === webhook.enabled
          ? {}
          : { enabled, disabledBecause: enabled ? null : ('operator' as const), failingSince: null };
      const changed =
        revision === webhook.revision
          ? await stores.webhooks.change(webhook, { ...change, ...switched })
          : null;
      if (!changed)
        throw new Refusal(
          'conflict',
          'The webhook was changed since you read it; reload and change it again.',
        );
      return c.json(changed, 200);
    })
    .openapi(removeRoute, async (c) => {
      const { id } = await find(c.get('principal'), c.req.valid('param').id);
      await stores.webhooks.remove(id);
      return c.body(null, 204);
    })
    .openapi(rotateRoute, async (c) => {
      const { id } = await find(c.get('principal'), c.req.valid('param').id);
      const secret = newWebhookSecret(random);
      const until = new Date(clock().getTime() + OVERLAP_MS);
      if (!(await stores.webhooks.rotateSecret(id, secret, until)))
        throw new Refusal('conflict', 'The secret is being changed by somebody else at this moment.');
      return c.json({ secret, previousUntil: until.toISOString() }, 201);
    })
    .openapi(testRoute, async (c) => {
      const { id, partnershipId } = await find(c.get('principal'), c.req.valid('param').id);
      const event = testEvent(c.req.valid('json').type, partnershipId, installation, clock());
      const delivery = newDelivery({ id }, `msg_test_${newIdentifier(random)}`, event, clock());
      await stores.deliveries.add(delivery, JSON.stringify(event));
      await webhooks.send([{ kind: 'delivery', webhookId: id, id: delivery.id }]);
      return c.json(delivery, 201);
    })
    .openapi(deliveriesRoute, async (c) => {
      const { id } = await find(c.get('principal'), c.req.valid('param').id);
      return c.json({ items: await stores.deliveries.newest(id, LISTED_DELIVERIES) }, 200);
    });
}
