import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { hashOf, newSecret } from '../../functions/secret.ts';
import { scopeNeeded } from '../../shared/access/scopes.ts';
import { anApiToken, aPerson, aSession } from '../builders/access.ts';
import { anAction } from '../builders/action.ts';
import { formBody, jsonBody, startApp, type TestApp } from '../builders/app.ts';
import { LEAD_A, LEAD_B } from '../builders/partnership.ts';
import {
  aDraftProgramme,
  anAnsweredProgramme,
  anOpenProgramme,
  anUnsignedProgramme,
  aReleasedProgramme,
  type Programme,
} from '../builders/programme.ts';
import { QUESTIONNAIRE_FILE } from '../builders/questionnaire.ts';
import { aWebhook, SECRET } from '../builders/webhook.ts';
import { ELSEWHERE, NOBODY, ROLES, type Role, STRANGER } from './roles/roles.ts';
import { rolesDocument, type Walked } from './roles/roles-document.ts';
import { visibleFields } from './roles/visible-fields.ts';

const { schedule, title, questionnaire } = {
  title: 'Next',
  questionnaire: { id: 'small', version: 1 },
  schedule: { timeZone: 'UTC', opensAt: '2026-10-01T09:00', closesAt: '2026-10-15T18:00' },
};
const sides = { a: { name: 'One', leads: [] }, b: { name: 'Two', leads: [] } };
const access = { installation: true, partnerships: [] };
const lead = { side: 'b', name: 'Bo', email: 'bo@acme.example' };
const webhook = { label: 'CRM', url: 'https://crm.example/', events: ['wave.opened'] };
const roster = { members: [{ side: 'a', name: 'New', email: 'new@side-a.example' }] };
const action = { title: 'Meet', owners: { a: 'Nils', b: 'Bea' }, dueOn: '2026-10-05' };
const newFile = { ...QUESTIONNAIRE_FILE, version: 2 };
const unusedFile = { ...QUESTIONNAIRE_FILE, title: { en: 'Reworded' } };

/** What an operator, a lead of the partnership and a lead of another one get. */
type Statuses = [operator: number, lead: number, stranger: number];
interface Case {
  statuses: Statuses;
  wave?: keyof typeof PROGRAMMES;
  body?: unknown;
}

const forAll: Statuses = [200, 200, 200];
const seen: Statuses = [200, 200, 404];
const done: Statuses = [200, 403, 403];
const made: Statuses = [201, 403, 403];
const gone: Statuses = [204, 403, 403];

/** Every route of the API, and who may use it. A new route fails the first test until it is entered here. */
const ROUTES: Record<string, Case> = {
  'GET /me': { statuses: forAll },
  'GET /home': { statuses: forAll },
  'GET /partnerships': { statuses: forAll },
  'GET /portfolio': { statuses: done },
  'POST /partnerships': { statuses: made, body: { name: 'New', sides } },
  'GET /partnerships/{id}': { statuses: seen },
  'PATCH /partnerships/{id}': { statuses: done, body: { name: 'Renamed' } },
  'GET /partnerships/{id}/journal': { statuses: done },
  'GET /partnerships/{id}/standing': { statuses: done },
  'GET /partnerships/{id}/members': { statuses: seen },
  'PUT /partnerships/{id}/members': { statuses: done, body: roster },
  'POST /partnerships/{id}/members': {
    statuses: made,
    body: { side: 'a', name: 'New', email: 'new@side-a.example' },
  },
  'PUT /partnerships/{id}/members/{member}': {
    statuses: done,
    body: { details: { side: 'a', name: 'Renamed', email: 'a0@side-a.example' } },
  },
  'POST /partnerships/{id}/members/removals': { statuses: done, body: { members: ['a0'] } },
  'DELETE /partnerships/{id}/members/{member}': { statuses: gone },
  'GET /partnerships/{id}/waves': { statuses: seen, wave: 'open' },
  'POST /partnerships/{id}/waves': {
    statuses: made,
    body: { title, questionnaire, schedule, languages: ['en'] },
  },
  'GET /waves/{id}': { statuses: seen, wave: 'open' },
  'PATCH /waves/{id}': { statuses: done, body: { title } },
  'DELETE /waves/{id}': { statuses: gone },
  'GET /waves/{id}/deploy': { statuses: done },
  'POST /waves/{id}/deploy': { statuses: done },
  'POST /waves/{id}/close': { statuses: done, wave: 'answered' },
  'POST /waves/{id}/cancel': { statuses: done, wave: 'open' },
  'POST /waves/{id}/remind': { statuses: done, wave: 'open', body: { planned: 'keep' } },
  'POST /waves/{id}/extend': { statuses: done, wave: 'open', body: { closesAt: '2026-09-30T18:00' } },
  'POST /waves/{id}/charter-requests': { statuses: done, wave: 'unsigned' },
  'POST /waves/{id}/sheets': { statuses: done, wave: 'open', body: { onlyWithoutEmail: false } },
  'GET /waves/{id}/previews/{what}': { statuses: done },
  'POST /waves/{id}/test-mails': { statuses: [202, 403, 403], body: { kind: 'invitation' } },
  'GET /waves/{id}/invited-cohorts': { statuses: done, wave: 'released' },
  'GET /waves/{id}/progress': { statuses: seen, wave: 'open' },
  'GET /waves/{id}/deliveries': { statuses: done, wave: 'open' },
  'GET /waves/{id}/report': { statuses: seen, wave: 'released' },
  'GET /waves/{id}/report.json': { statuses: seen, wave: 'released' },
  'GET /waves/{id}/report.csv': { statuses: seen, wave: 'released' },
  'GET /waves/{id}/report.xlsx': { statuses: seen, wave: 'released' },
  'GET /waves/{id}/report.pdf': { statuses: seen, wave: 'released' },
  'GET /waves/{id}/topics': { statuses: seen, wave: 'released' },
  'GET /partnerships/{id}/actions': { statuses: seen },
  'POST /partnerships/{id}/actions': { statuses: [201, 201, 404], wave: 'released', body: action },
  'PATCH /actions/{id}': { statuses: seen, body: { state: 'started', revision: 1 } },
  'GET /questionnaires': { statuses: done },
  'POST /questionnaires': { statuses: made, body: newFile },
  'POST /questionnaires/previews': {
    statuses: done,
    body: { questionnaire: newFile, side: 'a', language: 'en', organisations: { a: 'One', b: 'Two' } },
  },
  'GET /questionnaires/{id}': { statuses: done },
  'PUT /questionnaires/{id}': { statuses: done, body: unusedFile },
  'DELETE /questionnaires/{id}': { statuses: gone },
  'GET /tokens': { statuses: forAll },
  'POST /tokens': { statuses: [201, 201, 201], body: { label: 'Script' } },
  'DELETE /tokens/{id}': { statuses: [204, 204, 204] },
  'GET /sessions': { statuses: forAll },
  'DELETE /sessions': { statuses: forAll },
  'DELETE /sessions/{id}': { statuses: [204, 204, 204] },
  'GET /people': { statuses: done },
  'POST /people': { statuses: made, body: { name: 'Pia', email: 'pia@parallax.example', access } },
  'PUT /people/{email}': { statuses: done, body: { name: 'Olga', access, revision: 1 } },
  'POST /people/{email}/invitation': { statuses: done },
  'DELETE /people/{email}': { statuses: gone },
  'DELETE /people/{email}/sessions': { statuses: done },
  'GET /leads': { statuses: done },
  'POST /partnerships/{id}/leads': { statuses: made, body: lead },
  'POST /partnerships/{id}/leads/{side}/{email}/invitation': { statuses: done },
  'DELETE /partnerships/{id}/leads/{side}/{email}': { statuses: gone },
  'GET /webhooks': { statuses: done },
  'POST /webhooks': { statuses: made, body: webhook },
  'PATCH /webhooks/{id}': { statuses: done, body: { label: 'Renamed', revision: 1 } },
  'DELETE /webhooks/{id}': { statuses: gone },
  'POST /webhooks/{id}/secret': { statuses: made },
  'POST /webhooks/{id}/test': { statuses: made, body: { type: 'wave.opened' } },
  'GET /webhooks/{id}/deliveries': { statuses: done },
};
const PROGRAMMES = {
  draft: aDraftProgramme,
  unsigned: anUnsignedProgramme,
  open: anOpenProgramme,
  answered: anAnsweredProgramme,
  released: aReleasedProgramme,
};
const OpenApi = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

/** Pages for people who are signed in, and the state of the wave for which each is shown. */
const PAGES: Record<string, { wave: keyof typeof PROGRAMMES; form?: Record<string, string> }> = {
  'GET /charters/{id}': { wave: 'unsigned' },
  'POST /charters/{id}': { wave: 'unsigned', form: { name: 'Nora' } },
  'GET /reports/{id}': { wave: 'released' },
  'POST /reports/{id}': { wave: 'released', form: { _step: 'skip' } },
};

/** Reports hold hundreds of fields. */
const depthOf = (route: string) => (/report|portfolio|home/.test(route) ? 1 : 2);

/** An application with the partnership of a programme, and another one with a lead of its own. */
async function aWorld(wave: keyof typeof PROGRAMMES) {
  const app = await startApp();
  const strange = { name: 'Eve', email: STRANGER };
  await aDraftProgramme(app.services, {
    partnership: { id: ELSEWHERE, sides: { a: { name: 'Elsewhere', leads: [strange] }, b: sides.b } },
  });
  const programme = await PROGRAMMES[wave](app.services);
  const { stores } = app.services;
  const partnershipId = programme.partnership.id;
  await stores.people.invite(
    aPerson({ access: { installation: false, partnerships: [{ partnershipId, role: 'observer' }] } }),
  );
  await stores.actions.add(anAction({ partnershipId, waveId: programme.wave.id }));
  await stores.webhooks.add(aWebhook({ id: 'hook', partnershipId }), SECRET);
  return { app, programme };
}
type World = Awaited<ReturnType<typeof aWorld>>;

/** Somebody's request; beforehand they get a token and a session of known names, to be asked about. */
async function ask({ app, programme }: World, role: Role, route: string, how: RequestInit): Promise<Answer> {
  const as = await role.headers(app, programme);
  const { stores, random, clock } = app.services;
  const { email } = Me.parse(await (await app.ask('/api/v1/me', { as })).json());
  if (email) {
    await stores.apiTokens.add(hashOf(newSecret(random)), anApiToken({ id: 'own', email }));
    await stores.sessions.start('own', aSession({ id: 'own', email }), clock());
  }
  const [method = 'GET', path = ''] = route.split(' ');
  const answer = await app.ask(pathOf(method, path, programme), { as, method, ...how });
  const isJson = /^application\/(problem\+)?json/.test(answer.headers.get('content-type') ?? '');
  return {
    status: answer.status,
    location: answer.headers.get('location') ?? '',
    body: isJson ? await answer.json() : null,
  };
}
const Me = z.object({ email: z.string().default('') });
interface Answer {
  status: number;
  location: string;
  body: unknown;
}

function pathOf(method: string, path: string, { partnership, wave }: Programme): string {
  const [, first = ''] = path.replace('/api/v1', '').split('/');
  const ids: Record<string, string> = {
    partnerships: partnership.id,
    questionnaires: 'small',
    actions: 'action-1',
    tokens: 'own',
    sessions: 'own',
    webhooks: 'hook',
  };
  const filled = path
    .replace('{id}', ids[first] ?? wave.id)
    .replace('{member}', method === 'PUT' ? 'a0' : 'a0@side-a.example')
    .replace('{what}', 'mail')
    .replace('{side}', 'b')
    .replace('{email}', first === 'people' ? 'olga@parallax.example' : LEAD_B);
  if (first === 'questionnaires' && method === 'DELETE') return `${filled}?version=1`;
  return filled.endsWith('/sessions') && first === 'sessions' ? `${filled}?which=others` : filled;
}

/** Asks one route as everybody, each time with everything as it was. */
async function walk(route: string, wave: keyof typeof PROGRAMMES, how: () => RequestInit) {
  const answers = new Map<string, Answer>();
  let world: World | null = null;
  for (const role of [...NOBODY, ...ROLES]) {
    world ??= await aWorld(wave);
    const answer = await ask(world, role, route, how());
    answers.set(role.name, answer);
    if (route.startsWith('GET') || answer.status >= 400) continue;
    await world.app.stop();
    world = null;
  }
  await world?.app.stop();
  return answers;
}

const EmptyList = z.object({ items: z.array(z.unknown()).max(0) });

/** How an answer reads in the table. */
function inAWord({ status, location, body }: Answer): string {
  const words: Record<number, string> = { 401: 'sign in', 403: 'no', 404: 'hidden', 409: 'sealed' };
  if (location.startsWith('/sign-in')) return 'sign in';
  const isEmpty = status < 400 && EmptyList.safeParse(body).success;
  return words[status] ?? (status >= 400 ? String(status) : isEmpty ? 'empty' : 'yes');
}

const walked: Walked[] = [];
const walkedPages: Walked[] = [];

test('every route of the API is in the table of who may use it', async () => {
  const app = await startApp();
  const { paths } = OpenApi.parse(await (await app.ask('/api/v1/openapi.json')).json());
  await app.stop();
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(routes.sort()).toEqual(Object.keys(ROUTES).sort());
});

describe.each(Object.entries(ROUTES))('%s', (route, { statuses, wave = 'draft', body }) => {
  const [method = '', path = ''] = route.split(' ');
  let answers: Map<string, Answer>;
  const statusFor = (name: string) => answers.get(name)?.status;
  beforeAll(async () => {
    const how = () => (body === undefined ? {} : jsonBody(method, body));
    answers = await walk(`${method} /api/v1${path}`, wave, how);
    const ofRoles = ROLES.map(({ name }) => [name, answers.get(name)] as const);
    walked.push({
      route,
      got: new Map(ofRoles.map(([name, answer]) => [name, answer ? inAWord(answer) : ''])),
      ...(method === 'GET' ? { sees: fieldsSeen(route, answers) } : {}),
    });
  }, 60_000);

  test('asks who is there', () => {
    expect(NOBODY.map(({ name }) => statusFor(name))).toEqual([401, 401, 401]);
  });

  test('answers operators and leads as the table says', () => {
    expect(['operator', 'lead a', 'lead elsewhere'].map(statusFor)).toEqual(statuses);
  });

  test('gives an operator here no more than one of the whole installation, and one elsewhere no more than nobody knows of', () => {
    const [operator = 0] = statuses;
    if ((statusFor('op. here') ?? 0) < 400) expect(operator).toBeLessThan(400);
    if (path.includes('/partnerships/{id}') || path.includes('/waves/{id}')) {
      expect(statusFor('op. here')).toBe(operator);
      expect([statusFor('op. elsewhere'), statusFor('token elsewhere')]).toEqual([404, 404]);
    }
  });

  test('lets an observer change nothing but what is their own', () => {
    const isOwn = /^\/(tokens|sessions)/.test(path);
    if (method !== 'GET' && !isOwn) expect([403, 404]).toContain(statusFor('observer'));
  });

  test('holds a token to its scope, and names the scope that it lacks', () => {
    const needed = scopeNeeded(method, path);
    for (const scope of ['read', 'rosters', 'waves'] as const) {
      const { status, body: problem } = answers.get(scope) ?? {};
      if (scope === needed) expect(status).toBe(statuses[0]);
      else {
        expect(status).toBe(403);
        expect(problem).toMatchObject({
          code: 'scope-missing',
          detail: expect.stringContaining(`"${needed}"`),
        });
      }
    }
    // What only people do, a program cannot, whatever its scope.
    const isPersons = path.startsWith('/sessions') || route === 'POST /tokens';
    expect(statusFor('everything')).toBe(isPersons ? 403 : statuses[0]);
  });
});

/** What those who get something see, of a route that answers with JSON. */
function fieldsSeen(route: string, answers: Map<string, Answer>): Map<string, readonly string[]> {
  return new Map(
    ROLES.flatMap(({ name }) => {
      const { status = 500, body } = answers.get(name) ?? {};
      return status < 400 && body ? [[name, visibleFields(body, depthOf(route))] as const] : [];
    }),
  );
}

describe.each(Object.entries(PAGES))('the page %s', (route, { wave, form }) => {
  let answers: Map<string, Answer>;
  beforeAll(async () => {
    answers = await walk(route, wave, () => (form ? formBody(form) : {}));
    const got = new Map(
      ROLES.map(({ name }) => {
        const answer = answers.get(name);
        return [name, answer ? inAWord(answer) : ''] as const;
      }),
    );
    walkedPages.push({ route, got });
  }, 60_000);

  test('leads whoever is not signed in there, programs too', () => {
    const programs = ['read', 'rosters', 'waves', 'everything', 'token elsewhere'];
    for (const name of [...NOBODY.map((role) => role.name), ...programs]) {
      expect(answers.get(name)).toMatchObject({ status: 303, location: expect.stringMatching(/^\/sign-in/) });
    }
  });

  test('does not exist for people of another partnership', () => {
    expect(answers.get('op. elsewhere')?.status).toBe(404);
    expect(answers.get('lead elsewhere')?.status).toBe(404);
  });
});

test('docs/roles.md says what was found', async () => {
  await expect(rolesDocument(walked, walkedPages)).toMatchFileSnapshot('../../docs/roles.md');
});

describe('a lead', () => {
  let shared: TestApp;
  beforeAll(async () => {
    shared = await startApp();
  });
  afterAll(() => shared.stop());

  const asLead = async (path: string) =>
    z
      .record(z.string(), z.unknown())
      .parse(await (await shared.ask(`/api/v1${path}`, { as: await shared.signedIn(LEAD_A) })).json());

  test('sees the roster of their own side only, whichever they ask for', async () => {
    const { partnership } = await aDraftProgramme(shared.services);
    for (const query of ['', '?side=b', '?side=a']) {
      const { items } = await asLead(`/partnerships/${partnership.id}/members${query}`);
      const rows = z.array(z.object({ side: z.string() })).parse(items);
      expect(rows).toHaveLength(6);
      expect(new Set(rows.map(({ side }) => side))).toEqual(new Set(['a']));
    }
  });

  test('of both sides sees the roster of both, or of the one they ask for', async () => {
    const both = { name: 'Both', email: LEAD_A };
    const { partnership } = await aDraftProgramme(shared.services, {
      partnership: { sides: { a: { name: 'One', leads: [both] }, b: { name: 'Two', leads: [both] } } },
    });
    const sidesSeen = async (query: string) => {
      const { items } = await asLead(`/partnerships/${partnership.id}/members${query}`);
      return z
        .array(z.object({ side: z.string() }))
        .parse(items)
        .map(({ side }) => side)
        .join('');
    };
    expect(await sidesSeen('')).toBe('aaaaaabbbbbb');
    expect(await sidesSeen('?side=b')).toBe('bbbbbb');
  });

  test('sees no drafts', async () => {
    const { partnership, wave } = await aDraftProgramme(shared.services);
    expect(await asLead(`/partnerships/${partnership.id}/waves`)).toEqual({ items: [] });
    expect(await asLead(`/waves/${wave.id}`)).toMatchObject({ code: 'not-found' });
    expect(await asLead(`/waves/${wave.id}/progress`)).toMatchObject({ code: 'not-found' });
  });

  test.each(['scheduled', 'open', 'closed', 'cancelled'])(
    'learns nothing of the answers to a wave that is %s',
    async (state) => {
      const { partnership, wave } = await anOpenProgramme(shared.services, {
        wave: { state, responded: { a: 5, b: 6 } },
      });
      const progress = () => asLead(`/waves/${wave.id}/progress`);
      const before = await progress();
      await shared.services.stores.waves.addProgress(wave.id, '2026-09-02', 'a', 1);
      expect(await progress()).toEqual(before);
      expect(before).toMatchObject({ state, responded: null, periods: { a: [], b: [] } });
      expect(await asLead(`/waves/${wave.id}`)).toMatchObject({ id: wave.id, responded: null });
      expect(await asLead(`/partnerships/${partnership.id}/waves`)).toMatchObject({
        items: [{ id: wave.id, responded: null }],
      });
    },
  );

  test.each(['released', 'insufficient'])(
    'sees how many of each side answered a wave that is %s, and not when',
    async (state) => {
      const responded = { a: 4, b: 6 };
      const { wave } = await anOpenProgramme(shared.services, { wave: { state, responded } });
      await shared.services.stores.waves.addProgress(wave.id, '2026-09-02', 'a', 1);
      expect(await asLead(`/waves/${wave.id}/progress`)).toMatchObject({
        responded,
        periods: { a: [], b: [] },
      });
      expect(await asLead(`/waves/${wave.id}`)).toMatchObject({ responded });
    },
  );

  test('lists the partnerships they lead, each once, and no others', async () => {
    const other = await startApp();
    const both = { name: 'Both', email: LEAD_A };
    await aDraftProgramme(other.services, { partnership: { name: 'Foreign', sides } });
    const { partnership } = await aDraftProgramme(other.services, {
      partnership: { sides: { a: { name: 'One', leads: [both] }, b: { name: 'Two', leads: [both] } } },
    });
    const answer = await other.ask('/api/v1/partnerships', { as: await other.signedIn(LEAD_A) });
    const { items } = z.object({ items: z.array(z.object({ id: z.string() })) }).parse(await answer.json());
    await other.stop();
    expect(items.map(({ id }) => id)).toEqual([partnership.id]);
  });
});
