import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { scoreTrendOf } from '../../functions/home/report-brief.ts';
import { LeadHome, type LeadPartnership } from '../../shared/home/lead-home.ts';
import { startApp, type TestApp } from '../builders/app.ts';
import { aPartnership, LEAD_A, LEAD_B } from '../builders/partnership.ts';
import {
  aDraftProgramme,
  anOpenProgramme,
  anUnsignedProgramme,
  aReleasedProgramme,
} from '../builders/programme.ts';
import { OPERATOR } from '../builders/services.ts';
import { threeWaves } from '../builders/three-waves.ts';
import { CLOSES, OPENS, SIGNATURES } from '../builders/wave.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const COLLEAGUE = 'second@northwind.example';
const { sides } = aPartnership();
const withColleague = {
  sides: {
    a: { ...sides.a, leads: [...sides.a.leads, { name: 'Nils', email: COLLEAGUE, language: 'en' }] },
    b: sides.b,
  },
};
/** Each side thinks better of itself than the other does. */
const apart = Array.from({ length: 5 }, () => ({
  'early.us': 9,
  'early.them': 4,
  recommend: 9,
  overall: 7,
}));
const report: [{ sheets: typeof apart }, { sheets: typeof apart }] = [{ sheets: apart }, { sheets: apart }];

const answerTo = async (email: string, query = '') =>
  (await app.ask(`/api/v1/home${query}`, { as: await app.signedIn(email) })).text();
const homeOf = async (email: string, query = '') => LeadHome.parse(JSON.parse(await answerTo(email, query)));
/** What somebody sees of one partnership. */
async function seen(email: string, { id }: { id: string }, query = ''): Promise<LeadPartnership | undefined> {
  return (await homeOf(email, query)).partnerships.find((partnership) => partnership.id === id);
}

describe('whose partnerships', () => {
  test('a lead sees those they lead, and nobody sees those of others', async () => {
    const { partnership } = await anOpenProgramme(app.services, { partnership: withColleague });
    const elsewhere = await anOpenProgramme(app.services, {
      partnership: {
        sides: {
          a: { name: 'Elsewhere', leads: [{ name: 'Eve', email: 'eve@elsewhere.example' }] },
          b: { name: 'Nowhere', leads: [] },
        },
      },
    });
    expect(await seen(LEAD_A, partnership)).toMatchObject({ sides: ['a'] });
    expect(await seen(LEAD_B, partnership)).toMatchObject({ sides: ['b'] });
    expect(await seen(LEAD_A, elsewhere.partnership)).toBeUndefined();
    expect((await homeOf('eve@elsewhere.example')).partnerships).toHaveLength(1);
    expect((await homeOf(OPERATOR)).partnerships).toEqual([]);
  });

  test('they see the other leads of their own side and none of the partner’s', async () => {
    const { partnership } = await anOpenProgramme(app.services, { partnership: withColleague });
    expect(await seen(LEAD_A, partnership)).toMatchObject({
      colleagues: [{ side: 'a', name: 'Nils', email: COLLEAGUE }],
    });
    expect(await seen(LEAD_B, partnership)).toMatchObject({ colleagues: [] });
    expect(JSON.stringify(await seen(LEAD_B, partnership))).not.toContain(COLLEAGUE);
  });

  test('whoever is no longer named as a lead sees nothing', async () => {
    const { partnership } = await anOpenProgramme(app.services, { partnership: withColleague });
    const { revision } = partnership;
    await app.services.stores.partnerships.replace({ ...partnership, sides, revision: 2 }, revision);
    expect(await seen(COLLEAGUE, partnership)).toBeUndefined();
    expect(await seen(LEAD_A, partnership)).toBeDefined();
  });

  test('what waits for the lead comes first', async () => {
    const email = 'many@northwind.example';
    const lead = { sides: { ...sides, a: { ...sides.a, leads: [{ name: 'Nora', email }] } } };
    const idle = await aDraftProgramme(app.services, { partnership: lead });
    const open = await anOpenProgramme(app.services, { partnership: lead });
    const unread = await aReleasedProgramme(app.services, { partnership: lead, report, unopened: true });
    const unsigned = await anUnsignedProgramme(app.services, { partnership: lead });
    expect((await homeOf(email)).partnerships.map(({ id }) => id)).toEqual(
      [unsigned, unread, open, idle].map(({ partnership }) => partnership.id),
    );
  });
});

test('the console learns in which language a lead reads; an operator reads in none of their own', async () => {
  const email = 'ravi@northwind.example';
  await anOpenProgramme(app.services, {
    partnership: { sides: { ...sides, a: { ...sides.a, leads: [{ name: 'Ravi', email, language: 'hi' }] } } },
  });
  const me = async (as: string) => (await app.ask('/api/v1/me', { as: await app.signedIn(as) })).json();
  expect(await me(email)).toMatchObject({ language: 'hi', operator: false });
  expect(await me(OPERATOR)).toMatchObject({ language: null, operator: true });
});

describe('a wave under way', () => {
  test('tells its state and its times, and no counts; answers change nothing', async () => {
    const { partnership, wave } = await anOpenProgramme(app.services, {
      wave: { responded: { a: 5, b: 6 } },
    });
    const before = await seen(LEAD_A, partnership);
    expect(before?.running).toEqual([
      {
        id: wave.id,
        number: 1,
        title: 'Autumn',
        state: 'open',
        timeZone: 'Europe/Berlin',
        opensAt: OPENS,
        closesAt: CLOSES,
        remindersAt: ['2026-09-08T07:00:00.000Z'],
        extended: false,
        charter: 'signed',
      },
    ]);
    await app.services.stores.waves.addProgress(wave.id, '2026-09-02', 'a', 1);
    expect(await seen(LEAD_A, partnership)).toEqual(before);
  });

  test('a draft is not there', async () => {
    const { partnership } = await aDraftProgramme(app.services);
    expect(await seen(LEAD_A, partnership)).toMatchObject({ running: [], reports: [], withoutResult: [] });
  });

  test.each([
    ['both are missing', {}, 'to-sign'],
    ['the own one is missing', { signatures: { ...SIGNATURES, a: null } }, 'to-sign'],
    ['the partner’s is missing', { signatures: { ...SIGNATURES, b: null } }, 'partner-to-sign'],
    ['none is missing', { signatures: SIGNATURES }, 'signed'],
    ['none is wanted', { unsignedReason: { en: 'A trial.' } }, 'waived'],
  ])('of the signatures %s', async (_, wave, charter) => {
    const { partnership } = await anUnsignedProgramme(app.services, { wave });
    expect((await seen(LEAD_A, partnership))?.running).toMatchObject([{ state: 'scheduled', charter }]);
  });

  test('whoever leads both sides is not asked to sign for either', async () => {
    const both = [{ name: 'Bo', email: 'both@northwind.example' }];
    const { partnership } = await anUnsignedProgramme(app.services, {
      partnership: { sides: { a: { ...sides.a, leads: both }, b: { ...sides.b, leads: both } } },
    });
    const home = await seen('both@northwind.example', partnership);
    expect(home).toMatchObject({ sides: ['a', 'b'], running: [{ charter: 'colleague-to-sign' }] });
  });

  test.each(['insufficient', 'cancelled'])('that ended %s is told without a figure', async (state) => {
    const { partnership, wave } = await anOpenProgramme(app.services, {
      wave: { state, responded: { a: 2, b: 6 } },
    });
    const home = await seen(LEAD_A, partnership);
    expect(home?.withoutResult).toEqual([
      { id: wave.id, number: 1, title: 'Autumn', state, unsigned: false },
    ]);
    expect(home).toMatchObject({ running: [], reports: [] });
  });
});

describe('a released report', () => {
  test('is not told before the lead has guessed, to nobody else’s account either', async () => {
    const { partnership, wave } = await aReleasedProgramme(app.services, {
      partnership: withColleague,
      report,
      unopened: true,
    });
    await app.services.stores.guesses.add(wave.id, COLLEAGUE, { is: 'skipped' });
    const unread = await seen(LEAD_A, partnership);
    expect(unread?.reports).toMatchObject([{ id: wave.id, toGuess: true, told: null }]);
    expect(unread?.trend).toBeNull();
    expect((await seen(COLLEAGUE, partnership))?.reports).toMatchObject([
      { toGuess: false, told: { standing: { a: { nps: 100, overall: 7 }, b: { nps: 100, overall: 7 } } } },
    ]);
  });

  test('is told in its headline and its next step, as the lead’s side reads it', async () => {
    const { partnership } = await aReleasedProgramme(app.services, { report });
    const told = (await seen(LEAD_A, partnership))?.reports[0]?.told;
    expect(told?.language).toBe('en');
    expect(told?.sentence).toMatch(/Northwind|Acme/);
    expect(told?.verdict).toBe('signal');
    expect(told?.next).toMatch(/\p{L}{3}/u);
    const partner = (await seen(LEAD_B, partnership))?.reports[0]?.told;
    expect(partner?.standing).toEqual(told?.standing);
  });

  test('is told in the language asked for where the wave has it, else in the lead’s own', async () => {
    const { partnership } = await aReleasedProgramme(app.services, {
      report: [{ sheets: apart }, { sheets: apart }, { wave: { languages: ['en', 'hi'] } }],
    });
    const language = async (query: string) =>
      (await seen(LEAD_A, partnership, query))?.reports[0]?.told?.language;
    expect(await language('?language=hi')).toBe('hi');
    expect(await language('?language=ru')).toBe('en');
    expect(await language('')).toBe('en');
  });

  test.each(['open', 'closed'])(
    'does not exist while its wave is %s, even if it is written',
    async (state) => {
      const { partnership } = await aReleasedProgramme(app.services, { report, wave: { state } });
      const home = await seen(LEAD_A, partnership);
      expect(home).toMatchObject({ reports: [], trend: null, running: [{ state }] });
    },
  );

  test('brings both sides’ scores over the waves, with what changed', () => {
    const [first, , third] = threeWaves();
    expect(scoreTrendOf(first)).toBeNull();
    const trend = scoreTrendOf(third);
    expect(trend?.waves.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(trend?.waves.at(-1)?.nps).toEqual({ a: third.nps?.a.nps, b: third.nps?.b.nps });
    expect(trend?.change?.overall).toEqual(third.trend?.overall);
    expect(trend?.scale).toEqual({ min: 0, max: 10 });
  });
});
