import { createRoute, z } from '@hono/zod-openapi';
import { problemResponses } from '../app/problem.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { isOver, type Principal } from '../sign-in/principal.ts';
import { Session } from '../store/session-store.ts';
import { apiRouter } from './api-router.ts';
import { json } from './json-content.ts';

const ShownSession = Session.omit({ email: true }).extend({
  current: z.boolean().describe('Whether it is the one that asks.'),
});

const listRoute = createRoute({
  method: 'get',
  path: '/sessions',
  tags: ['You'],
  summary: 'Where you are signed in',
  responses: { 200: json(z.object({ items: z.array(ShownSession) }), 'Sessions'), ...problemResponses },
});
const endRoute = createRoute({
  method: 'delete',
  path: '/sessions/{id}',
  tags: ['You'],
  summary: 'End one of your sessions',
  request: { params: z.object({ id: z.string().min(1).max(40) }) },
  responses: { 204: { description: 'Ended' }, ...problemResponses },
});
const endAllRoute = createRoute({
  method: 'delete',
  path: '/sessions',
  tags: ['You'],
  summary: 'End all of your sessions but this one, or all of them',
  request: { query: z.object({ which: z.enum(['others', 'all']) }) },
  responses: { 200: json(z.object({ ended: z.number().int() }), 'How many'), ...problemResponses },
});

/** One's own sessions: for people who are signed in, not for programs. */
export function sessionRoutes({ stores, clock }: Services) {
  return apiRouter()
    .openapi(listRoute, async (c) => {
      const { email, session } = person(c.get('principal'));
      const live = (await stores.sessions.list(email)).filter((each) => !isOver(each, clock()));
      const items = live.map(({ email: _, ...each }) => ({ ...each, current: each.id === session }));
      return c.json({ items }, 200);
    })
    .openapi(endRoute, async (c) => {
      const { email } = person(c.get('principal'));
      const ended = await stores.sessions.endSome(email, ({ id }) => id === c.req.valid('param').id);
      if (ended === 0) throw new Refusal('not-found', 'You have no such session.');
      return c.body(null, 204);
    })
    .openapi(endAllRoute, async (c) => {
      const { email, session } = person(c.get('principal'));
      const keepsThis = c.req.valid('query').which === 'others';
      const ended = await stores.sessions.endSome(email, ({ id }) => !(keepsThis && id === session));
      return c.json({ ended }, 200);
    });
}

function person(principal: Principal): Principal {
  if (principal.by === 'session') return principal;
  throw new Refusal('forbidden', 'Sessions are those of people; sign in as a person.');
}
