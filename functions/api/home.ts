import { createRoute, z } from '@hono/zod-openapi';
import { LeadHome } from '../../shared/home/lead-home.ts';
import { Language } from '../../shared/language.ts';
import { problemResponses } from '../app/problem.ts';
import { leadHome } from '../home/lead-home.ts';
import type { Services } from '../services.ts';
import { apiRouter } from './api-router.ts';
import { json } from './json-content.ts';

const homeRoute = createRoute({
  method: 'get',
  path: '/home',
  tags: ['You'],
  summary: 'What waits for you as a lead, what runs and what was found; nothing that is sealed',
  request: {
    query: z.object({
      language: Language.optional().describe('For what reports say, where their wave has it; else your own.'),
    }),
  },
  responses: { 200: json(LeadHome, 'Your partnerships as a lead'), ...problemResponses },
});

export function homeRoutes(services: Services) {
  return apiRouter().openapi(homeRoute, async (c) =>
    c.json(await leadHome(services, c.get('principal'), c.req.valid('query').language), 200),
  );
}
