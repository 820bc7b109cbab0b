import { createRoute, z } from '@hono/zod-openapi';
import { PartnershipDetails, PartnershipId } from '../../shared/partnership/partnership.ts';
import { Standing } from '../../shared/partnership/standing.ts';
import { problemResponses } from '../app/problem.ts';
import { type PortfolioEntry, portfolioPage } from '../portfolio/portfolio-page.ts';
import { workOutStanding } from '../portfolio/work-out-standing.ts';
import type { Services } from '../services.ts';
import { operatedPartnership, requireAnyOperator } from './access.ts';
import { apiRouter } from './api-router.ts';
import { json } from './json-content.ts';

const PortfolioSide = z.object({
  name: z.string(),
  leads: z.array(z.string()).describe('Names.'),
  authorised: z.boolean().describe('Whether it is recorded who let the organisation take part.'),
});
const PortfolioLine = z
  .object({
    id: PartnershipId,
    name: z.string(),
    kind: PartnershipDetails.shape.kind,
    tags: z.array(z.string()),
    sides: z.object({ a: PortfolioSide, b: PortfolioSide }),
    standing: Standing.nullable().describe('Null until it has been worked out for the first time.'),
    outdated: z.boolean().describe('Whether asking again would tell more.'),
  })
  .openapi('PortfolioLine');

const listRoute = createRoute({
  method: 'get',
  path: '/portfolio',
  tags: ['Partnerships'],
  summary:
    'Every partnership that you run by name with its newest wave and the newest released result in a line',
  request: {
    query: z.object({
      limit: z.coerce.number().int().min(1).max(1000).default(500),
      cursor: z.string().max(2000).optional(),
    }),
  },
  responses: {
    200: json(z.object({ items: z.array(PortfolioLine), next: z.string().nullable() }), 'A page of lines'),
    ...problemResponses,
  },
});

const standingRoute = createRoute({
  method: 'get',
  path: '/partnerships/{id}/standing',
  tags: ['Partnerships'],
  summary: 'The line of one partnership, worked out now',
  request: { params: z.object({ id: PartnershipId }) },
  responses: { 200: json(PortfolioLine, 'The line'), ...problemResponses },
});

export function portfolioRoutes(services: Services) {
  return apiRouter()
    .openapi(listRoute, async (c) => {
      const principal = c.get('principal');
      requireAnyOperator(principal);
      const only = principal.operator ? null : principal.operates;
      const { items, next } = await portfolioPage(services, { ...c.req.valid('query'), only });
      return c.json({ items: items.map(lineOf), next }, 200);
    })
    .openapi(standingRoute, async (c) => {
      const { id } = c.req.valid('param');
      const partnership = await operatedPartnership(services, c.get('principal'), id);
      const standing = await workOutStanding(services, partnership.id, null);
      return c.json(lineOf({ partnership, standing, outdated: false }), 200);
    });
}

function lineOf({ partnership, standing, outdated }: PortfolioEntry): z.infer<typeof PortfolioLine> {
  const { id, name, kind, tags, sides } = partnership;
  const sideOf = ({ name: organisation, leads, authorisation }: typeof sides.a) => ({
    name: organisation,
    leads: leads.map((lead) => lead.name),
    authorised: authorisation !== undefined,
  });
  return { id, name, kind, tags, sides: { a: sideOf(sides.a), b: sideOf(sides.b) }, standing, outdated };
}
