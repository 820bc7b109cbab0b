import { afterAll, beforeAll, expect, test } from 'vitest';
import type { JournalEntry } from '../../shared/partnership/journal.ts';
import type { PartnershipId } from '../../shared/partnership/partnership.ts';
import { jsonBody, startApp, type TestApp } from '../builders/app.ts';
import { LEAD_A } from '../builders/partnership.ts';
import { aDraftProgramme } from '../builders/programme.ts';
import { OPERATOR } from '../builders/services.ts';

let app: TestApp;
let operator: Headers;
beforeAll(async () => {
  app = await startApp();
  operator = await app.signedIn(OPERATOR);
});
afterAll(() => app.stop());

const api = (path: string, request: RequestInit = {}) =>
  app.ask(`/api/v1${path}`, { ...request, as: operator });

async function journalOf(
  id: PartnershipId,
  query = '',
): Promise<{ items: JournalEntry[]; next: string | null }> {
  return await (await api(`/partnerships/${id}/journal${query}`)).json();
}

test('the journal says who did what, the newest first, and where it changed what', async () => {
  const { partnership, wave } = await aDraftProgramme(app.services);
  await api(`/partnerships/${partnership.id}`, jsonBody('PATCH', { name: 'Renamed' }));
  app.services.setClock(60_000);
  await api(`/waves/${wave.id}`, jsonBody('PATCH', { title: 'Autumn' }));
  const { items } = await journalOf(partnership.id);
  expect(items).toMatchObject([
    { did: 'wave-changed', by: OPERATOR, via: 'session', waveId: wave.id, waveNumber: wave.number },
    { did: 'partnership-changed', by: OPERATOR, values: { what: 'name' } },
  ]);
  expect(items[0]?.at).toBe(app.services.clock().toISOString());
});

test('of a roster it keeps numbers and no person, also of those who are removed', async () => {
  const { partnership } = await aDraftProgramme(app.services);
  const members = [{ side: 'a', name: 'Somebody Unmistakable', email: 'unmistakable@side-a.example' }];
  await api(`/partnerships/${partnership.id}/members?dryRun=true`, jsonBody('PUT', { members }));
  await api(`/partnerships/${partnership.id}/members`, jsonBody('PUT', { members }));
  app.services.setClock(1000);
  await api(`/partnerships/${partnership.id}/members/unmistakable@side-a.example`, { method: 'DELETE' });
  const { items } = await journalOf(partnership.id);
  expect(items).toMatchObject([
    { did: 'member-removed', values: { side: 'a' } },
    { did: 'roster-imported', values: { added: 1, changed: 0, removed: 0, refused: 0 } },
  ]);
  expect(JSON.stringify(items)).not.toMatch(/unmistakable/i);
});

test('what was refused is not in it', async () => {
  const { partnership, wave } = await aDraftProgramme(app.services);
  expect((await api(`/waves/${wave.id}/close`, { method: 'POST' })).status).toBe(409);
  expect((await journalOf(partnership.id)).items).toEqual([]);
});

test('a line that cannot be written is told to the log, and what was done stays done', async () => {
  const { partnership } = await aDraftProgramme(app.services);
  const { journal } = app.services.stores;
  const add = journal.add;
  journal.add = () => Promise.reject(new Error('throttled'));
  const answer = await api(`/partnerships/${partnership.id}`, jsonBody('PATCH', { name: 'Kept' }));
  journal.add = add;
  expect(answer.status).toBe(200);
  expect((await app.services.stores.partnerships.find(partnership.id))?.name).toBe('Kept');
  expect(app.services.lines).toContainEqual(
    expect.objectContaining({
      level: 'error',
      message: 'journal line lost',
      facts: { did: 'partnership-changed', error: 'Error' },
    }),
  );
});

test('it comes page by page', async () => {
  const { partnership } = await aDraftProgramme(app.services);
  for (const name of ['One', 'Two', 'Three']) {
    app.services.setClock(1000);
    await api(`/partnerships/${partnership.id}`, jsonBody('PATCH', { name }));
  }
  const first = await journalOf(partnership.id, '?limit=2');
  const second = await journalOf(partnership.id, `?limit=2&cursor=${encodeURIComponent(first.next ?? '')}`);
  expect([first.items.length, second.items.length, second.next]).toEqual([2, 1, null]);
});

test('it is for operators', async () => {
  const lead = { name: 'Lead', email: LEAD_A, language: 'en' };
  const { partnership } = await aDraftProgramme(app.services, {
    partnership: { sides: { a: { name: 'One', leads: [lead] }, b: { name: 'Two', leads: [] } } },
  });
  const as = await app.signedIn(LEAD_A);
  expect((await app.ask(`/api/v1/partnerships/${partnership.id}/journal`, { as })).status).toBe(403);
});
