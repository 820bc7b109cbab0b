import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Action } from '../../shared/action/action.ts';
import { aPerson } from '../builders/access.ts';
import { jsonBody, startApp, type TestApp } from '../builders/app.ts';
import { LEAD_A, LEAD_B } from '../builders/partnership.ts';
import { anOpenProgramme, aReleasedProgramme } from '../builders/programme.ts';
import { OPERATOR } from '../builders/services.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const details = {
  title: 'Look at late orders together',
  owners: { a: 'Nils', b: 'Bea' },
  dueOn: '2026-10-05',
};
const ask = async (path: string, { as = LEAD_A, ...request }: RequestInit & { as?: string } = {}) => {
  const answer = await app.ask(`/api/v1${path}`, { ...request, as: await app.signedIn(as) });
  return { status: answer.status, body: await answer.json() };
};
const agree = (id: string, body: object = details, as = LEAD_A) =>
  ask(`/partnerships/${id}/actions`, { as, ...jsonBody('POST', body) });
const change = (id: string, body: object, as = LEAD_A) =>
  ask(`/actions/${id}`, { as, ...jsonBody('PATCH', body) });
const listed = async (id: string, as = LEAD_A) =>
  (await ask(`/partnerships/${id}/actions`, { as })).body.items as Action[];

describe('an action', () => {
  test('entered by a lead of one side is seen by the other side and by operators, as it was entered', async () => {
    const { partnership, wave } = await aReleasedProgramme(app.services);
    const { status, body } = await agree(partnership.id);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      ...details,
      waveId: wave.id,
      waveNumber: 1,
      timeZone: 'Europe/Berlin',
      state: 'agreed',
      reach: 'conversation',
      topic: null,
      revision: 1,
    });
    for (const as of [LEAD_A, LEAD_B, OPERATOR]) expect(await listed(partnership.id, as)).toEqual([body]);
  });

  test('answers what stands in the report, in its very words', async () => {
    const { partnership, wave } = await aReleasedProgramme(app.services);
    const { items } = (await ask(`/waves/${wave.id}/topics`)).body;
    const topic = { target: 'a', item: 'early', driver: null };
    const { status, body } = await agree(partnership.id, { ...details, topic });
    expect(status).toBe(201);
    expect(body.topicText).toEqual(items.find((each: Action['topic']) => each?.target === 'a').text);
    expect(body.topicText.a.en).toBe('We tell Acme early.');
    expect(body.topicText.b.en).toBe('Northwind tells us early.');
    const changed = await change(body.id, { topic: null, revision: 1 });
    expect(changed.body).toMatchObject({ topic: null, topicText: null });
  });

  test('goes from agreed to done with words about it, each step in the journal', async () => {
    const { partnership } = await aReleasedProgramme(app.services);
    const { id } = (await agree(partnership.id)).body;
    for (const [revision, patch] of [
      { title: 'Look at late orders weekly' },
      { state: 'started' },
      { state: 'done', outcome: 'Fewer late orders' },
      { state: 'started' },
      { state: 'dropped', outcome: 'No time' },
    ].entries()) {
      app.services.setClock(1000);
      expect((await change(id, { ...patch, revision: revision + 1 }, LEAD_B)).status).toBe(200);
    }
    expect(await listed(partnership.id)).toMatchObject([
      { state: 'dropped', outcome: 'No time', revision: 6 },
    ]);
    const journal = (await ask(`/partnerships/${partnership.id}/journal`, { as: OPERATOR })).body.items;
    expect(journal.map(({ did }: { did: string }) => did)).toEqual([
      'action-dropped',
      'action-reopened',
      'action-done',
      'action-started',
      'action-changed',
      'action-agreed',
    ]);
    expect(journal[0]).toMatchObject({ by: LEAD_B, values: { title: 'Look at late orders weekly' } });
  });

  test('changed by two at once is changed by one, and the other is told', async () => {
    const { partnership } = await aReleasedProgramme(app.services);
    const { id } = (await agree(partnership.id)).body;
    expect((await change(id, { title: 'First', revision: 1 })).status).toBe(200);
    expect(await change(id, { title: 'Second', revision: 1 }, LEAD_B)).toMatchObject({
      status: 409,
      body: { code: 'conflict' },
    });
    expect(await listed(partnership.id)).toMatchObject([{ title: 'First' }]);
  });

  test('keeps what a change does not mention', async () => {
    const { partnership } = await aReleasedProgramme(app.services);
    const { body } = await agree(partnership.id, { ...details, note: 'In the weekly call', reach: 'habit' });
    const changed = await change(body.id, { dueOn: '2026-10-12', revision: 1 });
    expect(changed.body).toEqual({ ...body, dueOn: '2026-10-12', revision: 2 });
  });
});

describe('what is refused says why', () => {
  test.each([
    [{ title: ' ' }, 'title'],
    [{ title: 'x'.repeat(201) }, 'title'],
    [{ owners: { a: 'Nils', b: '' } }, 'owners.b'],
    [{ owners: { a: 'Nils' } }, 'owners.b'],
    [{ dueOn: '2026-02-30' }, 'dueOn'],
    [{ dueOn: '2026-09-06' }, 'dueOn'],
    [{ dueOn: '2030-01-01' }, 'dueOn'],
    [{ topic: { target: 'a', item: 'unheard-of', driver: null } }, 'topic'],
    [{ waveId: 'unheard-of' }, 'waveId'],
  ])('%j', async (wrong, field) => {
    const { partnership } = await aReleasedProgramme(app.services);
    const { status, body } = await agree(partnership.id, { ...details, ...wrong });
    expect(status).toBe(400);
    expect(body.problems.map((problem: { field: string }) => problem.field)).toEqual([field]);
    expect(await listed(partnership.id)).toEqual([]);
  });

  test('nothing answers a report that is sealed, and no topic of it is told', async () => {
    const { partnership, wave } = await anOpenProgramme(app.services);
    expect(await agree(partnership.id)).toMatchObject({ status: 409, body: { code: 'sealed' } });
    expect(await agree(partnership.id, { ...details, waveId: wave.id })).toMatchObject({ status: 400 });
    expect(await ask(`/waves/${wave.id}/topics`)).toMatchObject({ status: 409, body: { code: 'sealed' } });
  });

  test('an action is dropped only with a reason', async () => {
    const { partnership } = await aReleasedProgramme(app.services);
    const { id } = (await agree(partnership.id)).body;
    const refused = await change(id, { state: 'dropped', revision: 1 });
    expect(refused).toMatchObject({ status: 400, body: { problems: [{ field: 'outcome' }] } });
  });

  test('a change has to name the revision it was made from', async () => {
    const { partnership } = await aReleasedProgramme(app.services);
    const { id } = (await agree(partnership.id)).body;
    expect((await change(id, { title: 'Without' })).status).toBe(400);
  });

  test('an action of others does not exist', async () => {
    const sides = {
      a: { name: 'Elsewhere', leads: [{ name: 'Eve', email: 'eve@elsewhere.example', language: 'en' }] },
      b: { name: 'Nowhere', leads: [] },
    };
    const other = await aReleasedProgramme(app.services, { partnership: { sides } });
    const { id } = (await agree(other.partnership.id, details, OPERATOR)).body;
    expect(await change(id, { title: 'Mine', revision: 1 })).toMatchObject({ status: 404 });
    expect((await ask(`/partnerships/${other.partnership.id}/actions`)).status).toBe(404);
  });
});

describe('the report leads to the ledger', () => {
  const page = async (id: string, as: string) =>
    (await app.ask(`/reports/${id}`, { as: await app.signedIn(as) })).text();

  test('for leads of both sides and operators, and for nobody who does not keep it', async () => {
    const { partnership, wave } = await aReleasedProgramme(app.services);
    const observer = 'looks@parallax.example';
    const access = {
      installation: false,
      partnerships: [{ partnershipId: partnership.id, role: 'observer' }],
    };
    await app.services.stores.people.invite(aPerson({ email: observer, access }));
    const link = `/partnerships/${partnership.id}?tab=actions&amp;agree`;
    for (const as of [LEAD_A, LEAD_B, OPERATOR]) expect(await page(wave.id, as)).toContain(link);
    expect(await page(wave.id, observer)).toContain('Northwind');
    expect(await page(wave.id, observer)).not.toContain('tab=actions');
  });
});
