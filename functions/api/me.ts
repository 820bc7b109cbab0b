import { createRoute, z } from '@hono/zod-openapi';
import { Side } from '../../shared/partnership/partnership.ts';
import { problemResponses } from '../app/problem.ts';
import type { Services } from '../services.ts';
import { apiRouter } from './api-router.ts';
import { json } from './json-content.ts';

const Me = z.object({
  email: z.string(),
  operator: z.boolean(),
  leads: z.array(z.object({ partnershipId: z.string(), side: Side })),
  mailbox: z.string().nullable().describe('Where mails can be read on one machine; null in the cloud.'),
});

const meRoute = createRoute({
  method: 'get',
  path: '/me',
  tags: ['You'],
  summary: 'Who you are signed in as',
  responses: { 200: json(Me, 'You'), ...problemResponses },
});

export function meRoutes({ installation }: Services) {
  return apiRouter().openapi(meRoute, async (c) => {
    const { email, operator, leads } = c.get('principal');
    return c.json({ email, operator, leads, mailbox: installation.mailboxUrl ?? null }, 200);
  });
}
