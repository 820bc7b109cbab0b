import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Partnership } from '../../shared/partnership/partnership.ts';
import { jsonBody, startApp, type TestApp } from '../builders/app.ts';
import { LEAD_A } from '../builders/partnership.ts';
import { aDraftProgramme } from '../builders/programme.ts';
import { OPERATOR } from '../builders/services.ts';
import { DURING } from '../builders/wave.ts';

let app: TestApp;
let operator: Headers;
beforeAll(async () => {
  app = await startApp();
  operator = await app.signedIn(OPERATOR);
});
afterAll(() => app.stop());

const api = (path: string, request: RequestInit = {}) =>
  app.ask(`/api/v1${path}`, { ...request, as: operator });
const patch = ({ id }: Partnership, change: unknown) => api(`/partnerships/${id}`, jsonBody('PATCH', change));
const lead = (email: string) => ({ name: 'Lead', email, language: 'en' });
const rolesOf = async (email: string) => (await app.services.stores.people.roles(email)).leads;

describe('setting up a partnership', () => {
  test('takes sides and leads, and lets the leads sign in', async () => {
    const sides = {
      a: { name: 'One', leads: [lead(' One@Setup.example ')] },
      b: { name: 'Two', leads: [], authorisation: 'The board, in May.' },
    };
    const answer = await api('/partnerships', jsonBody('POST', { name: 'One and Two', sides }));
    expect(answer.status).toBe(201);
    const partnership = Partnership.parse(await answer.json());
    expect(partnership).toMatchObject({
      kind: 'dyad',
      revision: 1,
      createdAt: DURING,
      sides: { a: { leads: [lead('one@setup.example')] }, b: { authorisation: 'The board, in May.' } },
    });
    expect(await rolesOf('one@setup.example')).toEqual([{ partnershipId: partnership.id, side: 'a' }]);
  });
});

describe('changing a partnership', () => {
  test('keeps every field that is not mentioned', async () => {
    const { partnership } = await aDraftProgramme(app.services, { partnership: { kind: 'network' } });
    const changed = Partnership.parse(await (await patch(partnership, { name: 'Renamed' })).json());
    expect(changed).toEqual({ ...partnership, name: 'Renamed', revision: 2 });
    expect(await app.services.stores.partnerships.find(partnership.id)).toEqual(changed);
  });

  test('by two at once reports a conflict to the second', async () => {
    const { partnership } = await aDraftProgramme(app.services);
    expect((await patch(partnership, { name: 'First', revision: 1 })).status).toBe(200);
    const second = await patch(partnership, { name: 'Second', revision: 1 });
    expect(second.status).toBe(409);
    expect(await second.json()).toMatchObject({ code: 'conflict' });
    expect((await app.services.stores.partnerships.find(partnership.id))?.name).toBe('First');
  });

  test('lets a new lead sign in and a former one no longer', async () => {
    const { partnership } = await aDraftProgramme(app.services, {
      partnership: {
        sides: { a: { name: 'One', leads: [lead('old@x.example')] }, b: { name: 'Two', leads: [] } },
      },
    });
    const { sides } = partnership;
    await patch(partnership, { sides: { ...sides, a: { ...sides.a, leads: [lead('new@x.example')] } } });
    expect(await rolesOf('old@x.example')).toEqual([]);
    expect(await rolesOf('new@x.example')).toEqual([{ partnershipId: partnership.id, side: 'a' }]);
  });

  test('that moves a lead to the other side moves their rights', async () => {
    const { partnership } = await aDraftProgramme(app.services, {
      partnership: {
        sides: { a: { name: 'One', leads: [lead('mover@x.example')] }, b: { name: 'Two', leads: [] } },
      },
    });
    const moved = { a: { name: 'One', leads: [] }, b: { name: 'Two', leads: [lead('mover@x.example')] } };
    await patch(partnership, { sides: moved });
    expect(await rolesOf('mover@x.example')).toEqual([{ partnershipId: partnership.id, side: 'b' }]);
  });
});

test('the list comes page by page', async () => {
  const other = await startApp();
  const as = await other.signedIn(OPERATOR);
  for (const name of ['C', 'A', 'B']) await aDraftProgramme(other.services, { partnership: { name } });
  const names: string[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const query: string = cursor && `&cursor=${encodeURIComponent(cursor)}`;
    const answer = await other.ask(`/api/v1/partnerships?limit=2${query}`, { as });
    const page: { items: { name: string }[]; next: string | null } = await answer.json();
    names.push(...page.items.map(({ name }) => name));
    cursor = page.next;
  }
  await other.stop();
  expect(names).toEqual(['A', 'B', 'C']);
});

test('who is signed in learns their own roles', async () => {
  const { partnership } = await aDraftProgramme(app.services, {
    partnership: { sides: { a: { name: 'One', leads: [lead(LEAD_A)] }, b: { name: 'Two', leads: [] } } },
  });
  const answer = await app.ask('/api/v1/me', { as: await app.signedIn(LEAD_A) });
  const me: { leads: unknown[]; operator: boolean } = await answer.json();
  expect(me.operator).toBe(false);
  expect(me.leads).toContainEqual({ partnershipId: partnership.id, side: 'a' });
});
