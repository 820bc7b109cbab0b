import { createRoute, z } from '@hono/zod-openapi';
import { Language } from '../../shared/language.ts';
import { PartnershipId, Side } from '../../shared/partnership/partnership.ts';
import { problemResponses } from '../app/problem.ts';
import type { Services } from '../services.ts';
import { apiRouter } from './api-router.ts';
import { json } from './json-content.ts';

const Me = z.object({
  email: z.string(),
  operator: z.boolean().describe('Whether you run any partnership.'),
  everywhere: z.boolean().describe('Whether you run the whole installation.'),
  operates: z.array(PartnershipId).describe('The partnerships that you run by name.'),
  observes: z.array(PartnershipId),
  leads: z.array(z.object({ partnershipId: z.string(), side: Side })),
  language: Language.nullable().describe(
    'What your mails are written in, where somebody has said so; else null.',
  ),
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
    const { email, operator: everywhere, operates, observes, leads } = c.get('principal');
    const operator = everywhere || operates.length > 0;
    const [first] = leads;
    const partnership = first ? await stores.partnerships.find(first.partnershipId) : null;
    const lead = first && partnership?.sides[first.side].leads.find((each) => each.email === email);
    const language = lead?.language ?? (await stores.people.find(email))?.language ?? null;
    const mailbox = installation.mailboxUrl ?? null;
    return c.json({ email, operator, everywhere, operates, observes, leads, language, mailbox }, 200);
  });
}
