import { createRoute, z } from '@hono/zod-openapi';
import { Language } from '../../shared/language.ts';
import { Side } from '../../shared/partnership/partnership.ts';
import { problemResponses } from '../app/problem.ts';
import type { Services } from '../services.ts';
import { apiRouter } from './api-router.ts';
import { json } from './json-content.ts';

const Me = z.object({
  email: z.string(),
  operator: z.boolean(),
  leads: z.array(z.object({ partnershipId: z.string(), side: Side })),
  language: Language.nullable().describe('As a lead, what mails and reports are written in; else null.'),
  mailbox: z.string().nullable().describe('Where mails can be read on one machine; null in the cloud.'),
});

const meRoute = createRoute({
  method: 'get',
  path: '/me',
  tags: ['You'],
  summary: 'Who you are signed in as',
  responses: { 200: json(Me, 'You'), ...problemResponses },
});

export function meRoutes({ installation, stores }: Services) {
  return apiRouter().openapi(meRoute, async (c) => {
    const { email, operator, leads } = c.get('principal');
    const [first] = leads;
    const partnership = first ? await stores.partnerships.find(first.partnershipId) : null;
    const lead = first && partnership?.sides[first.side].leads.find((each) => each.email === email);
    return c.json(
      { email, operator, leads, language: lead?.language ?? null, mailbox: installation.mailboxUrl ?? null },
      200,
    );
  });
}
