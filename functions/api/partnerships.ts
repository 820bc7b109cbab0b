import { createRoute, z } from '@hono/zod-openapi';
import {
  Partnership,
  PartnershipDetails,
  PartnershipId,
  SIDES,
} from '../../shared/partnership/partnership.ts';
import { problemResponses } from '../app/problem.ts';
import { newIdentifier } from '../identifier.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import type { Principal } from '../sign-in/principal.ts';
import { operatedPartnership, requireOperator, viewOf } from './access.ts';
import { apiRouter } from './api-router.ts';
import { givenFields } from './given-fields.ts';
import { json } from './json-content.ts';
import { noteInJournal } from './note-in-journal.ts';
import { refuseWithoutLeads } from './refuse-without-leads.ts';
import { savePartnership } from './save-partnership.ts';

const PathId = z.object({ id: PartnershipId });
const PartnershipList = z.object({ items: z.array(Partnership), next: z.string().nullable() });

const listRoute = createRoute({
  method: 'get',
  path: '/partnerships',
  tags: ['Partnerships'],
  summary: 'List the partnerships one may see, by name',
  request: {
    query: z.object({
      limit: z.coerce.number().int().min(1).max(200).default(50),
      cursor: z.string().max(2000).optional(),
    }),
  },
  responses: { 200: json(PartnershipList, 'A page of partnerships'), ...problemResponses },
});

const createPartnershipRoute = createRoute({
  method: 'post',
  path: '/partnerships',
  tags: ['Partnerships'],
  summary: 'Set up a partnership',
  request: { body: { required: true, ...json(PartnershipDetails, 'Sides, leads and kind') } },
  responses: { 201: json(Partnership, 'The partnership'), ...problemResponses },
});

const getRoute = createRoute({
  method: 'get',
  path: '/partnerships/{id}',
  tags: ['Partnerships'],
  summary: 'One partnership',
  request: { params: PathId },
  responses: { 200: json(Partnership, 'The partnership'), ...problemResponses },
});

const PartnershipChange = PartnershipDetails.partial().extend({
  revision: z.number().int().optional().describe('The revision that was read; a newer one makes a conflict.'),
});
const patchRoute = createRoute({
  method: 'patch',
  path: '/partnerships/{id}',
  tags: ['Partnerships'],
  summary: 'Change name, kind, sides or leads',
  request: { params: PathId, body: { required: true, ...json(PartnershipChange, 'What changes') } },
  responses: { 200: json(Partnership, 'The changed partnership'), ...problemResponses },
});

export function partnershipRoutes(services: Services) {
  const { stores, clock, random } = services;
  return apiRouter()
    .openapi(listRoute, async (c) => {
      const principal = c.get('principal');
      if (principal.operator) return c.json(await stores.partnerships.list(c.req.valid('query')), 200);
      const own = await Promise.all(
        partnershipsOf(principal).map((id) =>
          viewOf(services, principal, id).then(
            ({ partnership }) => partnership,
            () => null,
          ),
        ),
      );
      return c.json({ items: own.filter((partnership) => partnership !== null), next: null }, 200);
    })
    .openapi(createPartnershipRoute, async (c) => {
      requireOperator(c.get('principal'));
      const partnership: Partnership = {
        ...c.req.valid('json'),
        id: PartnershipId.parse(newIdentifier(random)),
        createdAt: clock().toISOString(),
        revision: 1,
      };
      await savePartnership(services, null, partnership);
      await noteInJournal(services, c.get('principal'), partnership.id, { did: 'partnership-created' });
      return c.json(partnership, 201);
    })
    .openapi(getRoute, async (c) => {
      const { partnership } = await viewOf(services, c.get('principal'), c.req.valid('param').id);
      return c.json(partnership, 200);
    })
    .openapi(patchRoute, async (c) => {
      const before = await operatedPartnership(services, c.get('principal'), c.req.valid('param').id);
      const { revision = before.revision, ...change } = c.req.valid('json');
      const after = {
        ...before,
        ...givenFields(await c.req.json<object>(), change),
        revision: before.revision + 1,
      };
      await refuseWithoutLeads(services, after);
      if (revision !== before.revision || !(await savePartnership(services, before, after))) {
        throw new Refusal(
          'conflict',
          'The partnership was changed since you read it; reload and change it again.',
        );
      }
      await noteInJournal(services, c.get('principal'), after.id, {
        did: 'partnership-changed',
        values: { what: changedParts(before, after).join(', ') },
      });
      return c.json(after, 200);
    });
}

/** The partnerships that somebody runs, observes or leads a side of, each once. */
function partnershipsOf({ operates, observes, leads }: Principal): PartnershipId[] {
  return [...new Set([...operates, ...observes, ...leads.map(({ partnershipId }) => partnershipId)])];
}

/** Which parts of a partnership a change touched. */
function changedParts(before: Partnership, after: Partnership): string[] {
  const parts = ({ name, kind, sides, tags }: Partnership) => ({
    name,
    kind,
    organisations: SIDES.map((side) => sides[side].name),
    leads: SIDES.map((side) => sides[side].leads),
    authorisation: SIDES.map((side) => sides[side].authorisation ?? ''),
    tags,
  });
  const [was, is] = [parts(before), parts(after)];
  return (Object.keys(is) as (keyof typeof is)[]).filter(
    (part) => JSON.stringify(was[part]) !== JSON.stringify(is[part]),
  );
}
