import { beforeEach, describe, expect, test } from 'vitest';
import { deployWave } from '../../functions/api/deploy-wave.ts';
import type { Wave } from '../../shared/wave/wave.ts';
import { jsonBody, startApp, type TestApp } from '../builders/app.ts';
import { LEAD_A } from '../builders/partnership.ts';
import { aDraftProgramme, anOpenProgramme, anUnsignedProgramme } from '../builders/programme.ts';
import { OPERATOR } from '../builders/services.ts';
import { DURING, SIGNATURES } from '../builders/wave.ts';

let app: TestApp;
beforeEach(async () => {
  app = await startApp();
  return () => app.stop();
});

async function api(path: string, request: RequestInit = {}, email = OPERATOR): Promise<Response> {
  return await app.ask(`/api/v1${path}`, { ...request, as: await app.signedIn(email) });
}

const ask = ({ id }: Wave) => api(`/waves/${id}/charter-requests`, { method: 'POST' });

describe('the API shows of the charter', () => {
  test('who signed and when, and never the account', async () => {
    const { wave, partnership } = await anOpenProgramme(app.services);
    for (const path of [`/waves/${wave.id}`, `/partnerships/${partnership.id}/waves`]) {
      for (const email of [OPERATOR, LEAD_A]) {
        const words = await (await api(path, {}, email)).text();
        expect(words).toContain('"name":"Nora","signedAt":"2026-08-26T08:00:00.000Z"');
        expect(words).not.toContain(SIGNATURES.a.email);
        expect(words).not.toContain(SIGNATURES.b.email);
      }
    }
  });

  test('the account in no answer to a change either', async () => {
    const { wave } = await anOpenProgramme(app.services);
    const answer = await api(`/waves/${wave.id}/cancel`, { method: 'POST' });
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain(SIGNATURES.a.email);
  });

  test('which sides a deployed wave waits for', async () => {
    const { wave } = await aDraftProgramme(app.services, { wave: { unsignedReason: undefined } });
    const deployed = await (await api(`/waves/${wave.id}/deploy`, { method: 'POST' })).json();
    expect(deployed).toMatchObject({
      state: 'scheduled',
      signatures: { a: null, b: null },
      awaitedSignatures: ['a', 'b'],
      dueAt: DURING,
    });
  });

  test('none for a wave that says why it runs without', async () => {
    const { wave } = await aDraftProgramme(app.services);
    const deployed = await (await api(`/waves/${wave.id}/deploy`, { method: 'POST' })).json();
    expect(deployed).toMatchObject({ awaitedSignatures: [], unsignedReason: wave.unsignedReason });
  });
});

describe('asking the leads once more', () => {
  test('makes the request due at once', async () => {
    const { wave } = await anUnsignedProgramme(app.services);
    expect((await ask(wave)).status).toBe(200);
    expect(await app.services.stores.waves.find(wave.id)).toMatchObject({
      charterAskAt: DURING,
      dueAt: DURING,
    });
  });

  test('twice in a row is refused, and so is asking within the hour', async () => {
    const { wave } = await anUnsignedProgramme(app.services);
    await ask(wave);
    const again = await ask(wave);
    expect(again.status).toBe(429);
    expect(await again.json()).toMatchObject({ code: 'too-many-requests' });

    const recent = await anUnsignedProgramme(app.services, {
      wave: { charterAskedAt: '2026-09-07T09:30:00.000Z' },
    });
    const refused = await ask(recent.wave);
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({
      detail: expect.stringContaining('2026-09-07T10:30:00.000Z'),
    });
  });

  test.each([
    ['has both signatures', { signatures: SIGNATURES }],
    ['runs without', { unsignedReason: { en: 'A trial.' } }],
    ['is open', { state: 'open' }],
    ['is a draft', { state: 'draft', timetable: null }],
  ])('is refused of a wave that %s', async (_, wave) => {
    const programme = await anUnsignedProgramme(app.services, { wave });
    const answer = await ask(programme.wave);
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ code: 'wrong-state' });
  });
});

describe('the draft', () => {
  test('loses its reason, or its own charter, by null and keeps what is not mentioned', async () => {
    const { wave, partnership } = await aDraftProgramme(app.services, { wave: { charter: { en: 'Ours.' } } });
    const kept = await (await api(`/waves/${wave.id}`, jsonBody('PATCH', { title: 'New' }))).json();
    expect(kept).toMatchObject({ unsignedReason: wave.unsignedReason, charter: { en: 'Ours.' } });
    const change = jsonBody('PATCH', { unsignedReason: null, charter: null });
    const changed = await (await api(`/waves/${wave.id}`, change)).json();
    expect(changed).not.toHaveProperty('unsignedReason');
    expect(changed).not.toHaveProperty('charter');
    const stored = await app.services.stores.waves.find(wave.id);
    if (!stored) throw new Error('the draft is missing');
    expect((await deployWave(app.services, partnership, stored)).dueAt).toBe(DURING);
  });

  test('takes no signature', async () => {
    const { partnership } = await aDraftProgramme(app.services);
    const body = {
      title: 'Signed by nobody',
      questionnaire: { id: 'small', version: 1 },
      languages: ['en'],
      schedule: { timeZone: 'UTC', opensAt: '2026-10-01T09:00', closesAt: '2026-10-15T18:00' },
      signatures: SIGNATURES,
    };
    const draft = await (await api(`/partnerships/${partnership.id}/waves`, jsonBody('POST', body))).json();
    expect(draft).toMatchObject({ signatures: { a: null, b: null } });
    const path = `/waves/${(draft as Wave).id}`;
    const changed = await (await api(path, jsonBody('PATCH', { signatures: SIGNATURES }))).json();
    expect(changed).toMatchObject({ signatures: { a: null, b: null } });
  });
});
