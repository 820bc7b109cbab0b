import { createRoute, z } from '@hono/zod-openapi';
import { type AccessGrant, PartnershipGrant, PersonDetails } from '../../shared/access/roles.ts';
import { EmailAddress } from '../../shared/partnership/email-address.ts';
import { problemResponses } from '../app/problem.ts';
import { Refusal } from '../refusal.ts';
import type { Services } from '../services.ts';
import { hasAnyRole } from '../sign-in/principal.ts';
import type { InvitedPerson } from '../store/person-store.ts';
import { requireOperator } from './access.ts';
import { noteAccess } from './access-in-journal.ts';
import { mailAccess } from './access-mails.ts';
import { apiRouter } from './api-router.ts';
import { json } from './json-content.ts';

const ShownPerson = PersonDetails.omit({ access: true }).extend({
  name: z.string().describe('Empty for an operator who is set where Parallax was deployed.'),
  access: z.object({
    installation: z.boolean(),
    partnerships: z.array(PartnershipGrant.extend({ name: z.string() })),
  }),
  configured: z.boolean().describe('Set where Parallax was deployed; only there it can be taken away.'),
  signedIn: z.boolean().describe('Whether the person has ever signed in.'),
  invitedAt: z.string().nullable(),
  revision: z.number().int(),
});
type ShownPerson = z.infer<typeof ShownPerson>;

const PathEmail = z.object({ email: EmailAddress });
const ChangedAccess = PersonDetails.omit({ email: true }).extend({
  revision: z.number().int().describe('The revision that was read; a newer one makes a conflict.'),
});

const listRoute = createRoute({
  method: 'get',
  path: '/people',
  tags: ['People'],
  summary: 'Operators and observers, by address',
  responses: { 200: json(z.object({ items: z.array(ShownPerson) }), 'People'), ...problemResponses },
});
const inviteRoute = createRoute({
  method: 'post',
  path: '/people',
  tags: ['People'],
  summary: 'Give somebody access, and mail them a link that signs them in',
  request: { body: { required: true, ...json(PersonDetails, 'Who, and what they may do') } },
  responses: { 201: json(ShownPerson, 'The person'), 429: problemResponses[400], ...problemResponses },
});
const changeRoute = createRoute({
  method: 'put',
  path: '/people/{email}',
  tags: ['People'],
  summary: 'Change what somebody may do',
  request: { params: PathEmail, body: { required: true, ...json(ChangedAccess, 'What they may do now') } },
  responses: { 200: json(ShownPerson, 'The person'), ...problemResponses },
});
const remindRoute = createRoute({
  method: 'post',
  path: '/people/{email}/invitation',
  tags: ['People'],
  summary: 'Mail the invitation once more, with a new link',
  request: { params: PathEmail },
  responses: { 200: json(ShownPerson, 'The person'), 429: problemResponses[400], ...problemResponses },
});
const removeRoute = createRoute({
  method: 'delete',
  path: '/people/{email}',
  tags: ['People'],
  summary: 'Take the access of an operator or observer away',
  request: { params: PathEmail },
  responses: { 204: { description: 'Removed' }, ...problemResponses },
});
const endSessionsRoute = createRoute({
  method: 'delete',
  path: '/people/{email}/sessions',
  tags: ['People'],
  summary: 'Sign somebody out everywhere',
  request: { params: PathEmail },
  responses: { 200: json(z.object({ ended: z.number().int() }), 'How many sessions'), ...problemResponses },
});

/** Who has access, for operators of the whole installation. Leads belong to their partnership. */
export function peopleRoutes(services: Services) {
  const { stores, clock, installation } = services;
  const isConfigured = (email: string) => installation.operatorEmails.includes(email);

  const shown = async ({ invitedBy: _, ...person }: InvitedPerson): Promise<ShownPerson> => {
    const { partnerships } = person.access;
    const named = partnerships.map(async (each) => {
      const found = await stores.partnerships.find(each.partnershipId);
      return { ...each, name: found?.name ?? each.partnershipId };
    });
    return {
      ...person,
      access: { ...person.access, partnerships: await Promise.all(named) },
      configured: false,
      signedIn: await stores.people.hasSignedIn(person.email),
    };
  };
  const configured = async (email: string): Promise<ShownPerson> => ({
    name: '',
    email,
    language: 'en',
    access: { installation: true, partnerships: [] },
    configured: true,
    signedIn: await stores.people.hasSignedIn(email),
    invitedAt: null,
    revision: 0,
  });
  const known = async (email: string): Promise<InvitedPerson> => {
    if (isConfigured(email)) {
      throw new Refusal(
        'forbidden',
        `${email} is set as operator where Parallax was deployed, and only there can that change.`,
      );
    }
    const person = await stores.people.find(email);
    if (!person) throw new Refusal('not-found', `${email} is neither operator nor observer.`);
    return person;
  };
  const refuseUnknown = async ({ partnerships }: AccessGrant): Promise<void> => {
    const found = await Promise.all(
      partnerships.map(({ partnershipId }) => stores.partnerships.find(partnershipId)),
    );
    const missing = found.flatMap((partnership, index) => (partnership ? [] : [index]));
    if (missing.length === 0) return;
    throw new Refusal(
      'invalid-input',
      'There is no such partnership.',
      missing.map((index) => ({
        field: `access.partnerships.${index}.partnershipId`,
        message: 'There is no such partnership.',
      })),
    );
  };
  /** Somebody must be left who can give access to others. */
  const refuseLast = async ({ email, access }: InvitedPerson): Promise<void> => {
    if (!access.installation || installation.operatorEmails.length > 0) return;
    const others = (await stores.people.withAccess()).filter((each) => each.email !== email);
    if (others.some((each) => each.access.installation)) return;
    throw new Refusal(
      'last-operator',
      `${email} is the last operator of the whole installation. Make somebody else one first.`,
    );
  };

  return apiRouter()
    .openapi(listRoute, async (c) => {
      requireOperator(c.get('principal'));
      const invited = (await stores.people.withAccess()).filter(({ email }) => !isConfigured(email));
      const items = await Promise.all([
        ...installation.operatorEmails.map(configured),
        ...invited.map(shown),
      ]);
      return c.json({ items }, 200);
    })
    .openapi(inviteRoute, async (c) => {
      const principal = c.get('principal');
      requireOperator(principal);
      const details = c.req.valid('json');
      await refuseUnknown(details.access);
      const invitedAt = clock().toISOString();
      const person = { ...details, invitedAt, invitedBy: principal.email, revision: 1 };
      if (isConfigured(person.email) || !(await stores.people.invite(person))) {
        throw new Refusal('already-exists', `${person.email} has access already; change it in the list.`);
      }
      await noteAccess(services, principal, person.email, undefined, person.access);
      await mailAccess(services, person, principal.email);
      return c.json(await shown(person), 201);
    })
    .openapi(changeRoute, async (c) => {
      requireOperator(c.get('principal'));
      const before = await known(c.req.valid('param').email);
      const { revision, ...details } = c.req.valid('json');
      await refuseUnknown(details.access);
      if (!details.access.installation) await refuseLast(before);
      const after = { ...before, ...details, revision: before.revision + 1 };
      if (revision !== before.revision || !(await stores.people.replace(after, revision))) {
        throw new Refusal(
          'conflict',
          'This access was changed since you read it; reload and change it again.',
        );
      }
      await noteAccess(services, c.get('principal'), after.email, before.access, after.access);
      return c.json(await shown(after), 200);
    })
    .openapi(remindRoute, async (c) => {
      requireOperator(c.get('principal'));
      const before = await known(c.req.valid('param').email);
      const after = { ...before, invitedAt: clock().toISOString(), revision: before.revision + 1 };
      await mailAccess(services, after, c.get('principal').email);
      const kept = (await stores.people.replace(after, before.revision)) ? after : before;
      return c.json(await shown(kept), 200);
    })
    .openapi(removeRoute, async (c) => {
      requireOperator(c.get('principal'));
      const person = await known(c.req.valid('param').email);
      await refuseLast(person);
      await stores.people.removeAccess(person.email);
      await noteAccess(services, c.get('principal'), person.email, person.access);
      if (!hasAnyRole(await stores.people.roles(person.email))) {
        await stores.apiTokens.removeAll(person.email);
        await stores.sessions.endSome(person.email, () => true);
      }
      return c.body(null, 204);
    })
    .openapi(endSessionsRoute, async (c) => {
      requireOperator(c.get('principal'));
      return c.json({ ended: await stores.sessions.endSome(c.req.valid('param').email, () => true) }, 200);
    });
}
