import { createRoute, z } from '@hono/zod-openapi';
import { JournalEntry } from '../../shared/partnership/journal.ts';
import { PartnershipId } from '../../shared/partnership/partnership.ts';
import { problemResponses } from '../app/problem.ts';
import type { Services } from '../services.ts';
import { operatedPartnership } from './access.ts';
import { apiRouter } from './api-router.ts';
import { json } from './json-content.ts';

const listRoute = createRoute({
  method: 'get',
  path: '/partnerships/{id}/journal',
  tags: ['Partnerships'],
  summary: 'Who did what in a partnership, the newest first',
  request: {
    params: z.object({ id: PartnershipId }),
    query: z.object({
      limit: z.coerce.number().int().min(1).max(200).default(50),
      cursor: z.string().max(2000).optional(),
    }),
  },
  responses: {
    200: json(z.object({ items: z.array(JournalEntry), next: z.string().nullable() }), 'A page of lines'),
    ...problemResponses,
  },
});

export function journalRoutes(services: Services) {
  return apiRouter().openapi(listRoute, async (c) => {
    const partnership = await operatedPartnership(services, c.get('principal'), c.req.valid('param').id);
    return c.json(await services.stores.journal.list(partnership.id, c.req.valid('query')), 200);
  });
}
