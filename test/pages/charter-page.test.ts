import { beforeEach, describe, expect, test } from 'vitest';
import type { Wave } from '../../shared/wave/wave.ts';
import { formBody, startApp, type TestApp } from '../builders/app.ts';
import { LEAD_A, LEAD_B } from '../builders/partnership.ts';
import { aDraftProgramme, anUnsignedProgramme } from '../builders/programme.ts';
import { OPERATOR } from '../builders/services.ts';
import { CLOSES, SIGNATURES } from '../builders/wave.ts';

const STRANGER = 'lead@elsewhere.example';
const COLLEAGUE = 'colleague@northwind.example';

let app: TestApp;
beforeEach(async () => {
  app = await startApp();
  return () => app.stop();
});

async function page({ id }: Wave, email: string): Promise<string> {
  const answer = await app.ask(`/charters/${id}`, { as: await app.signedIn(email) });
  expect(answer.status).toBe(200);
  return await answer.text();
}

async function sign({ id }: Wave, email: string, name = 'Nora North', headers: HeadersInit = {}) {
  const as = await app.signedIn(email);
  return await app.ask(`/charters/${id}`, { as, ...formBody({ name }), headers });
}

const signaturesOf = async ({ id }: Wave) => (await app.services.stores.waves.find(id))?.signatures;
const nobody = { a: null, b: null };

describe('the page of the charter', () => {
  test('asks for sign-in and leads back', async () => {
    const { wave } = await anUnsignedProgramme(app.services);
    for (const request of [{}, formBody({ name: 'Nobody' })]) {
      const answer = await app.ask(`/charters/${wave.id}`, request);
      expect(answer.status).toBe(303);
      expect(answer.headers.get('location')).toBe(`/sign-in?next=%2Fcharters%2F${wave.id}`);
    }
    expect(await signaturesOf(wave)).toEqual(nobody);
  });

  test('does not exist for a lead of another partnership, who can sign nothing', async () => {
    const { wave } = await anUnsignedProgramme(app.services);
    await aDraftProgramme(app.services, {
      partnership: {
        sides: {
          a: { name: 'Elsewhere', leads: [{ name: 'Eve', email: STRANGER }] },
          b: { name: 'Two', leads: [] },
        },
      },
    });
    const answer = await app.ask(`/charters/${wave.id}`, { as: await app.signedIn(STRANGER) });
    expect(answer.status).toBe(404);
    expect(await answer.text()).not.toContain('Northwind');
    expect((await sign(wave, STRANGER)).status).toBe(404);
    expect((await app.ask('/charters/no-such-wave', { as: await app.signedIn(LEAD_A) })).status).toBe(404);
    expect(await signaturesOf(wave)).toEqual(nobody);
  });

  test('shows a lead what is signed, who sees what, until when, and a form with their name', async () => {
    const { wave } = await anUnsignedProgramme(app.services, {
      snapshot: { charter: { en: 'First promise.\nSecond promise.' } },
    });
    const words = await page(wave, LEAD_A);
    expect(words).toContain('<li>First promise.</li><li>Second promise.</li>');
    expect(words).toContain('Your answers stay anonymous');
    expect(words).toContain('as soon as both sides have signed');
    expect(words).toContain('15 September 2026');
    expect(words).toContain('Not signed yet for Northwind');
    expect(words).toContain('value="Nora"');
    expect(words).toContain('Sign for Northwind</button>');
  });

  test('shows an operator the same, without a form', async () => {
    const { wave } = await anUnsignedProgramme(app.services);
    const words = await page(wave, OPERATOR);
    expect(words).toContain('You can read this as an operator.');
    expect(words).not.toContain('<form');
    expect((await sign(wave, OPERATOR)).status).toBe(403);
    expect(await signaturesOf(wave)).toEqual(nobody);
  });

  test('lets whoever leads both sides sign for neither', async () => {
    const both = { name: 'Both', email: LEAD_A };
    const { wave } = await anUnsignedProgramme(app.services, {
      partnership: {
        sides: { a: { name: 'Northwind', leads: [both] }, b: { name: 'Acme', leads: [both] } },
      },
    });
    const words = await page(wave, LEAD_A);
    expect(words).toContain('You lead both sides');
    expect(words).not.toContain('<form');
    expect((await sign(wave, LEAD_A)).status).toBe(403);
  });

  test('speaks the language of the lead where the wave has it, else the wave’s first', async () => {
    const lead = (language: string) => ({ name: 'Nora', email: LEAD_A, language });
    const sides = (language: string) => ({
      a: { name: 'Northwind', leads: [lead(language)] },
      b: { name: 'Acme', leads: [{ name: 'Ali', email: LEAD_B }] },
    });
    for (const [language, languages, shown] of [
      ['ru', ['en', 'ru'], 'ru'],
      ['ru', ['en', 'hi'], 'en'],
      ['en', ['hi'], 'hi'],
    ] as const) {
      const { wave } = await anUnsignedProgramme(app.services, {
        partnership: { sides: sides(language) },
        wave: { languages },
      });
      expect(await page(wave, LEAD_A)).toContain(`<html lang="${shown}"`);
    }
  });

  test('of a draft tells an operator that it comes with the deployment', async () => {
    const { wave } = await aDraftProgramme(app.services);
    const answer = await app.ask(`/charters/${wave.id}`, { as: await app.signedIn(OPERATOR) });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('still a draft');
    expect((await app.ask(`/charters/${wave.id}`, { as: await app.signedIn(LEAD_A) })).status).toBe(404);
  });

  test.each([
    ['open', { state: 'open', signatures: SIGNATURES }, 'Signed for Northwind by Nora'],
    ['closed', { state: 'closed' }, 'the result is being prepared'],
    ['released', { state: 'released' }, 'href="/reports/'],
    ['insufficient', { state: 'insufficient' }, 'too few people answered'],
    ['cancelled by an operator', { state: 'cancelled' }, 'nothing to sign any more'],
    [
      'cancelled because nobody signed',
      { state: 'cancelled', cancelledBecause: 'unsigned' },
      'Nobody was asked',
    ],
    ['run without', { unsignedReason: { en: 'A trial.' } }, 'The reason given: A trial.'],
    [
      'due to be given up',
      { timetable: { opensAt: CLOSES, closesAt: '2026-09-01T07:00:00.000Z', mailings: [] } },
      'can no longer be signed',
    ],
  ])('of a wave that is %s says so and offers nothing to sign', async (_, wave, words) => {
    const programme = await anUnsignedProgramme(app.services, { wave });
    for (const email of [LEAD_A, OPERATOR]) {
      const shown = await page(programme.wave, email);
      expect(shown).toContain(words);
      expect(shown).not.toContain('<form');
    }
    const before = await signaturesOf(programme.wave);
    expect((await sign(programme.wave, LEAD_A, 'Too late')).status).toBe(303);
    expect(await signaturesOf(programme.wave)).toEqual(before);
  });
});

describe('signing', () => {
  test('keeps the name as it was written, the account and the time, and says what happens next', async () => {
    const { wave } = await anUnsignedProgramme(app.services);
    const answer = await sign(wave, LEAD_A, '  Nora <b>North</b> ');
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `/charters/${wave.id}`]);
    expect(await signaturesOf(wave)).toEqual({
      a: { name: 'Nora <b>North</b>', email: LEAD_A, signedAt: app.services.clock().toISOString() },
      b: null,
    });
    const words = await page(wave, LEAD_A);
    expect(words).toContain('Thank you. The charter is signed for Northwind.');
    expect(words).toContain('Acme has yet to sign');
    expect(words).toContain('Signed for Northwind by Nora &lt;b&gt;North&lt;/b&gt;, 7 September 2026');
    expect(words).not.toContain('<form');
    // The partner sees the name, and still has to sign.
    const partner = await page(wave, LEAD_B);
    expect(partner).toContain('Signed for Northwind by Nora');
    expect(partner).toContain('Sign for Acme</button>');
    expect(partner).not.toContain(LEAD_A);
  });

  test('by both sides makes the wave due', async () => {
    const { wave } = await anUnsignedProgramme(app.services);
    await sign(wave, LEAD_A);
    await sign(wave, LEAD_B);
    expect(await app.services.stores.waves.find(wave.id)).toMatchObject({
      dueAt: app.services.clock().toISOString(),
    });
    expect(await page(wave, LEAD_B)).toContain(
      'Both sides have signed. The wave opens within a few minutes.',
    );
  });

  test('after a colleague shows the colleague’s signature and changes nothing', async () => {
    const { wave } = await anUnsignedProgramme(app.services, {
      partnership: {
        sides: {
          a: {
            name: 'Northwind',
            leads: [
              { name: 'Nora', email: LEAD_A },
              { name: 'Cora', email: COLLEAGUE },
            ],
          },
          b: { name: 'Acme', leads: [{ name: 'Ali', email: LEAD_B }] },
        },
      },
    });
    await sign(wave, LEAD_A);
    const before = await signaturesOf(wave);
    expect((await sign(wave, COLLEAGUE, 'Cora')).status).toBe(303);
    expect(await signaturesOf(wave)).toEqual(before);
    const words = await page(wave, COLLEAGUE);
    expect(words).toContain('The charter is signed for Northwind already.');
    expect(words).toContain('Signed for Northwind by Nora North');
  });

  test.each([
    ['no name', '   '],
    ['a name that is too long', 'x'.repeat(121)],
  ])('with %s is refused, and keeps what was entered', async (_, name) => {
    const { wave } = await anUnsignedProgramme(app.services);
    const answer = await sign(wave, LEAD_A, name);
    expect(answer.status).toBe(422);
    const words = await answer.text();
    expect(words).toContain('Write your name');
    expect(words).toContain(`value="${name}"`);
    expect(await signaturesOf(wave)).toEqual(nobody);
  });

  test('from another site is refused', async () => {
    const { wave } = await anUnsignedProgramme(app.services);
    const answer = await sign(wave, LEAD_A, 'Nora', { origin: 'https://evil.example' });
    expect(answer.status).toBe(403);
    expect(await signaturesOf(wave)).toEqual(nobody);
  });

  test('with a bearer token is no signature: the page knows people only', async () => {
    const { wave } = await anUnsignedProgramme(app.services);
    const headers = { authorization: 'Bearer something' };
    const answer = await app.ask(`/charters/${wave.id}`, { ...formBody({ name: 'Nora' }), headers });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toContain('/sign-in');
    expect(await signaturesOf(wave)).toEqual(nobody);
  });

  test('logs nothing', async () => {
    const { wave } = await anUnsignedProgramme(app.services);
    await sign(wave, LEAD_A);
    expect(app.services.lines).toEqual([]);
  });
});
