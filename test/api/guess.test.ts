import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { formBody, startApp, type TestApp } from '../builders/app.ts';
import { aPartnership, LEAD_A, LEAD_B } from '../builders/partnership.ts';
import { aReleasedProgramme, type ProgrammeOverrides } from '../builders/programme.ts';
import { OPERATOR } from '../builders/services.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const COLLEAGUE = 'second@northwind.example';
const { sides } = aPartnership();
const leads = [...sides.a.leads, { name: 'Nils', email: COLLEAGUE, language: 'en' }];
const partnership = { sides: { a: { ...sides.a, leads }, b: sides.b } };
const sheet = {
  'early.us': 9,
  'early.them': 4,
  'promises.us': 6,
  'promises.them': 6,
  recommend: 9,
  overall: 7,
};
const sheets = Array.from({ length: 5 }, () => sheet);
const GUESS = {
  'gap-1': 'a:early',
  'gap-2': 'b:early',
  'gap-3': 'a:promises',
  'nps-a': '40',
  'nps-b': '−37',
};

const unopened = (overrides: ProgrammeOverrides = {}) =>
  aReleasedProgramme(app.services, {
    partnership,
    report: [{ sheets }, { sheets }],
    unopened: true,
    ...overrides,
  });
const page = async (id: string, email: string) =>
  (await app.ask(`/reports/${id}`, { as: await app.signedIn(email) })).text();
const post = async (id: string, email: string, fields: Record<string, string>) =>
  app.ask(`/reports/${id}`, { ...formBody(fields), as: await app.signedIn(email) });
const stored = async (id: string) =>
  (await app.services.database.contents()).register.filter(
    ({ pk, sk }) => pk === `wave#${id}` && String(sk).startsWith('guess#'),
  );

describe('the first time a lead opens the report', () => {
  test('they are invited to guess, and see no figure; looking changes nothing', async () => {
    const { wave } = await unopened();
    const before = await page(wave.id, LEAD_A);
    expect(before).toContain('Before you open it');
    expect(before).toContain('Northwind: We tell Acme early.');
    expect(before).toContain('Acme: Acme tells us early.');
    expect(before).not.toContain('At a glance');
    expect(before).not.toContain('+100</dd>');
    expect(await stored(wave.id)).toEqual([]);
    expect(await page(wave.id, LEAD_A)).toBe(before);
  });

  test('the report opens with their guess, and says how well they knew', async () => {
    const { wave } = await unopened();
    const answer = await post(wave.id, LEAD_A, { ...GUESS, _step: 'guess' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe(`/reports/${wave.id}`);
    const report = await page(wave.id, LEAD_A);
    expect(report).toContain('2 of the 3 gaps you named are among the widest.');
    expect(report).toContain('Northwind rates itself 5.0 above what Acme gives.');
    expect(report).toContain('Your guess of +40 was 60 points too low.');
    expect(report).toContain('Your guess of −37 was 137 points too low.');
    expect(report).toContain('At a glance');
  });

  test('it keeps the language that was chosen for it', async () => {
    const { wave } = await unopened();
    const as = await app.signedIn(LEAD_A);
    const [language = ''] = wave.languages;
    const asked = await (await app.ask(`/reports/${wave.id}?lang=${language}`, { as })).text();
    expect(asked).toContain(`action="/reports/${wave.id}?lang=${language}"`);
    expect(await (await app.ask(`/reports/${wave.id}?lang=xx`, { as })).text()).toContain(
      `action="/reports/${wave.id}"`,
    );
  });

  test('it opens without a guess, and they are not asked again', async () => {
    const { wave } = await unopened();
    expect((await post(wave.id, LEAD_A, { ...GUESS, _step: 'skip' })).status).toBe(303);
    const report = await page(wave.id, LEAD_A);
    expect(report).toContain('At a glance');
    expect(report).not.toContain('How well you knew');
    expect(await stored(wave.id)).toMatchObject([{ is: 'skipped' }]);
  });

  test('the first guess stands', async () => {
    const { wave } = await unopened();
    await post(wave.id, LEAD_A, { ...GUESS, _step: 'guess' });
    await post(wave.id, LEAD_A, { ...GUESS, 'nps-a': '100', _step: 'guess' });
    await post(wave.id, LEAD_A, { _step: 'skip' });
    expect(await stored(wave.id)).toMatchObject([
      { is: 'guessed', guess: { nps: { a: 40, b: -37 } }, hits: 2 },
    ]);
  });

  test('of two guesses sent at once one stands', async () => {
    const { wave } = await unopened();
    const scores = ['1', '2', '3', '4'];
    await Promise.all(
      scores.map((score) => post(wave.id, LEAD_A, { ...GUESS, 'nps-a': score, _step: 'guess' })),
    );
    expect(await stored(wave.id)).toHaveLength(1);
  });

  test.each([
    [{ 'gap-2': 'a:early' }, 'You have chosen this one already. Please choose another.'],
    [{ 'gap-2': '' }, 'Please choose one from the list.'],
    [{ 'gap-2': 'a:recommend' }, 'Please choose one from the list.'],
    [{ 'nps-a': '101' }, 'Please enter a whole number from −100 to 100.'],
    [{ 'nps-b': '1.5' }, 'Please enter a whole number from −100 to 100.'],
  ])('a guess with %j is shown again as it was entered, with what to mend', async (wrong, words) => {
    const { wave } = await unopened();
    const answer = await post(wave.id, LEAD_A, { ...GUESS, ...wrong, _step: 'guess' });
    expect(answer.status).toBe(422);
    const text = await answer.text();
    expect(text).toContain(words);
    expect(text).toMatch(/<option value="a:promises" selected=""/);
    expect(text).not.toContain('At a glance');
    expect(await stored(wave.id)).toEqual([]);
  });
});

describe('a lead’s guess', () => {
  test('is seen by that lead alone: no other lead, no operator, no part of the API', async () => {
    const { wave } = await unopened();
    await post(wave.id, LEAD_A, { ...GUESS, _step: 'guess' });
    for (const email of [COLLEAGUE, LEAD_B]) {
      expect(await page(wave.id, email)).toContain('Before you open it');
      await post(wave.id, email, { _step: 'skip' });
    }
    for (const email of [COLLEAGUE, LEAD_B, OPERATOR]) {
      const report = await page(wave.id, email);
      expect(report).toContain('At a glance');
      expect(report).not.toContain('How well you knew');
      expect(report).not.toContain('−37');
    }
    const paths = ['', '/report', '/report.json', '/report.csv', '/progress'];
    for (const email of [LEAD_A, COLLEAGUE, LEAD_B, OPERATOR]) {
      for (const path of paths) {
        const answer = await app.ask(`/api/v1/waves/${wave.id}${path}`, { as: await app.signedIn(email) });
        expect(await answer.text()).not.toMatch(/guess|-37/);
      }
    }
  });

  test('is asked neither of operators nor of somebody who leads both sides', async () => {
    const both = [{ name: 'Bo', email: LEAD_A, language: 'en' }];
    const { wave } = await unopened({
      partnership: { sides: { a: { ...sides.a, leads: both }, b: { ...sides.b, leads: both } } },
    });
    for (const email of [LEAD_A, OPERATOR]) {
      expect(await page(wave.id, email)).toContain('At a glance');
      expect((await post(wave.id, email, { ...GUESS, _step: 'guess' })).status).toBe(303);
    }
    expect(await stored(wave.id)).toEqual([]);
  });

  test('is taken of a released report only, from somebody signed in who may read it, on this site', async () => {
    const { wave } = await unopened();
    const sealed = await unopened({ wave: { state: 'closed' } });
    const fields = { ...GUESS, _step: 'guess' };
    expect((await app.ask(`/reports/${wave.id}`, formBody(fields))).headers.get('location')).toContain(
      '/sign-in',
    );
    expect((await post(wave.id, 'nobody@elsewhere.example', fields)).status).toBe(404);
    expect((await post(sealed.wave.id, LEAD_A, fields)).status).toBe(409);
    const foreign = await app.ask(`/reports/${wave.id}`, {
      ...formBody(fields),
      as: await app.signedIn(LEAD_A),
      headers: { origin: 'https://elsewhere.example' },
    });
    expect(foreign.status).toBe(403);
    expect([...(await stored(wave.id)), ...(await stored(sealed.wave.id))]).toEqual([]);
  });

  test('is compared with those of earlier waves', async () => {
    const first = await unopened();
    await post(first.wave.id, LEAD_A, { ...GUESS, 'gap-2': 'b:promises', _step: 'guess' });
    const { stores } = app.services;
    const second = { ...first.wave, id: `${first.wave.id}-2` as typeof first.wave.id, number: 2 };
    await stores.waves.add(second);
    await stores.waves.saveSnapshot(
      second,
      await stores.waves.snapshot(first.wave.id).then((snapshot) => {
        if (!snapshot) throw new Error('the snapshot is missing');
        return snapshot;
      }),
    );
    const closedAt = first.wave.closedAt ?? '';
    const report = await stores.reports.find(first.wave.id, closedAt);
    if (!report) throw new Error('the report is missing');
    await stores.reports.save(second.id, closedAt, 'again', {
      ...report,
      wave: { ...report.wave, id: second.id, number: 2 },
    });
    await post(second.id, LEAD_A, { ...GUESS, _step: 'guess' });
    expect(await page(second.id, LEAD_A)).toContain('In earlier waves you knew 1 of 3 (wave 1).');
    expect(await page(first.wave.id, LEAD_A)).not.toContain('In earlier waves');
  });
});
