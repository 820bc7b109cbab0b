import { createRoute, z } from '@hono/zod-openapi';
import { problemResponses } from '../app/problem.ts';
import { newIdentifier } from '../identifier.ts';
import { Refusal } from '../refusal.ts';
import { hashOf, newSecret } from '../secret.ts';
import type { Services } from '../services.ts';
import { ApiToken } from '../store/api-token-store.ts';
import { apiRouter } from './api-router.ts';
import { json } from './json-content.ts';

const NewToken = ApiToken.extend({ secret: z.string().describe('Shown this once; stored as a hash only.') });

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
  summary: 'Make an API token with your rights',
  request: { body: { required: true, ...json(ApiToken.pick({ label: true }), 'What it is for') } },
  responses: { 201: json(NewToken, 'The token and its secret'), ...problemResponses },
});
const removeRoute = createRoute({
  method: 'delete',
  path: '/tokens/{id}',
  tags: ['API tokens'],
  summary: 'Revoke an API token',
  request: { params: z.object({ id: z.string() }) },
  responses: { 204: { description: 'Revoked' }, ...problemResponses },
});

export function apiTokenRoutes({ stores, random, clock }: Services) {
  return apiRouter()
    .openapi(listRoute, async (c) =>
      c.json({ items: await stores.apiTokens.list(c.get('principal').email) }, 200),
    )
    .openapi(addRoute, async (c) => {
      const { email, by } = c.get('principal');
      if (by !== 'session')
        throw new Refusal('forbidden', 'A token cannot make tokens; sign in as a person.');
      const secret = newSecret(random);
      const token = {
        id: newIdentifier(random),
        label: c.req.valid('json').label,
        email,
        createdAt: clock().toISOString(),
      };
      await stores.apiTokens.add(hashOf(secret), token);
      return c.json({ ...token, secret }, 201);
    })
    .openapi(removeRoute, async (c) => {
      if (!(await stores.apiTokens.remove(c.get('principal').email, c.req.valid('param').id))) {
        throw new Refusal('not-found', 'You have no such token.');
      }
      return c.body(null, 204);
    });
}
