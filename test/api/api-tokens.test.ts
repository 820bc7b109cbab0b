import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { hashOf, newSecret } from '../../functions/secret.ts';
import { anApiToken } from '../builders/access.ts';
import { jsonBody, startApp, type TestApp } from '../builders/app.ts';
import { LEAD_A } from '../builders/partnership.ts';
import { aDraftProgramme } from '../builders/programme.ts';
import { OPERATOR } from '../builders/services.ts';

const MadeToken = z.object({ id: z.string(), label: z.string(), secret: z.string() });

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await aDraftProgramme(app.services);
});
afterAll(() => app.stop());

const bearer = (secret: string) => new Headers({ authorization: `Bearer ${secret}` });

async function made(email: string, label = 'Script', choice: object = {}) {
  const as = await app.signedIn(email);
  const answer = await app.ask('/api/v1/tokens', { as, ...jsonBody('POST', { label, ...choice }) });
  expect(answer.status).toBe(201);
  return MadeToken.parse(await answer.json());
}

describe('an API token', () => {
  test('carries the rights of the person who made it', async () => {
    const operator = await made(OPERATOR);
    const lead = await made(LEAD_A);
    const rights = async (secret: string) => (await app.ask('/api/v1/me', { as: bearer(secret) })).json();
    expect(await rights(operator.secret)).toMatchObject({ email: OPERATOR, operator: true });
    expect(await rights(lead.secret)).toMatchObject({ email: LEAD_A, operator: false });
  });

  test('shows its secret once, and only a hash of it is stored', async () => {
    const { id, secret } = await made(OPERATOR);
    const list = await app.ask('/api/v1/tokens', { as: await app.signedIn(OPERATOR) });
    const text = await list.text();
    expect(text).toContain(id);
    expect(text).not.toContain(secret);
    expect(text).not.toContain('hash');
    expect(JSON.stringify(await app.services.database.contents())).not.toContain(secret);
  });

  test('is refused once it is revoked', async () => {
    const { id, secret } = await made(OPERATOR);
    expect((await app.ask('/api/v1/me', { as: bearer(secret) })).status).toBe(200);
    const as = await app.signedIn(OPERATOR);
    expect((await app.ask(`/api/v1/tokens/${id}`, { method: 'DELETE', as })).status).toBe(204);
    expect((await app.ask('/api/v1/me', { as: bearer(secret) })).status).toBe(401);
  });

  test('can be revoked by its owner only', async () => {
    const { id, secret } = await made(OPERATOR);
    const as = await app.signedIn(LEAD_A);
    expect((await app.ask(`/api/v1/tokens/${id}`, { method: 'DELETE', as })).status).toBe(404);
    expect((await app.ask('/api/v1/me', { as: bearer(secret) })).status).toBe(200);
  });

  test('cannot make another token', async () => {
    const { secret } = await made(OPERATOR);
    const answer = await app.ask('/api/v1/tokens', {
      as: bearer(secret),
      ...jsonBody('POST', { label: 'Heir' }),
    });
    expect(answer.status).toBe(403);
  });

  test('is listed with its owner’s only', async () => {
    const mine = await made(LEAD_A, 'Mine');
    const theirs = await made(OPERATOR, 'Theirs');
    const list = await (await app.ask('/api/v1/tokens', { as: await app.signedIn(LEAD_A) })).text();
    expect(list).toContain(mine.id);
    expect(list).not.toContain(theirs.id);
  });

  test.each(['', 'x', 'x'.repeat(43)])('%j is none', async (secret) => {
    const as = new Headers({ authorization: `Bearer ${secret}` });
    expect((await app.ask('/api/v1/me', { as })).status).toBe(401);
  });

  test('that is wrong is not made good by a cookie', async () => {
    const as = await app.signedIn(OPERATOR);
    as.set('authorization', 'Bearer wrong');
    expect((await app.ask('/api/v1/me', { as })).status).toBe(401);
  });

  test('made before there were scopes keeps working for everything', async () => {
    const { stores, database, random } = app.services;
    const secret = newSecret(random);
    await stores.apiTokens.add(hashOf(secret), anApiToken({ email: OPERATOR }));
    const {
      scopes: _,
      partnerships: __,
      validUntil: ___,
      usedOn: ____,
      ...old
    } = Object.fromEntries(
      (await database.contents()).register.flatMap((item) =>
        item.hash === hashOf(secret) ? Object.entries(item) : [],
      ),
    );
    await database.register.put(old as never);
    const made = await app.ask('/api/v1/partnerships', {
      as: bearer(secret),
      ...jsonBody('POST', {
        name: 'New',
        sides: { a: { name: 'One', leads: [] }, b: { name: 'Two', leads: [] } },
      }),
    });
    expect(made.status).toBe(201);
  });

  test('is refused after its last day, and notes the day of its use, nothing finer', async () => {
    const { secret } = await made(OPERATOR, 'Short', { days: 2 });
    expect((await app.ask('/api/v1/me', { as: bearer(secret) })).status).toBe(200);
    const list = await app.ask('/api/v1/tokens', { as: await app.signedIn(OPERATOR) });
    expect(await list.json()).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ label: 'Short', usedOn: '2026-09-07' })]),
    });
    app.services.setClock(2 * 86_400_000);
    expect((await app.ask('/api/v1/me', { as: bearer(secret) })).status).toBe(401);
  });

  test('reaches no partnership but those it names, which must be its maker’s', async () => {
    const [mine, other] = [await aDraftProgramme(app.services), await aDraftProgramme(app.services)];
    const partnerships = [mine.partnership.id];
    const { secret } = await made(OPERATOR, 'One', { partnerships });
    const status = async (id: string) =>
      (await app.ask(`/api/v1/partnerships/${id}`, { as: bearer(secret) })).status;
    expect([await status(mine.partnership.id), await status(other.partnership.id)]).toEqual([200, 404]);
    const foreign = await app.ask('/api/v1/tokens', {
      as: await app.signedIn('nobody@x.example'),
      ...jsonBody('POST', { label: 'Foreign', partnerships }),
    });
    expect(foreign.status).toBe(404);
  });
});
