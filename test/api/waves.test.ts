import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { deployWave } from '../../functions/api/deploy-wave.ts';
import { MemberId } from '../../shared/partnership/member.ts';
import { Wave } from '../../shared/wave/wave.ts';
import { jsonBody, startApp, type TestApp } from '../builders/app.ts';
import { LEAD_A } from '../builders/partnership.ts';
import { aDraftProgramme, anAnsweredProgramme, anOpenProgramme } from '../builders/programme.ts';
import { OPERATOR } from '../builders/services.ts';
import { aWave, CLOSES, DURING, OPENS } from '../builders/wave.ts';

const Problem = z.object({
  status: z.number(),
  code: z.string(),
  problems: z.array(z.object({ field: z.string(), message: z.string() })).default([]),
});

let app: TestApp;
let operator: Headers;
beforeAll(async () => {
  app = await startApp();
  operator = await app.signedIn(OPERATOR);
});
afterAll(() => app.stop());

const api = (path: string, request: RequestInit = {}) =>
  app.ask(`/api/v1${path}`, { ...request, as: operator });
const waveOf = async (answer: Response) => Wave.parse(await answer.json());
const problemOf = async (answer: Response) => Problem.parse(await answer.json());
const patch = (wave: Wave, change: unknown) => api(`/waves/${wave.id}`, jsonBody('PATCH', change));
const act = (wave: Wave, verb: string, body: unknown = {}) =>
  api(`/waves/${wave.id}/${verb}`, jsonBody('POST', body));

describe('a draft', () => {
  const details = {
    title: ' Winter ',
    questionnaire: { id: 'small', version: 1 },
    languages: ['en'],
    schedule: { timeZone: 'Asia/Kolkata', opensAt: '2026-12-01T09:00', closesAt: '2026-12-15T18:00' },
  };

  test('is numbered on within its partnership and has minimums of five', async () => {
    const { partnership } = await aDraftProgramme(app.services);
    const answer = await api(`/partnerships/${partnership.id}/waves`, jsonBody('POST', details));
    expect(answer.status).toBe(201);
    const wave = await waveOf(answer);
    expect(wave).toMatchObject({
      number: 2,
      title: 'Winter',
      state: 'draft',
      revision: 1,
      createdAt: DURING,
      privacy: { sideMinimum: 5, cohortMinimum: 5, commentMinimum: 5 },
    });
    expect(await app.services.stores.waves.find(wave.id)).toEqual(wave);
  });

  test('cannot promise less than the smallest minimum', async () => {
    const { partnership } = await aDraftProgramme(app.services);
    const body = jsonBody('POST', { ...details, privacy: { sideMinimum: 2 } });
    const problem = await problemOf(await api(`/partnerships/${partnership.id}/waves`, body));
    expect(problem).toEqual({
      status: 400,
      code: 'invalid-input',
      problems: [{ field: 'privacy.sideMinimum', message: 'must be at least 3' }],
    });
  });

  test('with a charter that would not fit into the database is refused with its size and the limit', async () => {
    const { partnership, wave } = await aDraftProgramme(app.services);
    const languages = ['en', 'hi', 'ru', 'de', 'fr', 'es', 'it', 'nl', 'pl'];
    const charter = Object.fromEntries(languages.map((language) => [language, 'Ж'.repeat(4000)]));
    const added = api(`/partnerships/${partnership.id}/waves`, jsonBody('POST', { ...details, charter }));
    for (const answer of [await added, await patch(wave, { charter })]) {
      expect(answer.status).toBe(422);
      expect(await answer.json()).toMatchObject({
        code: 'charter-too-large',
        detail: expect.stringContaining('charter takes 71 KB; at most 60 KB'),
      });
    }
  });

  test('with longer news of the last wave than can be kept is refused, and so is a text that is too long', async () => {
    const { wave } = await aDraftProgramme(app.services);
    const languages = Array.from({ length: 20 }, (_, index) => `aa-${1000 + index}`);
    const sinceLastWave = Object.fromEntries(languages.map((language) => [language, 'Ж'.repeat(600)]));
    const answer = await patch(wave, { sinceLastWave });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      code: 'since-last-wave-too-large',
      detail: expect.stringContaining('What happened since the last wave takes 24 KB; at most 20 KB'),
    });
    expect(await problemOf(await patch(wave, { sinceLastWave: { en: 'x'.repeat(601) } }))).toMatchObject({
      status: 400,
      problems: [expect.objectContaining({ field: 'sinceLastWave.en' })],
    });
  });

  test('takes back the news of the last wave', async () => {
    const { wave } = await aDraftProgramme(app.services, { wave: { sinceLastWave: { en: 'We meet.' } } });
    expect((await waveOf(await patch(wave, { sinceLastWave: {} }))).sinceLastWave).toEqual({});
    await act(wave, 'deploy');
    expect(await app.services.stores.waves.snapshot(wave.id)).not.toHaveProperty('sinceLastWave');
  });

  test('keeps every field that a change does not mention', async () => {
    const privacy = { sideMinimum: 8, cohortMinimum: 9, commentMinimum: 10 };
    const { wave } = await aDraftProgramme(app.services, {
      wave: {
        privacy,
        cohortDimensions: ['city'],
        charter: { en: 'Ours.' },
        sinceLastWave: { en: 'We meet.' },
      },
    });
    const changed = await waveOf(await patch(wave, { title: 'Renamed' }));
    expect(changed).toEqual({ ...wave, title: 'Renamed', revision: 2 });
    expect(await app.services.stores.waves.find(wave.id)).toEqual(changed);
  });

  test('keeps the other minimums when one of them is changed', async () => {
    const privacy = { sideMinimum: 8, cohortMinimum: 9, commentMinimum: 10 };
    const { wave } = await aDraftProgramme(app.services, { wave: { privacy } });
    const changed = await waveOf(await patch(wave, { privacy: { sideMinimum: 7 } }));
    expect(changed.privacy).toEqual({ ...privacy, sideMinimum: 7 });
  });

  test('changed by two at once reports a conflict to the second', async () => {
    const { wave } = await aDraftProgramme(app.services);
    expect((await patch(wave, { title: 'First', revision: 1 })).status).toBe(200);
    const second = await problemOf(await patch(wave, { title: 'Second', revision: 1 }));
    expect(second).toMatchObject({ status: 409, code: 'conflict' });
    expect(await app.services.stores.waves.find(wave.id)).toMatchObject({ title: 'First' });
  });

  test('cannot be given another state by a change', async () => {
    const { wave } = await aDraftProgramme(app.services);
    await patch(wave, { title: 'Sly', state: 'released', dueAt: OPENS, partnershipId: 'other' });
    expect(await app.services.stores.waves.find(wave.id)).toEqual({ ...wave, title: 'Sly', revision: 2 });
  });

  test('can be removed, an open wave cannot', async () => {
    const { wave } = await aDraftProgramme(app.services);
    expect((await api(`/waves/${wave.id}`, { method: 'DELETE' })).status).toBe(204);
    expect((await api(`/waves/${wave.id}`)).status).toBe(404);
    const { wave: open } = await anOpenProgramme(app.services);
    const refused = await problemOf(await api(`/waves/${open.id}`, { method: 'DELETE' }));
    expect(refused).toMatchObject({ status: 409, code: 'not-a-draft' });
  });
});

describe('deploying', () => {
  test('is refused with all reasons at once, and changes nothing', async () => {
    const { wave, members } = await aDraftProgramme(app.services, {
      wave: {
        languages: ['en', 'hi'],
        schedule: {
          timeZone: 'Europe/Berlin',
          opensAt: '2026-09-20T09:00',
          closesAt: '2026-09-10T18:00',
          remindersAt: [],
        },
      },
    });
    const sideB = members.filter(({ side }) => side === 'b');
    await app.services.stores.members.remove(wave.partnershipId, sideB.slice(2));
    const before = await app.services.database.contents();
    const { status, code, problems } = await problemOf(await act(wave, 'deploy'));
    expect([status, code]).toEqual([422, 'not-deployable']);
    const fields = problems.map(({ field }) => field);
    expect(fields).toEqual(
      expect.arrayContaining(['schedule.closesAt', 'title.hi', 'items.0.text.us.hi', 'members.b']),
    );
    expect(problems.find(({ field }) => field === 'members.b')?.message).toContain('Acme has 2 members');
    expect(await app.services.database.contents()).toEqual(before);
  });

  test('is refused for a zone that does not exist', async () => {
    const schedule = { timeZone: 'Mars/Olympus', opensAt: '2026-09-20T09:00', closesAt: '2026-09-30T09:00' };
    const { wave } = await aDraftProgramme(app.services, { wave: { schedule } });
    const { status, problems } = await problemOf(await act(wave, 'deploy'));
    expect(status).toBe(422);
    expect(problems.map(({ field }) => field)).toEqual(['schedule.timeZone']);
  });

  test('can be rehearsed: the check lists the same reasons and deploys nothing', async () => {
    const { wave } = await aDraftProgramme(app.services, { wave: { cohortDimensions: ['city'] } });
    const check = await (await api(`/waves/${wave.id}/deploy`)).json();
    expect(check).toEqual({ problems: [expect.objectContaining({ field: 'cohortDimensions' })] });
    expect(await app.services.stores.waves.find(wave.id)).toEqual(wave);
  });

  test('fixes the timetable, the questionnaire and the names', async () => {
    const { wave } = await aDraftProgramme(app.services, { wave: { charter: { en: 'Ours.' } } });
    const deployed = await waveOf(await act(wave, 'deploy'));
    expect(deployed).toMatchObject({
      state: 'scheduled',
      revision: 2,
      timetable: { opensAt: OPENS, closesAt: CLOSES },
      dueAt: DURING,
    });
    expect(await app.services.stores.waves.snapshot(wave.id)).toMatchObject({
      questionnaire: { id: 'small', version: 1 },
      names: { a: 'Northwind', b: 'Acme' },
      charter: { en: 'Ours.' },
    });
  });

  test('fixes what is told of the wave before: its released figures, and the words of the organisations', async () => {
    const { stores } = app.services;
    const { partnership, wave } = await aDraftProgramme(app.services, {
      wave: { number: 2, sinceLastWave: { en: 'We meet monthly now.' } },
    });
    const before = { id: `${wave.id}-before`, partnershipId: partnership.id, state: 'released' };
    const releasedAt = '2026-03-15T16:02:00.000Z';
    await stores.waves.add(aWave({ ...before, responded: { a: 5, b: 6 }, closedAt: releasedAt, releasedAt }));
    await act(wave, 'deploy');
    expect(await stores.waves.snapshot(wave.id)).toMatchObject({
      lastWave: { answered: 11, releasedAt },
      sinceLastWave: { en: 'We meet monthly now.' },
    });
  });

  test('makes the questionnaire immutable', async () => {
    const { wave } = await aDraftProgramme(app.services);
    await act(wave, 'deploy');
    const file = await (await api('/questionnaires/small')).json();
    const refused = await problemOf(await api('/questionnaires/small', jsonBody('PUT', file)));
    expect(refused).toMatchObject({ status: 409, code: 'questionnaire-in-use' });
  });

  test('makes the wave immutable', async () => {
    const { wave } = await aDraftProgramme(app.services);
    await act(wave, 'deploy');
    const refused = await problemOf(await patch(wave, { privacy: { sideMinimum: 3 } }));
    expect(refused).toMatchObject({ status: 409, code: 'not-a-draft' });
    expect((await app.services.stores.waves.find(wave.id))?.privacy.sideMinimum).toBe(5);
  });

  test('twice is refused', async () => {
    const { wave } = await aDraftProgramme(app.services);
    await act(wave, 'deploy');
    expect(await problemOf(await act(wave, 'deploy'))).toMatchObject({ status: 409, code: 'wrong-state' });
  });

  test('by two at once succeeds for one', async () => {
    const { wave } = await aDraftProgramme(app.services);
    const answers = await Promise.all([act(wave, 'deploy'), act(wave, 'deploy')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });

  test('a second wave while one is running is refused', async () => {
    const { partnership } = await anOpenProgramme(app.services);
    const second = await app.services.stores.waves.list(partnership.id).then(([open]) => open);
    if (!second) throw new Error('no wave');
    const draft = Wave.parse({
      ...second,
      id: `${second.id}-next`,
      number: 2,
      state: 'draft',
      timetable: null,
    });
    await app.services.stores.waves.add(draft);
    const { problems } = await problemOf(await act(draft, 'deploy'));
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining('Wave 1')]);
  });
});

describe('an open wave', () => {
  test('can be closed early: its closing time is now, and the scheduler does the rest', async () => {
    const { wave } = await anAnsweredProgramme(app.services);
    expect(await waveOf(await act(wave, 'close'))).toMatchObject({
      state: 'open',
      timetable: { closesAt: DURING },
      dueAt: DURING,
    });
  });

  test('is not closed early while a side has too few answers: nothing could be shown', async () => {
    const { wave } = await anOpenProgramme(app.services);
    const answer = await act(wave, 'close');
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({
      code: 'wrong-state',
      detail: expect.stringMatching(/needs 5 answers on each side, and .* has 0, .* has 0\. Wait, extend/),
    });
  });

  test('can be extended, in its own zone, and tells those who have not answered', async () => {
    const { wave } = await anOpenProgramme(app.services);
    const extended = await waveOf(await act(wave, 'extend', { closesAt: '2026-09-30T18:00' }));
    expect(extended.timetable).toMatchObject({
      closesAt: '2026-09-30T16:00:00.000Z',
      mailings: [{ kind: 'prolonged', at: DURING }, { kind: 'reminder' }],
    });
  });

  test.each([
    ['an earlier time', '2026-09-10T18:00'],
    ['the same time', '2026-09-15T18:00'],
    ['no time', 'next week'],
  ])('is not extended to %s', async (_, closesAt) => {
    const { wave } = await anOpenProgramme(app.services);
    const refused = await problemOf(await act(wave, 'extend', { closesAt }));
    expect(refused).toMatchObject({ status: 400, code: 'invalid-input' });
    expect(await app.services.stores.waves.find(wave.id)).toEqual(wave);
  });

  test('can be reminded of, once: whoever asks again at once asks for the same, later it is refused', async () => {
    const { wave } = await anOpenProgramme(app.services);
    const planned = { planned: 'keep' };
    const asked = await waveOf(await act(wave, 'remind', planned));
    const mailings = [{ kind: 'reminder', at: DURING, unplanned: true }, wave.timetable?.mailings[0]];
    expect(asked).toMatchObject({ timetable: { mailings }, dueAt: DURING });
    expect(await waveOf(await act(wave, 'remind', planned))).toEqual(asked);
    await app.services.stores.waves.change(asked, {
      timetable: { opensAt: OPENS, closesAt: CLOSES, mailings: [{ kind: 'reminder', at: DURING }] },
      mailingsDone: 1,
    });
    const refused = await act(wave, 'remind', planned);
    expect(refused.status).toBe(429);
    expect(await refused.json()).toMatchObject({
      code: 'too-many-requests',
      detail: expect.stringContaining('remind them from 2026-09-08T10:00:00.000Z on'),
    });
  });

  test('with a planned reminder within a day is reminded of only when it is said what becomes of that', async () => {
    const { wave } = await anOpenProgramme(app.services);
    const refused = await problemOf(await act(wave, 'remind'));
    expect(refused).toMatchObject({ status: 409, code: 'reminder-planned' });
    const { timetable } = await waveOf(await act(wave, 'remind', { planned: 'replace' }));
    expect(timetable?.mailings).toEqual([{ kind: 'reminder', at: DURING, unplanned: true }]);
  });

  test('is not reminded of when everybody has answered', async () => {
    const { wave } = await anOpenProgramme(app.services);
    for (let answer = 0; answer < 6; answer += 1) {
      await app.services.stores.waves.addProgress(wave.id, '2026-09-02', 'a', 1);
      await app.services.stores.waves.addProgress(wave.id, '2026-09-02', 'b', 1);
    }
    const refused = await act(wave, 'remind', { planned: 'keep' });
    expect(refused.status).toBe(409);
    expect(await refused.json()).toMatchObject({ detail: 'Everybody who was invited has answered.' });
  });

  test('can be cancelled', async () => {
    const { wave } = await anOpenProgramme(app.services);
    expect(await waveOf(await act(wave, 'cancel'))).toMatchObject({ state: 'cancelled' });
  });
});

describe('a wave in another state', () => {
  test.each([
    ['draft', 'close'],
    ['draft', 'cancel'],
    ['draft', 'extend'],
    ['draft', 'remind'],
    ['scheduled', 'remind'],
    ['closed', 'remind'],
    ['released', 'remind'],
    ['scheduled', 'close'],
    ['scheduled', 'extend'],
    ['closed', 'cancel'],
    ['closed', 'close'],
    ['released', 'cancel'],
    ['released', 'extend'],
    ['cancelled', 'close'],
    ['insufficient', 'extend'],
  ])('that is %s does not %s', async (state, verb) => {
    const { wave } = await anOpenProgramme(app.services, { wave: { state } });
    const refused = await problemOf(await act(wave, verb, { closesAt: '2026-09-30T18:00' }));
    expect(refused).toMatchObject({ status: 409, code: 'wrong-state' });
    expect(await app.services.stores.waves.find(wave.id)).toEqual(wave);
  });
});

function firstId(members: readonly { id: MemberId }[]): MemberId {
  const [member] = members;
  if (!member) throw new Error('there are no members');
  return member.id;
}

describe('the progress of a wave', () => {
  test('says how many were invited and have answered, by side, to operators only', async () => {
    const { wave } = await anOpenProgramme(app.services);
    await app.services.stores.waves.addProgress(wave.id, '2026-09-02', 'a', 1);
    await app.services.stores.waves.addProgress(wave.id, '2026-09-03', 'b', 1);
    const expected = {
      state: 'open',
      members: 12,
      invited: { a: 6, b: 6 },
      onPaper: null,
      responded: { a: 1, b: 1 },
      periods: { a: [], b: [] },
      opensAt: OPENS,
      closesAt: CLOSES,
      extended: false,
    };
    expect(await (await api(`/waves/${wave.id}/progress`)).json()).toEqual(expected);
    const as = await app.signedIn(LEAD_A);
    expect(await (await app.ask(`/api/v1/waves/${wave.id}/progress`, { as })).json()).toEqual({
      ...expected,
      responded: null,
    });
  });

  test('tells days apart only as far as the side minimum of answers came on each', async () => {
    const { wave } = await anOpenProgramme(app.services, { size: 20 });
    const came = async (side: 'a' | 'b', day: string, answers: number) => {
      for (let answer = 0; answer < answers; answer += 1)
        await app.services.stores.waves.addProgress(wave.id, day, side, 1);
    };
    await came('a', '2026-09-01', 3);
    await came('a', '2026-09-02', 4);
    await came('a', '2026-09-04', 6);
    await came('a', '2026-09-06', 1);
    await came('b', '2026-09-01', 4);
    expect(await (await api(`/waves/${wave.id}/progress`)).json()).toMatchObject({
      responded: { a: 14, b: 4 },
      periods: {
        a: [
          { from: '2026-09-01', until: '2026-09-02', answers: 7 },
          { from: '2026-09-03', until: '2026-09-07', answers: 7 },
        ],
        b: [],
      },
    });
    const as = await app.signedIn(LEAD_A);
    expect(await (await app.ask(`/api/v1/waves/${wave.id}/progress`, { as })).json()).toMatchObject({
      responded: null,
      periods: { a: [], b: [] },
    });
  });

  test('names addresses that went wrong and nobody who has or has not answered', async () => {
    const { wave, members } = await anOpenProgramme(app.services);
    const { invitations } = app.services.stores;
    const [failed, sent, skipped] = members.map(({ id, side }) => ({ waveId: wave.id, memberId: id, side }));
    if (!failed || !sent || !skipped) throw new Error('too few members');
    await invitations.recordDelivery(failed, 'mail-1', 'failed', 'MessageRejected');
    await invitations.recordDelivery(sent, 'mail-1', 'sent');
    await invitations.recordDelivery(skipped, 'mail-1', 'skipped');
    expect(await (await api(`/waves/${wave.id}/deliveries`)).json()).toEqual({
      tally: {
        a: { waiting: 3, sent: 2, paper: 0, failed: 1, bounced: 0, complained: 0 },
        b: { waiting: 6, sent: 0, paper: 0, failed: 0, bounced: 0, complained: 0 },
      },
      troubled: [
        {
          side: 'a',
          name: 'Member a0',
          email: 'a0@side-a.example',
          state: 'failed',
          reason: 'MessageRejected',
        },
      ],
      laterFailures: { a: 0, b: 0 },
      declined: { a: 0, b: 0 },
      next: null,
    });
  });

  test('counts no page in which there are only a few people of a side', async () => {
    const { wave, members } = await anOpenProgramme(app.services, { size: 60 });
    const { invitations } = app.services.stores;
    const one = await invitations.find({ waveId: wave.id, memberId: firstId(members), side: 'a' });
    if (!one) throw new Error('the invitation is missing');
    const invite = async (from: number, to: number) => {
      for (let person = from; person < to; person += 1)
        await invitations.add({ ...one, memberId: MemberId.parse(`more-${person}`) });
    };
    const Counts = z.object({ a: z.object({ waiting: z.number() }), b: z.object({ waiting: z.number() }) });
    const Answer = z.object({ tally: Counts, next: z.string().nullable() });
    const counts = async () => {
      const pages: number[][] = [];
      let query = '';
      for (;;) {
        const answer = await api(`/waves/${wave.id}/deliveries${query}`);
        const { tally, next } = Answer.parse(await answer.json());
        pages.push([tally.a.waiting, tally.b.waiting]);
        if (next === null) return pages;
        query = `?cursor=${encodeURIComponent(next)}`;
      }
    };
    await invite(60, 501);
    expect(await counts()).toEqual([[501, 60]]);
    await invite(501, 560);
    expect(await counts()).toEqual([
      [500, 0],
      [60, 60],
    ]);
  });

  test('counts large pages only, whose cuts nobody can choose', async () => {
    const { wave, members } = await anOpenProgramme(app.services);
    const { invitations } = app.services.stores;
    const one = await invitations.find({ waveId: wave.id, memberId: firstId(members), side: 'a' });
    if (!one) throw new Error('the invitation is missing');
    for (let person = 0; person < 530; person += 1) {
      await invitations.add({
        ...one,
        memberId: MemberId.parse(`more-${person}`),
        email: `${person}@x.example`,
      });
    }
    const page = async (cursor = '') =>
      await api(`/waves/${wave.id}/deliveries${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`);
    const all = await (await page()).json();
    expect([all.tally.a.waiting + all.tally.b.waiting, all.next]).toEqual([542, null]);

    for (let person = 530; person < 600; person += 1) {
      await invitations.add({
        ...one,
        memberId: MemberId.parse(`more-${person}`),
        email: `${person}@x.example`,
      });
    }
    const first = await (await page()).json();
    expect(first.tally.a.waiting + first.tally.b.waiting).toBe(500);
    const second = await (await page(first.next)).json();
    expect([second.tally.a.waiting + second.tally.b.waiting, second.next]).toEqual([112, null]);

    const own = Buffer.from(JSON.stringify({ pk: `wave#${wave.id}`, sk: 'invitation#a#a0' })).toString(
      'base64url',
    );
    for (const forged of [own, `${own}.${first.next.split('.')[1]}`, `${first.next.split('.')[0]}.`]) {
      expect((await page(forged)).status).toBe(400);
    }
    const { wave: other } = await anOpenProgramme(app.services);
    expect((await api(`/waves/${other.id}/deliveries?cursor=${encodeURIComponent(first.next)}`)).status).toBe(
      400,
    );
  });
});

describe('the deliveries of a wave', () => {
  const reminder = { kind: 'reminder' as const, mailing: 0, queuedAt: DURING };
  const deliveriesOf = async (wave: Wave) => (await api(`/waves/${wave.id}/deliveries`)).json();

  /** An open wave whose invitations were all sent, and a way to remind its people. */
  async function invitedProgramme(size = 6) {
    const programme = await anOpenProgramme(app.services, { size });
    const { invitations } = app.services.stores;
    const names = programme.members.map(({ id, side }) => ({
      waveId: programme.wave.id,
      memberId: id,
      side,
    }));
    for (const name of names) await invitations.recordDelivery(name, 'mail-1', 'sent');
    const remind = async (person: number, state: 'sent' | 'failed' | 'bounced' = 'sent') => {
      const name = names[person];
      const invitation = name && (await invitations.find(name));
      if (!invitation) throw new Error('nobody to remind');
      await invitations.queueMail(invitation, { ...reminder, mailId: 'mail-2' });
      await invitations.recordDelivery(invitation, 'mail-2', state, 'NoEmail');
    };
    return { ...programme, names, remind };
  }

  test('say nothing new when the reminder to a person who has not answered goes wrong', async () => {
    const { wave, remind } = await invitedProgramme();
    const before = await deliveriesOf(wave);
    await remind(0, 'failed');
    await remind(1, 'bounced');
    expect(await deliveriesOf(wave)).toEqual(before);
  });

  test('keep an address whose invitation went wrong when a reminder arrives', async () => {
    const { wave, names, remind } = await invitedProgramme();
    const { invitations } = app.services.stores;
    if (names[0]) await invitations.recordDelivery(names[0], 'mail-1', 'failed', 'MessageRejected');
    const before = await deliveriesOf(wave);
    await remind(0, 'sent');
    expect(await deliveriesOf(wave)).toEqual(before);
    expect(before).toMatchObject({ troubled: [{ name: 'Member a0' }] });
  });

  test('count reminders that went wrong in groups of the side minimum, and name nobody', async () => {
    const { wave, remind } = await invitedProgramme(12);
    const seen: unknown[] = [];
    for (let person = 0; person < 11; person += 1) {
      await remind(person, 'bounced');
      seen.push(await deliveriesOf(wave));
    }
    const counts = z.array(z.object({ laterFailures: z.object({ a: z.number() }) })).parse(seen);
    expect(counts.map(({ laterFailures }) => laterFailures.a)).toEqual([0, 0, 0, 0, 5, 5, 5, 5, 5, 10, 10]);
    expect(seen.at(-1)).toMatchObject({ tally: { a: { sent: 12, bounced: 0 } }, troubled: [] });
  });
});

describe('what a deployment froze', () => {
  const ready = () => aDraftProgramme(app.services);

  test('late, by somebody who read an older draft, changes nothing of what was frozen', async () => {
    const { partnership, wave } = await ready();
    const { waves } = app.services.stores;
    const newer = await waves.change(wave, { charter: { en: 'New, signed.' } });
    if (!newer) throw new Error('the draft did not change');
    await deployWave(app.services, partnership, newer);
    await expect(
      deployWave(app.services, partnership, { ...wave, charter: { en: 'Old.' } }),
    ).rejects.toMatchObject({ code: 'conflict' });
    expect((await waves.snapshot(wave.id))?.charter).toEqual({ en: 'New, signed.' });
  });

  test('again after an attempt that died half-way freezes the names of now', async () => {
    const { partnership, wave } = await ready();
    const { waves } = app.services.stores;
    vi.spyOn(waves, 'change').mockRejectedValueOnce(new Error('the process died'));
    await expect(deployWave(app.services, partnership, wave)).rejects.toThrow('died');
    const { a, b } = partnership.sides;
    const renamed = { ...partnership, sides: { a: { ...a, name: 'Renamed' }, b } };
    expect(await deployWave(app.services, renamed, wave)).toMatchObject({ state: 'scheduled' });
    expect((await waves.snapshot(wave.id))?.names.a).toBe('Renamed');
  });

  test('meanwhile keeps a draft from being removed', async () => {
    const { partnership, wave } = await ready();
    await deployWave(app.services, partnership, wave);
    expect(await app.services.stores.waves.remove(wave)).toBe(false);
    expect(await app.services.stores.waves.find(wave.id)).toMatchObject({ state: 'scheduled' });
  });
});
