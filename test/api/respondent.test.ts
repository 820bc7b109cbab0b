import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { invitationDigest, responseKey, type Token } from '../../shared/invitation/token.ts';
import { answerSlots } from '../../shared/questionnaire/slots.ts';
import { unpackAnswers } from '../../shared/response/pack.ts';
import { receiptOf, spellReceipt } from '../../shared/response/receipt.ts';
import { formBody, startApp, type TestApp } from '../builders/app.ts';
import { aMember } from '../builders/member.ts';
import { anOpenProgramme, firstOf, type Programme } from '../builders/programme.ts';
import { aQuestionnaire, QUESTIONNAIRE_FILE } from '../builders/questionnaire.ts';
import { BASE_URL } from '../builders/services.ts';
import { CLOSES, DURING } from '../builders/wave.ts';

let app: TestApp;
let programme: Programme & Awaited<ReturnType<typeof anOpenProgramme>>;
let ann: ReturnType<typeof aMember>;
let token: Token;

beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());
beforeEach(async () => {
  app.services.setClock(DURING);
  programme = await anOpenProgramme(app.services);
  ann = firstOf(programme, 'a');
  token = await programme.linkFor(ann);
});

const answers = {
  'early.us': '7',
  'early.them': '4',
  'early.predicted': 'n/a',
  'promises.us': '',
  recommend: '9',
  overall: '6',
  'one-change': 'Call us first.',
  'one-change.audience': 'own',
};

/** Sends a form as the page's button does; a respondent's browser sends no origin (no-referrer). */
const send = (step: string, fields: Record<string, string> = answers, link: string = token) =>
  app.ask(`/r/${link}`, { ...formBody({ ...fields, _step: step }), headers: { origin: 'null' } });
const open = (query = '', link: string = token) => app.ask(`/r/${link}${query}`);
const responseOf = (link: Token = token) =>
  app.services.stores.responses.find(programme.wave, responseKey(link));
const invitationOf = (member = ann) =>
  app.services.stores.invitations.find({ waveId: programme.wave.id, memberId: member.id, side: member.side });
const progress = () => app.services.stores.waves.progress(programme.wave.id);
const contents = () => app.services.database.contents();

/** What a page holds of a sheet: ticked points, texts and hidden fields, by name. */
function enteredIn(html: string): Record<string, string> {
  const attribute = (tag: string, name: string) =>
    new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1]?.replaceAll('&quot;', '"').replaceAll('&amp;', '&') ??
    '';
  const inputs = [...html.matchAll(/<input[^>]*>/g)]
    .map(([tag]) => tag)
    .filter((tag) => tag.includes('checked=""') || tag.includes('type="hidden"'))
    .map((tag) => [attribute(tag, 'name'), attribute(tag, 'value')]);
  const texts = [...html.matchAll(/<textarea([^>]*)>([^<]*)<\/textarea>/g)].map(([, tag = '', text = '']) => [
    attribute(tag, 'name'),
    text,
  ]);
  return Object.fromEntries([...inputs, ...texts].filter(([, value]) => value !== ''));
}

const written = Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== ''));

describe('a link', () => {
  test.each(['x', 'x'.repeat(22), 'x'.repeat(23), '%00', '..%2Fapi'])(
    'that is unknown (%s) says so',
    async (link) => {
      const answer = await open('', link);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('This link does not work');
      expect((await send('submit', answers, link)).status).toBe(404);
    },
  );

  test('leads to the questions as this side reads them', async () => {
    const html = await (await open()).text();
    expect(html).toContain('How Northwind and Acme work together');
    expect(html).toContain('We tell Acme early.');
    const otherSide = await (await open('', await programme.linkFor(firstOf(programme, 'b')))).text();
    expect(otherSide).toContain('We tell Northwind early.');
  });

  test.each(['', '?decline', '?withdraw', '?amend', '?declined', '?withdrawn'])(
    'changes nothing when it is only looked at (%s)',
    async (query) => {
      const before = await contents();
      expect((await open(query)).status).toBe(200);
      await app.ask(`/r/${token}${query}`, { method: 'HEAD' });
      expect(await contents()).toEqual(before);
    },
  );

  test('changes nothing when it is only looked at after answering', async () => {
    await send('submit');
    const before = await contents();
    for (const query of ['', '?decline', '?withdraw', '?amend']) {
      expect((await open(query)).status).toBe(200);
    }
    expect(await contents()).toEqual(before);
  });

  test('never shows up in the log or, in clear, in the database', async () => {
    await send('submit');
    await send('withdraw');
    await open('/nowhere');
    expect(JSON.stringify(app.services.lines)).not.toContain(token);
    expect(JSON.stringify(await contents())).not.toContain(token);
  });
});

test('the ends of an item’s own scale name the organisations as this side reads them', async () => {
  const [early, ...others] = QUESTIONNAIRE_FILE.items;
  const labels = { min: { en: 'Never with {them}' }, max: { en: 'Always at {us}' } };
  const item = { ...early, scale: { min: 0, max: 10, labels } };
  const labelled = await anOpenProgramme(app.services, {
    snapshot: { questionnaire: aQuestionnaire({ items: [item, ...others] }) },
  });
  const html = await (await open('', await labelled.linkFor(firstOf(labelled, 'b')))).text();
  expect(html).toContain('Never with Northwind');
  expect(html).toContain('Always at Acme');
  expect(html).not.toMatch(/\{(us|them)\}/);
});

describe('a sheet with a mistake', () => {
  test('off the scale is refused, keeps what was entered and names the question', async () => {
    const answer = await send('review', { ...answers, 'early.them': '11' });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('“11” is not on the scale from 0 to 10.');
    expect(html).toContain('href="#question-early.them"');
    expect(html).toMatch(/id="question-early\.them" aria-describedby="error-early\.them"/);
    const { 'early.them': _, ...kept } = written;
    expect(enteredIn(html)).toMatchObject(kept);
    expect(await responseOf()).toBeNull();
  });

  test('with a field of no question is refused', async () => {
    const answer = await send('submit', { ...answers, 'early.other': '5' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('early.other');
    expect(await responseOf()).toBeNull();
  });

  test('without any rating is refused, and its comment kept', async () => {
    const answer = await send('submit', { 'one-change': 'Only words.', overall: 'n/a' });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('There is no rating on your sheet yet.');
    expect(enteredIn(html)).toMatchObject({ 'one-change': 'Only words.', overall: 'n/a' });
    expect(await responseOf()).toBeNull();
  });

  test('that is empty is refused', async () => {
    expect((await send('submit', {})).status).toBe(422);
    expect((await app.ask(`/r/${token}`, { method: 'POST' })).status).toBe(422);
    expect(await invitationOf()).not.toHaveProperty('usedBy');
  });

  test.each([
    ['sent with its length', 'a link', { 'content-length': '300000' }],
    ['sent in pieces', 'a link', { 'transfer-encoding': 'chunked' }],
    ['sent', 'an unknown link', { 'content-length': '300000' }],
  ])('that is too large is refused by a page that says so (%s through %s)', async (_, kind, headers) => {
    const { body } = formBody({ ...answers, 'one-change': 'x'.repeat(300_000) });
    const answer = await app.ask(`/r/${kind === 'a link' ? token : 'x'.repeat(22)}`, {
      method: 'POST',
      body: String(body),
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
    });
    expect(answer.status).toBe(413);
    const html = await answer.text();
    expect(html).toContain('Your answers are too long to be sent');
    expect(html).toContain('at most 2,000 characters');
    expect(html).toContain('back button');
    // The script of the questionnaire drops the draft on pages that are not the form.
    expect(html).not.toContain('questionnaire.js');
    expect(await responseOf()).toBeNull();
  });

  test.each([
    [
      'ends too early',
      'multipart/form-data; boundary=x',
      '--x\r\nContent-Disposition: form-data; name="overall"',
    ],
    ['has no boundary', 'multipart/form-data', 'overall=7'],
  ])('whose form %s is refused by a page that says so', async (_, type, body) => {
    for (const link of [token, 'x'.repeat(22)]) {
      const headers = { 'content-type': type };
      const answer = await app.ask(`/r/${link}`, { method: 'POST', headers, body });
      expect(answer.status).toBe(400);
      expect(await answer.text()).toContain('Your answers did not arrive in one piece');
    }
    expect(await invitationOf()).not.toHaveProperty('usedBy');
  });

  test('with a comment that is too long keeps every character of it', async () => {
    const comment = 'x'.repeat(2001);
    const answer = await send('submit', { ...answers, 'one-change': comment });
    expect(answer.status).toBe(422);
    expect(enteredIn(await answer.text())['one-change']).toBe(comment);
  });

  test('with markup in it shows the markup as text', async () => {
    const html = await (
      await send('review', { ...answers, 'one-change': '<script>alert(1)</script>' })
    ).text();
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toContain('<script>alert');
  });
});

describe('answering', () => {
  test('goes over a review, in which everything entered travels and nothing is stored yet', async () => {
    const before = await contents();
    const review = await send('review');
    expect(review.status).toBe(200);
    expect(enteredIn(await review.text())).toEqual(written);
    expect(await contents()).toEqual(before);
  });

  test('goes back from the review to the questions with everything entered', async () => {
    const html = await (await send('edit')).text();
    expect(html).toContain('id="questionnaire"');
    expect(enteredIn(html)).toMatchObject(written);
  });

  test('stores the answers and leads to the receipt', async () => {
    const answer = await send('submit');
    expect(answer.status).toBe(303);
    const target = new URL(answer.headers.get('location') ?? '', `${BASE_URL}/r/${token}`);
    expect(`${target.origin}${target.pathname}`).toBe(`${BASE_URL}/r/${token}`);
    const receipt = await open();
    expect(receipt.status).toBe(200);
    expect(await receipt.text()).toContain(spellReceipt(receiptOf(responseKey(token))));

    const stored = await responseOf();
    expect(stored).toMatchObject({ side: 'a', cohorts: {}, version: 1 });
    const slots = answerSlots(programme.snapshot.questionnaire);
    expect(Object.fromEntries(unpackAnswers(slots, stored?.answers ?? new Uint8Array()))).toEqual({
      'early.us': 7,
      'early.them': 4,
      'early.predicted': 'NA',
      'promises.us': null,
      'promises.them': null,
      together: null,
      recommend: 9,
      overall: 6,
    });
    expect(await invitationOf()).toMatchObject({ usedBy: invitationDigest(token) });
  });

  test('twice is one response, counted once', async () => {
    await send('submit');
    expect((await send('submit')).status).toBe(303);
    expect(await progress()).toEqual([{ day: '2026-09-07', a: 1, b: 0 }]);
    const { responses } = await contents();
    const place = `wave#${programme.wave.id}#`;
    expect(
      responses.filter(({ pk, sk }) => `${pk}`.startsWith(place) && `${sk}`.startsWith('response#')),
    ).toHaveLength(1);
  });

  test('twice at the same moment is one response, counted once', async () => {
    const sent = await Promise.all([send('submit'), send('submit'), send('submit')]);
    expect(sent.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(await progress()).toEqual([{ day: '2026-09-07', a: 1, b: 0 }]);
  });

  test('with a second link of the same person is refused: they have answered already', async () => {
    const second = await programme.linkFor(ann);
    await send('submit');
    for (const step of ['submit', 'review', 'withdraw', 'decline']) {
      const answer = await send(step, answers, second);
      expect(answer.status).toBe(409);
      expect(await answer.text()).toContain('You have already answered');
    }
    expect((await open('', second)).status).toBe(409);
    expect(await responseOf(second)).toBeNull();
    expect(await responseOf()).not.toBeNull();
    expect(await progress()).toEqual([{ day: '2026-09-07', a: 1, b: 0 }]);
  });

  test('with two links at once counts one of them', async () => {
    const second = await programme.linkFor(ann);
    const sent = await Promise.all([send('submit'), send('submit', answers, second)]);
    expect(sent.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(await progress()).toEqual([{ day: '2026-09-07', a: 1, b: 0 }]);
  });

  test('takes the cohorts of the roster along and no name, address or time', async () => {
    const { invitations } = app.services.stores;
    const bea = aMember({ id: 'bea', side: 'b', name: 'Bea', email: 'bea@acme.example' });
    const invited = await invitationOf();
    if (!invited) throw new Error('Ann is not invited');
    const { id, side, name, email } = bea;
    await invitations.add({ ...invited, memberId: id, side, name, email, cohorts: { city: 'Pune' } });
    const link = await programme.linkFor(bea);
    await send('submit', answers, link);
    expect(await responseOf(link)).toMatchObject({ side: 'b', cohorts: { city: 'Pune' } });
    const { responses } = await contents();
    expect(JSON.stringify(responses)).not.toMatch(/Bea|bea@|2026-/);
  });
});

describe('the closing time', () => {
  const oneMsBefore = new Date(Date.parse(CLOSES) - 1).toISOString();

  test('lets an answer in one millisecond before, and none at the moment itself', async () => {
    app.services.setClock(oneMsBefore);
    expect((await send('submit')).status).toBe(303);
    const late = await programme.linkFor(firstOf(programme, 'b'));
    app.services.setClock(CLOSES);
    const answer = await send('submit', answers, late);
    expect(answer.status).toBe(410);
    expect(await answer.text()).toContain('was not saved');
    expect(await responseOf(late)).toBeNull();
    expect((await app.services.stores.waves.find(programme.wave.id))?.state).toBe('open');
  });

  test('refuses changes and withdrawals too', async () => {
    app.services.setClock(oneMsBefore);
    await send('submit');
    const before = await contents();
    app.services.setClock(CLOSES);
    expect((await send('submit', { ...answers, overall: '0' })).status).toBe(410);
    await send('withdraw');
    expect(await contents()).toEqual(before);
  });

  test('that comes while an answer is on its way refuses it, and leaves the person free to be asked again', async () => {
    const clock = vi.spyOn(app.services, 'clock').mockReturnValueOnce(new Date(oneMsBefore));
    app.services.setClock(CLOSES);
    expect((await send('submit')).status).toBe(410);
    clock.mockRestore();
    expect(await responseOf()).toBeNull();
    expect(await invitationOf()).not.toHaveProperty('usedBy');
  });

  test('tells afterwards whether the answer was counted', async () => {
    await send('submit');
    const silent = await programme.linkFor(firstOf(programme, 'b'));
    app.services.setClock(CLOSES);
    const page = await open();
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(spellReceipt(receiptOf(responseKey(token))));
    expect(await (await open('', silent)).text()).not.toContain('receipt is');
  });
});

test.each(['scheduled', 'closed', 'released', 'insufficient', 'cancelled'])(
  'a wave that is %s takes no answers',
  async (state) => {
    const other = await anOpenProgramme(app.services, { wave: { state } });
    const link = await other.linkFor(firstOf(other, 'a'));
    expect((await send('submit', answers, link)).status).toBe(410);
    expect(await app.services.stores.responses.find(other.wave, responseKey(link))).toBeNull();
  },
);

describe('amending', () => {
  test('shows what was answered', async () => {
    await send('submit');
    const html = await (await open('?amend')).text();
    expect(enteredIn(html)).toMatchObject(written);
  });

  test('replaces the answers and the comment', async () => {
    await send('submit');
    await send('submit', { overall: '2', 'one-change': 'Write instead.' });
    expect(enteredIn(await (await open('?amend')).text())).toMatchObject({
      overall: '2',
      'one-change': 'Write instead.',
      'one-change.audience': 'both',
    });
    const { responses } = await contents();
    expect(responses.filter(({ pk }) => `${pk}`.includes(`#${programme.wave.id}#`))).toHaveLength(2);
  });

  test('without the comment deletes the comment', async () => {
    await send('submit');
    await send('submit', { overall: '2' });
    const { responses } = await contents();
    const left = responses.filter(({ pk }) => `${pk}`.includes(`#${programme.wave.id}#`));
    expect(left.map(({ sk }) => `${sk}`.split('#').at(0))).toEqual(['response']);
  });
});

describe('withdrawing', () => {
  test('deletes ratings and comments, and takes the answer off the count', async () => {
    await send('submit');
    const answer = await send('withdraw', {});
    expect(answer.status).toBe(303);
    const { responses } = await contents();
    expect(responses.filter(({ pk }) => `${pk}`.includes(`#${programme.wave.id}#`))).toEqual([]);
    expect(await progress()).toEqual([{ day: '2026-09-07', a: 0, b: 0 }]);
  });

  test('twice takes it off once', async () => {
    await send('submit');
    await send('withdraw', {});
    await send('withdraw', {});
    expect(await progress()).toEqual([{ day: '2026-09-07', a: 0, b: 0 }]);
  });

  test('leaves the same link free to answer again, and no other', async () => {
    const second = await programme.linkFor(ann);
    await send('submit');
    await send('withdraw', {});
    expect((await send('submit', answers, second)).status).toBe(409);
    expect((await send('submit')).status).toBe(303);
    expect(await progress()).toEqual([{ day: '2026-09-07', a: 1, b: 0 }]);
  });
});

describe('declining reminders', () => {
  test('works by one click of a mail program, which sends no origin and no cookie', async () => {
    const answer = await app.ask(`/r/${token}?decline`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: '' },
      body: 'List-Unsubscribe=One-Click',
    });
    expect(answer.status).toBe(303);
    expect(await invitationOf()).toMatchObject({ optedOut: true });
  });

  test('works by the button of the page, and leaves the link open', async () => {
    expect((await send('decline', {})).status).toBe(303);
    expect(await invitationOf()).toMatchObject({ optedOut: true });
    expect((await send('submit')).status).toBe(303);
  });
});

describe('when the answer cannot be stored', () => {
  test('the page keeps everything, says so, and the same link sends it again', async () => {
    vi.spyOn(app.services.stores.responses, 'put').mockRejectedValueOnce(new Error('the table is busy'));
    const answer = await send('submit');
    expect(answer.status).toBe(503);
    const html = await answer.text();
    expect(html).toContain('could not be saved just now');
    expect(html).not.toContain('the table is busy');
    expect(enteredIn(html)).toEqual(written);
    expect(await progress()).toEqual([]);

    expect((await send('submit')).status).toBe(303);
    expect(await progress()).toEqual([{ day: '2026-09-07', a: 1, b: 0 }]);
  });

  test('another link of the same person is not taken, because the first answer may arrive yet', async () => {
    const { responses } = app.services.stores;
    const put = responses.put;
    let arrives = async () => {};
    vi.spyOn(responses, 'put').mockImplementationOnce(async (...args) => {
      arrives = async () => void (await put(...args));
      throw new Error('no reply in time');
    });
    const before = await contents();
    await send('submit');
    const second = await programme.linkFor(ann);
    expect((await send('submit', answers, second)).status).toBe(409);
    await arrives();
    expect((await contents()).responses).toHaveLength(before.responses.length + 1);
  });

  test('an amended answer that fails leaves the former one and its claim', async () => {
    await send('submit');
    const before = await contents();
    vi.spyOn(app.services.stores.responses, 'put').mockRejectedValueOnce(new Error('busy'));
    expect((await send('submit', { overall: '1' })).status).toBe(503);
    expect(await contents()).toEqual(before);
  });

  test('an answer that was stored after all, though the store reported a fault, keeps its claim', async () => {
    const { responses } = app.services.stores;
    const put = responses.put;
    vi.spyOn(responses, 'put').mockImplementationOnce(async (...args) => {
      await put(...args);
      throw new Error('the answer was lost');
    });
    expect((await send('submit')).status).toBe(503);
    expect(await invitationOf()).toMatchObject({ usedBy: invitationDigest(token) });
    expect(await responseOf()).not.toBeNull();
  });

  test('a comment that fails is sent again with the answer, which is counted once', async () => {
    vi.spyOn(app.services.stores.responses, 'putComment').mockRejectedValueOnce(new Error('busy'));
    expect((await send('submit')).status).toBe(503);
    expect((await send('submit')).status).toBe(303);
    expect(await progress()).toEqual([{ day: '2026-09-07', a: 1, b: 0 }]);
    expect(enteredIn(await (await open('?amend')).text())).toMatchObject({ 'one-change': 'Call us first.' });
  });

  test('nothing of the answer is logged', async () => {
    vi.spyOn(app.services.stores.responses, 'put').mockRejectedValueOnce(new Error('Call us first.'));
    await send('submit');
    const line = app.services.lines.at(-1);
    expect(line).toMatchObject({ level: 'error' });
    expect(JSON.stringify(line)).not.toMatch(/Call us|Ann|a0@/);
  });
});

describe('what the page promises', () => {
  test('are the wave’s own settings', async () => {
    const strict = await anOpenProgramme(app.services, {
      wave: { privacy: { sideMinimum: 3, cohortMinimum: 7, commentMinimum: 8 }, cohortDimensions: ['city'] },
      snapshot: { charter: { en: 'First promise.\nSecond promise.' } },
    });
    const html = await (await open('', await strict.linkFor(firstOf(strict, 'a')))).text();
    expect(html).toContain('at least 3 people of it answered');
    expect(html).toContain('With three or four answers only averages are shown.');
    expect(html).toContain('at least 7 people in it answered');
    expect(html).toContain('at least 8 people of your side answered');
    expect(html).toContain('<li>First promise.</li><li>Second promise.</li>');
    expect(html).toContain('15 September 2026 at 18:00');
  });

  test('names who signed the charter and when, or why nobody did', async () => {
    const page = async (wave: Record<string, unknown>) => {
      const programme = await anOpenProgramme(app.services, { wave });
      return await (await open('', await programme.linkFor(firstOf(programme, 'a')))).text();
    };
    const signature = {
      name: 'Lead of Acme',
      email: 'lead@acme.example',
      signedAt: '2026-08-29T22:30:00.000Z',
    };
    const signed = await page({ signatures: { a: null, b: signature } });
    expect(signed).toContain('Signed for Acme by Lead of Acme, 30 August 2026');
    expect(signed).toContain('Not signed for Northwind');
    expect(signed).not.toContain('lead@acme.example');
    const waived = await page({ unsignedReason: { en: 'A first trial.' } });
    expect(waived).toContain('The reason given: A first trial.');
    expect(waived).not.toContain('Signed for');
  });

  test('tells what came of the last wave, and how small a group may ever be shown', async () => {
    const later = await anOpenProgramme(app.services, {
      wave: { privacy: { sideMinimum: 6, cohortMinimum: 5, commentMinimum: 5 }, cohortDimensions: ['city'] },
      snapshot: {
        lastWave: { answered: 21, releasedAt: '2026-06-01T09:00:00.000Z' },
        sinceLastWave: { en: 'We meet each month.' },
      },
    });
    const html = await (await open('', await later.linkFor(firstOf(later, 'a')))).text();
    expect(html).toContain('21 people answered it, both sides together.');
    expect(html).toContain('We meet each month.');
    expect(html).toMatch(/Smallest group ever shown<\/dt><dd>5 people/);
    expect(await (await open()).text()).not.toContain('Since the last survey');
  });

  test('says nothing of cohorts or few answers where they do not apply', async () => {
    const html = await (await open()).text();
    expect(html).not.toContain('only averages');
    expect(html).not.toContain('groups from the roster');
  });
});
