import { createRoute, z } from '@hono/zod-openapi';
import { NewApiToken } from '../../shared/access/scopes.ts';
import type { PartnershipId } from '../../shared/partnership/partnership.ts';
import { problemResponses } from '../app/problem.ts';
import { newIdentifier } from '../identifier.ts';
import { Refusal } from '../refusal.ts';
import { hashOf, newSecret } from '../secret.ts';
import type { Services } from '../services.ts';
import type { Principal } from '../sign-in/principal.ts';
import { ApiToken } from '../store/api-token-store.ts';
import { viewOf } from './access.ts';
import { apiRouter } from './api-router.ts';
import { json } from './json-content.ts';

const DAY_MS = 86_400_000;
const MOST_TOKENS = 50;

const SecretToken = ApiToken.extend({
  secret: z.string().describe('Shown this once; stored as a hash only.'),
});

const listRoute = createRoute({
  method: 'get',
  path: '/tokens',
  tags: ['API tokens'],
  summary: 'Your API tokens, without their secrets',
  responses: { 200: json(z.object({ items: z.array(ApiToken) }), 'Tokens'), ...problemResponses },
});
const addRoute = createRoute({
  method: 'post',
  path: '/tokens',
  tags: ['API tokens'],
  summary: 'Make an API token with your rights, or with some of them',
  request: { body: { required: true, ...json(NewApiToken, 'What it is for') } },
  responses: { 201: json(SecretToken, 'The token and its secret'), ...problemResponses },
});
const removeRoute = createRoute({
  method: 'delete',
  path: '/tokens/{id}',
  tags: ['API tokens'],
  summary: 'Revoke an API token',
  request: { params: z.object({ id: z.string() }) },
  responses: { 204: { description: 'Revoked' }, ...problemResponses },
});

export function apiTokenRoutes(services: Services) {
  const { stores, random, clock } = services;
  return apiRouter()
    .openapi(listRoute, async (c) => {
      refuseLimited(c.get('principal'));
      return c.json({ items: await stores.apiTokens.list(c.get('principal').email) }, 200);
    })
    .openapi(addRoute, async (c) => {
      const principal = c.get('principal');
      const { email, by } = principal;
      if (by !== 'session')
        throw new Refusal('forbidden', 'A token cannot make tokens; sign in as a person.');
      const { days, ...chosen } = c.req.valid('json');
      await refuseForeign(services, principal, chosen.partnerships ?? []);
      if ((await stores.apiTokens.list(email)).length >= MOST_TOKENS) {
        throw new Refusal('forbidden', `You have ${MOST_TOKENS} tokens already; revoke one first.`);
      }
      const secret = newSecret(random);
      const now = clock();
      const token: ApiToken = {
        ...chosen,
        id: newIdentifier(random),
        email,
        createdAt: now.toISOString(),
        validUntil: days === null ? null : new Date(now.getTime() + days * DAY_MS).toISOString(),
        usedOn: null,
      };
      await stores.apiTokens.add(hashOf(secret), token);
      return c.json({ ...token, secret }, 201);
    })
    .openapi(removeRoute, async (c) => {
      refuseLimited(c.get('principal'));
      if (!(await stores.apiTokens.remove(c.get('principal').email, c.req.valid('param').id))) {
        throw new Refusal('not-found', 'You have no such token.');
      }
      return c.body(null, 204);
    });
}

/** Whoever holds a token for some partnerships has no business with the others of its maker. */
function refuseLimited({ limited }: Principal): void {
  if (limited) throw new Refusal('forbidden', 'A token for named partnerships cannot see or revoke tokens.');
}

/** A token reaches nothing that its maker does not. */
async function refuseForeign(
  services: Services,
  principal: Principal,
  partnerships: readonly PartnershipId[],
): Promise<void> {
  for (const id of partnerships) await viewOf(services, principal, id);
}
