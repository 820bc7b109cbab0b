import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { jsonBody, startApp, type TestApp } from '../builders/app.ts';
import { LEAD_A } from '../builders/partnership.ts';
import {
  aDraftProgramme,
  anAnsweredProgramme,
  anOpenProgramme,
  anUnsignedProgramme,
  aReleasedProgramme,
  type Programme,
} from '../builders/programme.ts';
import { QUESTIONNAIRE_FILE } from '../builders/questionnaire.ts';
import { OPERATOR } from '../builders/services.ts';

const STRANGER = 'lead@elsewhere.example';
const { schedule, title, questionnaire } = {
  title: 'Next',
  questionnaire: { id: 'small', version: 1 },
  schedule: { timeZone: 'UTC', opensAt: '2026-10-01T09:00', closesAt: '2026-10-15T18:00' },
};
const sides = { a: { name: 'One', leads: [] }, b: { name: 'Two', leads: [] } };
const roster = { members: [{ side: 'a', name: 'New', email: 'new@side-a.example' }] };
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
  'POST /waves/{id}/extend': { statuses: done, wave: 'open', body: { closesAt: '2026-09-30T18:00' } },
  'POST /waves/{id}/charter-requests': { statuses: done, wave: 'unsigned' },
  'POST /waves/{id}/sheets': { statuses: done, wave: 'open', body: { onlyWithoutEmail: false } },
  'GET /waves/{id}/progress': { statuses: seen, wave: 'open' },
  'GET /waves/{id}/deliveries': { statuses: done, wave: 'open' },
  'GET /waves/{id}/report': { statuses: seen, wave: 'released' },
  'GET /waves/{id}/report.json': { statuses: seen, wave: 'released' },
  'GET /waves/{id}/report.csv': { statuses: seen, wave: 'released' },
  'GET /waves/{id}/report.xlsx': { statuses: seen, wave: 'released' },
  'GET /waves/{id}/report.pdf': { statuses: seen, wave: 'released' },
  'GET /questionnaires': { statuses: done },
  'POST /questionnaires': { statuses: made, body: newFile },
  'GET /questionnaires/{id}': { statuses: done },
  'PUT /questionnaires/{id}': { statuses: done, body: unusedFile },
  'GET /tokens': { statuses: forAll },
  'POST /tokens': { statuses: [201, 201, 201], body: { label: 'Script' } },
  'DELETE /tokens/{id}': { statuses: [404, 404, 404] },
};
const PROGRAMMES = {
  draft: aDraftProgramme,
  unsigned: anUnsignedProgramme,
  open: anOpenProgramme,
  answered: anAnsweredProgramme,
  released: aReleasedProgramme,
};
const OpenApi = z.object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) });

let app: TestApp;
beforeEach(async () => {
  app = await startApp();
  await aDraftProgramme(app.services, {
    partnership: {
      sides: { a: { name: 'Elsewhere', leads: [{ name: 'Eve', email: STRANGER }] }, b: sides.b },
    },
  });
  return () => app.stop();
});

function pathOf(route: string, { partnership, wave }: Programme): string {
  const [, path = ''] = route.split(' ');
  const id = path.startsWith('/waves')
    ? wave.id
    : path.startsWith('/questionnaires')
      ? 'small'
      : partnership.id;
  return `/api/v1${path.replace('{id}', id).replace('{member}', 'a0@side-a.example')}`;
}

async function statusFor(route: string, { wave = 'draft', body }: Case, email: string | null) {
  const programme = await PROGRAMMES[wave](app.services);
  const [method = 'GET'] = route.split(' ');
  const as = email === null ? undefined : await app.signedIn(email);
  const request = body === undefined ? { method } : jsonBody(method, body);
  return (await app.ask(pathOf(route, programme), { as, ...request })).status;
}

test('every route of the API is in the table of who may use it', async () => {
  const { paths } = OpenApi.parse(await (await app.ask('/api/v1/openapi.json')).json());
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
  );
  expect(routes.sort()).toEqual(Object.keys(ROUTES).sort());
});

describe.each(Object.entries(ROUTES))('%s', (route, entry) => {
  const [operator, lead, stranger] = entry.statuses;

  test('asks who is there', async () => {
    expect(await statusFor(route, entry, null)).toBe(401);
  });

  test(`answers an operator with ${operator}`, async () => {
    expect(await statusFor(route, entry, OPERATOR)).toBe(operator);
  });

  test(`answers a lead of the partnership with ${lead}`, async () => {
    expect(await statusFor(route, entry, LEAD_A)).toBe(lead);
  });

  test(`answers a lead of another partnership with ${stranger}`, async () => {
    expect(await statusFor(route, entry, STRANGER)).toBe(stranger);
  });
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
      expect(before).toMatchObject({ state, responded: null, days: [] });
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
      expect(await asLead(`/waves/${wave.id}/progress`)).toMatchObject({ responded, days: [] });
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
