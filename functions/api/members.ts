import { createRoute, z } from '@hono/zod-openapi';
import { Member, MemberDetails, MemberId } from '../../shared/partnership/member.ts';
import { PartnershipId, SIDES, Side } from '../../shared/partnership/partnership.ts';
import type { RosterRow } from '../../shared/partnership/roster.ts';
import { problemResponses } from '../app/problem.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { accessTo, operatedPartnership } from './access.ts';
import { apiRouter } from './api-router.ts';
import { importRoster, rowsOfCsv } from './import-roster.ts';
import { json } from './json-content.ts';
import { noteInJournal } from './note-in-journal.ts';
import { addMember, changeMember } from './save-member.ts';

const PathId = z.object({ id: PartnershipId });
const MemberList = z.object({ items: z.array(Member), next: z.string().nullable() });

const Row = z
  .object({
    side: z.string(),
    name: z.string(),
    email: z.string(),
    language: z.string(),
    timeZone: z.string(),
  })
  .partial()
  .extend({ cohorts: z.record(z.string(), z.string()).optional() });
const RosterBody = z.object({ members: z.array(Row).min(1).max(100_000) });

const Person = z.object({ side: Side, name: z.string(), email: z.string().optional() });
const RosterReport = z
  .object({
    dryRun: z.boolean(),
    rows: z.array(Person.extend({ line: z.number(), outcome: z.enum(['added', 'changed', 'unchanged']) })),
    problems: z.array(
      z.object({ line: z.number(), column: z.string(), value: z.string(), message: z.string() }),
    ),
    removed: z.array(Person),
    totals: z.object({
      added: z.number(),
      changed: z.number(),
      unchanged: z.number(),
      removed: z.number(),
      refused: z.number(),
    }),
  })
  .openapi('RosterReport');

const listRoute = createRoute({
  method: 'get',
  path: '/partnerships/{id}/members',
  tags: ['Members'],
  summary: 'The roster; leads see their own side only',
  request: {
    params: PathId,
    query: z.object({
      side: Side.optional(),
      limit: z.coerce.number().int().min(1).max(1000).default(200),
      cursor: z.string().max(2000).optional(),
    }),
  },
  responses: { 200: json(MemberList, 'A page of members'), ...problemResponses },
});

const Flag = z.enum(['true', 'false']).default('false');
const putRoute = createRoute({
  method: 'put',
  path: '/partnerships/{id}/members',
  tags: ['Members'],
  summary: 'Import a roster, as JSON or text/csv, and report on every row',
  request: {
    params: PathId,
    query: z.object({
      dryRun: Flag.describe('Report only, change nothing.'),
      replace: Flag.describe('Also remove members whom the roster does not name.'),
    }),
    body: {
      content: {
        'application/json': { schema: RosterBody },
        'text/csv': {
          schema: z
            .string()
            .describe(
              'side,name,email,language,timeZone and any cohort.<dimension>; without an email a member gets a printed sheet',
            ),
        },
      },
    },
  },
  responses: { 200: json(RosterReport, 'What was, or would be, imported'), ...problemResponses },
});

const addRoute = createRoute({
  method: 'post',
  path: '/partnerships/{id}/members',
  tags: ['Members'],
  summary: 'Add one person; refused when somebody has the address already',
  request: { params: PathId, body: { required: true, ...json(MemberDetails, 'The person') } },
  responses: { 201: json(Member, 'The member'), ...problemResponses },
});

const changeRoute = createRoute({
  method: 'put',
  path: '/partnerships/{id}/members/{member}',
  tags: ['Members'],
  summary: 'Change one person; running waves keep their invitation, and the address it went to',
  request: {
    params: PathId.extend({ member: MemberId }),
    body: {
      required: true,
      ...json(
        z.object({
          details: MemberDetails,
          read: MemberDetails.optional().describe(
            'What stood there when the change was begun; refused if somebody has changed it since.',
          ),
        }),
        'The person as they are now',
      ),
    },
  },
  responses: {
    200: json(Member, 'The member; the id is another one with another address'),
    ...problemResponses,
  },
});

const removeManyRoute = createRoute({
  method: 'post',
  path: '/partnerships/{id}/members/removals',
  tags: ['Members'],
  summary: 'Remove up to 1,000 members, for instance those whom a new roster does not name',
  request: {
    params: PathId,
    body: {
      required: true,
      ...json(z.object({ members: z.array(MemberId).min(1).max(1000) }), 'Whom to remove, by id'),
    },
  },
  responses: {
    200: json(z.object({ removed: z.number().int() }), 'How many were there'),
    ...problemResponses,
  },
});

const removeRoute = createRoute({
  method: 'delete',
  path: '/partnerships/{id}/members/{member}',
  tags: ['Members'],
  summary: 'Remove one member, by address or id, from the roster; running waves keep their invitation',
  request: { params: PathId.extend({ member: z.string() }) },
  responses: { 204: { description: 'Removed' }, ...problemResponses },
});

export function memberRoutes(services: Services) {
  const { stores } = services;
  return apiRouter()
    .openapi(listRoute, async (c) => {
      const { operator, sides } = await accessTo(services, c.get('principal'), c.req.valid('param').id);
      const { side: wanted, ...page } = c.req.valid('query');
      // Whoever leads one side sees that one, whichever they ask for.
      const side = operator || sides.length === SIDES.length ? wanted : sides[0];
      return c.json(await stores.members.page(c.req.valid('param').id, { ...page, side }), 200);
    })
    .openapi(putRoute, async (c) => {
      const partnership = await operatedPartnership(services, c.get('principal'), c.req.valid('param').id);
      const { dryRun, replace } = c.req.valid('query');
      const rows = await rosterRows(c.req.raw.headers.get('content-type'), () => c.req.text());
      const options = { dryRun: dryRun === 'true', replace: replace === 'true' };
      const report = await importRoster(services, partnership.id, rows, options);
      if (!report.dryRun) {
        const { added, changed, removed, refused } = report.totals;
        await noteInJournal(services, c.get('principal'), partnership.id, {
          did: 'roster-imported',
          values: { added, changed, removed, refused },
        });
      }
      return c.json(report, 200);
    })
    .openapi(addRoute, async (c) => {
      const partnership = await operatedPartnership(services, c.get('principal'), c.req.valid('param').id);
      const member = await addMember(services, partnership, c.req.valid('json'));
      await noteInJournal(services, c.get('principal'), partnership.id, {
        did: 'member-added',
        values: { side: member.side },
      });
      return c.json(member, 201);
    })
    .openapi(changeRoute, async (c) => {
      const { id, member } = c.req.valid('param');
      const partnership = await operatedPartnership(services, c.get('principal'), id);
      const { details, read } = c.req.valid('json');
      const changed = await changeMember(services, partnership, member, details, read);
      await noteInJournal(services, c.get('principal'), id, {
        did: 'member-changed',
        values: { side: changed.side },
      });
      return c.json(changed, 200);
    })
    .openapi(removeManyRoute, async (c) => {
      const { id } = c.req.valid('param');
      await operatedPartnership(services, c.get('principal'), id);
      const wanted = new Set<string>(c.req.valid('json').members);
      const records = (await stores.members.all(id)).filter((member) => wanted.has(member.id));
      await stores.members.remove(id, records);
      if (records.length > 0) {
        await noteInJournal(services, c.get('principal'), id, {
          did: 'roster-imported',
          values: { added: 0, changed: 0, removed: records.length, refused: 0 },
        });
      }
      return c.json({ removed: records.length }, 200);
    })
    .openapi(removeRoute, async (c) => {
      const { id, member: named } = c.req.valid('param');
      await operatedPartnership(services, c.get('principal'), id);
      const everyone = await stores.members.all(id);
      const records = everyone.filter(
        (member) => member.email === named.toLowerCase() || member.id === named,
      );
      if (records.length === 0) throw new Refusal('not-found', 'There is no member with this address or id.');
      await stores.members.remove(id, records);
      await noteInJournal(services, c.get('principal'), id, {
        did: 'member-removed',
        values: { side: records[0]?.side ?? '' },
      });
      return c.body(null, 204);
    });
}

async function rosterRows(contentType: string | null, text: () => Promise<string>): Promise<RosterRow[]> {
  const type = contentType?.split(';')[0]?.trim();
  if (type === 'text/csv') return rowsOfCsv(await text());
  if (type !== 'application/json') {
    throw new Refusal('unsupported-type', 'Send the roster as application/json or text/csv.');
  }
  const parsed = RosterBody.safeParse(JSON.parse(await text()));
  if (!parsed.success) {
    throw new Refusal(
      'invalid-input',
      'The roster is not of the form { "members": [ … ] }.',
      parsed.error.issues.map(({ path, message }) => ({ field: path.join('.'), message })),
    );
  }
  return parsed.data.members.map(({ cohorts = {}, ...row }, index) => ({
    line: index + 1,
    fields: {
      ...Object.fromEntries(Object.entries(row).map(([column, value]) => [column, value ?? ''])),
      ...Object.fromEntries(Object.entries(cohorts).map(([name, value]) => [`cohort.${name}`, value])),
    },
  }));
}
