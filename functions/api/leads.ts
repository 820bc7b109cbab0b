import { createRoute, z } from '@hono/zod-openapi';
import { EmailAddress } from '../../shared/partnership/email-address.ts';
import { Lead, type Partnership, PartnershipId, Side } from '../../shared/partnership/partnership.ts';
import { problemResponses } from '../app/problem.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { operatedPartnership, requireOperator } from './access.ts';
import { mailLead } from './access-mails.ts';
import { apiRouter } from './api-router.ts';
import { json } from './json-content.ts';
import { noteInJournal } from './note-in-journal.ts';
import { refuseWithoutLeads } from './refuse-without-leads.ts';
import { savePartnership } from './save-partnership.ts';

const MOST_LEADS = 20;

const ShownLead = Lead.extend({
  partnershipId: PartnershipId,
  partnership: z.string(),
  side: Side,
  organisation: z.string(),
  signedIn: z.boolean().describe('Whether the person has ever signed in.'),
});
type ShownLead = z.infer<typeof ShownLead>;

const PathId = z.object({ id: PartnershipId });
const PathLead = PathId.extend({ side: Side, email: EmailAddress });

const listRoute = createRoute({
  method: 'get',
  path: '/leads',
  tags: ['People'],
  summary: 'The leads of all partnerships by address, a row for each side they lead',
  request: {
    query: z.object({
      limit: z.coerce.number().int().min(1).max(100).default(50),
      cursor: z.string().max(2000).optional(),
      address: z.string().trim().toLowerCase().max(254).optional().describe('How the address begins.'),
    }),
  },
  responses: {
    200: json(z.object({ items: z.array(ShownLead), next: z.string().nullable() }), 'A page of leads'),
    ...problemResponses,
  },
});
const addRoute = createRoute({
  method: 'post',
  path: '/partnerships/{id}/leads',
  tags: ['People'],
  summary: 'Make somebody a lead of a side, and mail them a link that signs them in',
  request: { params: PathId, body: { required: true, ...json(Lead.extend({ side: Side }), 'The lead') } },
  responses: { 201: json(ShownLead, 'The lead'), 429: problemResponses[400], ...problemResponses },
});
const remindRoute = createRoute({
  method: 'post',
  path: '/partnerships/{id}/leads/{side}/{email}/invitation',
  tags: ['People'],
  summary: 'Mail a lead a link that signs them in, and what it is for',
  request: { params: PathLead },
  responses: { 200: json(ShownLead, 'The lead'), 429: problemResponses[400], ...problemResponses },
});
const removeRoute = createRoute({
  method: 'delete',
  path: '/partnerships/{id}/leads/{side}/{email}',
  tags: ['People'],
  summary: 'Remove a lead of a side; while a wave runs each side keeps one',
  request: { params: PathLead },
  responses: { 204: { description: 'Removed' }, ...problemResponses },
});

/** Leads one at a time: the partnership itself holds them all. */
export function leadRoutes(services: Services) {
  const { stores } = services;
  const shown = async (partnership: Partnership, side: Side, lead: Lead): Promise<ShownLead> => ({
    ...lead,
    partnershipId: partnership.id,
    partnership: partnership.name,
    side,
    organisation: partnership.sides[side].name,
    signedIn: await stores.people.hasSignedIn(lead.email),
  });
  const invite = (partnership: Partnership, side: Side, { email, name, language }: Lead, by: string) => {
    const names = { partnership: partnership.name, organisation: partnership.sides[side].name };
    return mailLead(services, { to: email, name, language }, names, by);
  };
  const save = async (before: Partnership, side: Side, leads: Lead[]): Promise<Partnership> => {
    const sides = { ...before.sides, [side]: { ...before.sides[side], leads } };
    const after = { ...before, sides, revision: before.revision + 1 };
    await refuseWithoutLeads(services, after);
    if (await savePartnership(services, before, after)) return after;
    throw new Refusal(
      'conflict',
      'The partnership was changed since you read it; reload and change it again.',
    );
  };

  return apiRouter()
    .openapi(listRoute, async (c) => {
      requireOperator(c.get('principal'));
      const { items, next } = await stores.people.leads(c.req.valid('query'));
      const ids = [...new Set(items.map(({ partnershipId }) => partnershipId))];
      const found = await Promise.all(ids.map((id) => stores.partnerships.find(id)));
      const byId = new Map(found.flatMap((each) => (each ? [[each.id, each] as const] : [])));
      const leads = items.map(async ({ email, partnershipId, side }) => {
        const partnership = byId.get(partnershipId);
        const lead = partnership?.sides[side].leads.find((each) => each.email === email);
        return partnership && lead ? [await shown(partnership, side, lead)] : [];
      });
      return c.json({ items: (await Promise.all(leads)).flat(), next }, 200);
    })
    .openapi(addRoute, async (c) => {
      const before = await operatedPartnership(services, c.get('principal'), c.req.valid('param').id);
      const { side, ...lead } = c.req.valid('json');
      const { leads, name } = before.sides[side];
      if (leads.some(({ email }) => email === lead.email)) {
        throw new Refusal('already-exists', `${lead.email} is a lead of ${name} already.`);
      }
      if (leads.length >= MOST_LEADS) {
        throw new Refusal('invalid-input', `A side has at most ${MOST_LEADS} leads.`);
      }
      const after = await save(before, side, [...leads, lead]);
      const values = { who: lead.email, side };
      await noteInJournal(services, c.get('principal'), after.id, { did: 'lead-added', values });
      await invite(after, side, lead, c.get('principal').email);
      return c.json(await shown(after, side, lead), 201);
    })
    .openapi(remindRoute, async (c) => {
      const { id, side, email } = c.req.valid('param');
      const partnership = await operatedPartnership(services, c.get('principal'), id);
      const lead = leadOf(partnership, side, email);
      await invite(partnership, side, lead, c.get('principal').email);
      return c.json(await shown(partnership, side, lead), 200);
    })
    .openapi(removeRoute, async (c) => {
      const { id, side, email } = c.req.valid('param');
      const before = await operatedPartnership(services, c.get('principal'), id);
      const { email: who } = leadOf(before, side, email);
      const staying = before.sides[side].leads.filter((lead) => lead.email !== who);
      await save(before, side, staying);
      const values = { who, side };
      await noteInJournal(services, c.get('principal'), id, { did: 'lead-removed', values });
      return c.body(null, 204);
    });
}

function leadOf({ sides }: Partnership, side: Side, email: string): Lead {
  const lead = sides[side].leads.find((each) => each.email === email);
  if (!lead) throw new Refusal('not-found', `${email} is no lead of ${sides[side].name}.`);
  return lead;
}
