import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { WRONG_CODES } from '../../functions/code/code-limits.ts';
import { LINKS_OF_A_CODE } from '../../functions/code/enter-code.ts';
import { codeFrom, type InvitationCode, spellCode } from '../../shared/invitation/code.ts';
import { productLanguages } from '../../shared/messages/messages.ts';
import { formBody, startApp, type TestApp } from '../builders/app.ts';
import { aCodeFor } from '../builders/code.ts';
import { anOpenProgramme, firstOf } from '../builders/programme.ts';
import { CLOSES, DURING } from '../builders/wave.ts';
import { valuesOf } from '../local/dump-tables.ts';

const ANSWERS = {
  'early.us': '7',
  'early.them': '4',
  recommend: '9',
  overall: '6',
  'one-change': 'Call us.',
};

let app: TestApp;
let programme: Awaited<ReturnType<typeof anOpenProgramme>>;
let code: InvitationCode;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());
let hour = 0;
beforeEach(async () => {
  // An hour of its own for each test, because wrong codes are counted by the hour.
  hour += 1;
  app.services.setClock(new Date(Date.parse(DURING) + hour * 3_600_000).toISOString());
  programme = await anOpenProgramme(app.services);
  code = await aCodeFor(app.services, programme.wave.id, firstOf(programme, 'a'));
});

const enter = (typed: string, headers: Record<string, string> = {}) =>
  app.ask('/c', { ...formBody({ code: typed }), headers });
const contents = () => app.services.database.contents();
const aWrongCode = () => codeFrom(app.services.random(7));

async function linkBy(typed: string): Promise<string> {
  const answer = await enter(typed);
  expect(answer.status).toBe(303);
  return answer.headers.get('location') ?? '';
}

const send = (link: string, step = 'submit', answers: Record<string, string> = ANSWERS) =>
  app.ask(link, formBody({ ...answers, _step: step }));

describe('the page for codes', () => {
  test('is a form of one field, without script', async () => {
    const answer = await app.ask('/c');
    expect(answer.status).toBe(200);
    const html = await answer.text();
    expect(html).toMatch(/autocomplete="off"/i);
    expect(html).toMatch(/autocapitalize="characters"/i);
    expect(html).not.toContain('<script');
    expect(html.match(/<input/g)).toHaveLength(1);
  });

  test('at the address of a sheet has the code filled in, and the same for a code that does not exist', async () => {
    const before = await contents();
    const pageOf = async (any: InvitationCode) =>
      (await (await app.ask(`/c/${any}`)).text()).replace(spellCode(any), 'CODE');
    expect(await (await app.ask(`/c/${code}`)).text()).toContain(`value="${spellCode(code)}"`);
    expect(await pageOf(code)).toBe(await pageOf(aWrongCode()));
    expect(await contents()).toEqual(before);
  });

  test.each(['/c', '/c/4K7M-Q2XD-9RTH'])('%s sends no referrer and is kept nowhere', async (path) => {
    const { headers } = await app.ask(path);
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('shows markup as text, and takes a form without an origin', async () => {
    const html = await (await app.ask(`/c/${encodeURIComponent('"><b>')}`)).text();
    expect(html).toContain('value="&quot;&gt;&lt;b&gt;"');
    expect((await enter(code, { origin: 'null' })).status).toBe(303);
  });

  test('is in the language that the browser asks for, if it is one of the product’s', async () => {
    const html = await (await app.ask('/c', { headers: { 'accept-language': 'hi-IN, ru;q=0.5' } })).text();
    const language = ['hi', 'ru', 'en'].find((wanted) => productLanguages().includes(wanted));
    expect(html).toContain(`<html lang="${language}"`);
  });

  test('is linked from the page for signing in', async () => {
    expect(await (await app.ask('/sign-in')).text()).toContain('<a href="/c">');
  });
});

describe('a code that is entered', () => {
  test('opens the questionnaire by a new link, however it is typed', async () => {
    const first = await linkBy(code);
    const second = await linkBy(` ${spellCode(code).toLowerCase().replaceAll('-', '  ')} `);
    expect(first).toMatch(/^\/r\/[\w-]{22}$/);
    expect(second).not.toBe(first);
    for (const link of [first, second]) {
      expect(await (await app.ask(link)).text()).toContain('id="questionnaire"');
    }
  });

  test('that was mistyped is kept in its field, looked up nowhere and not counted', async () => {
    const before = await contents();
    const wrong = `${code.slice(0, 11)}${code.endsWith('0') ? '1' : '0'}`;
    const answer = await enter(wrong);
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(`value="${wrong}"`);
    expect(html).toContain('Something in this code is not right');
    expect(await contents()).toEqual(before);
  });

  test('opens no more links than fifty', async () => {
    for (let link = 0; link < LINKS_OF_A_CODE; link += 1) await linkBy(code);
    expect((await enter(code)).status).toBe(404);
  });

  test('and closed, cancelled, expired or unknown looks the same, byte for byte', async () => {
    const { wave } = programme;
    const inState = async (state: string) => {
      const other = await anOpenProgramme(app.services, { wave: { state } });
      return await aCodeFor(app.services, other.wave.id, firstOf(other, 'a'));
    };
    const gone = await aCodeFor(app.services, wave.id, { ...firstOf(programme, 'a'), id: 'nobody' as never });
    const entered = [
      aWrongCode(),
      gone,
      await inState('closed'),
      await inState('cancelled'),
      await inState('released'),
      await inState('scheduled'),
    ];
    const looks = new Set<string>();
    for (const any of entered) {
      const answer = await enter(any);
      const headers = JSON.stringify([...answer.headers]);
      looks.add(`${answer.status} ${headers} ${(await answer.text()).replaceAll(spellCode(any), 'CODE')}`);
    }
    app.services.setClock(CLOSES);
    const late = await enter(code);
    looks.add(
      `${late.status} ${JSON.stringify([...late.headers])} ${(await late.text()).replaceAll(spellCode(code), 'CODE')}`,
    );
    expect(looks.size).toBe(1);
    expect([...looks][0]).toContain('opens nothing at the moment');
  });
});

describe('somebody who answers by a code', () => {
  test('gets a receipt, and can change the answers by that link only', async () => {
    const link = await linkBy(code);
    expect((await send(link)).status).toBe(303);
    const receipt = await (await app.ask(link)).text();
    expect(receipt).toContain('the code on your sheet does not lead back here');
    expect(await (await app.ask(`${link}?amend`)).text()).toContain('Call us.');
    expect((await send(link, 'submit', { overall: '3' })).status).toBe(303);
  });

  test('leaves whoever enters the code again an empty questionnaire, the same as before the answer', async () => {
    const page = async (link: string) => (await (await app.ask(link)).text()).replaceAll(link, 'LINK');
    const early = await linkBy(code);
    const before = await page(early);
    const link = await linkBy(code);
    await send(link);
    const again = await linkBy(code);
    expect(await page(again)).toBe(before);
    expect(await page(early)).toBe(before);
    for (const query of ['?amend', '?withdraw']) {
      expect(await (await app.ask(`${again}${query}`)).text()).not.toContain('Call us.');
    }
    expect((await send(again, 'review', { overall: '1' })).status).toBe(200);
  });

  test('has answered once: a second answer is refused and takes nothing away', async () => {
    const link = await linkBy(code);
    await send(link);
    const before = (await contents()).responses;
    const again = await linkBy(code);
    const answer = await send(again, 'submit', { overall: '1' });
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain('You have already answered');
    await send(again, 'withdraw', {});
    expect((await contents()).responses).toEqual(before);
  });

  test('and had a mail as well has answered once, by whichever was quicker', async () => {
    const mailed = `/r/${await programme.linkFor(firstOf(programme, 'a'))}`;
    await send(mailed);
    expect((await send(await linkBy(code))).status).toBe(409);
    const other = await aCodeFor(app.services, programme.wave.id, firstOf(programme, 'b'));
    expect((await send(await linkBy(other))).status).toBe(303);
    const late = await app.ask(`/r/${await programme.linkFor(firstOf(programme, 'b'))}`);
    expect(late.status).toBe(409);
  });
});

describe('trying out codes', () => {
  const enterFrom = (ip: string, typed: string) => app.ask('/c', { ...formBody({ code: typed }), from: ip });

  test('ends for a network after fifty wrong ones, with how long to wait, and goes on for others', async () => {
    for (let wrong = 0; wrong < WRONG_CODES.ofNetwork; wrong += 1) {
      expect((await enterFrom('192.0.2.1', aWrongCode())).status).toBe(404);
    }
    for (const any of [aWrongCode(), code]) {
      const answer = await enterFrom('192.0.2.1', any);
      expect(answer.status).toBe(429);
      expect(answer.headers.get('retry-after')).toBe('3600');
      expect(await answer.text()).toContain('Please try again in 60 minutes.');
    }
    expect((await enterFrom('192.0.2.2', code)).status).toBe(303);
    app.services.setClock(3_600_000);
    expect((await enterFrom('192.0.2.1', code)).status).toBe(303);
  }, 60_000);

  test('ends for everybody after a thousand wrong ones', async () => {
    vi.spyOn(app.services.stores.limits, 'uses').mockImplementation(async (scope) =>
      scope === 'code' ? WRONG_CODES.ofInstallation : 0,
    );
    expect((await enterFrom('192.0.2.3', code)).status).toBe(429);
    vi.restoreAllMocks();
  });

  test('leaves no trace of right ones', async () => {
    const limits = async () =>
      (await contents()).register.filter(({ pk }) => `${pk}`.startsWith('limit#code'));
    const before = await limits();
    await linkBy(code);
    expect(await limits()).toEqual(before);
    await enter(aWrongCode());
    expect((await limits()).length).toBe(before.length + 2);
  });
});

test('no code is in any table, log line or header', async () => {
  const link = await linkBy(code);
  await send(link);
  const wrong = aWrongCode();
  const refused = await enter(wrong);
  const { register, responses } = await contents();
  const stored = [...register, ...responses].flatMap(valuesOf).join('\n');
  const logged = JSON.stringify(app.services.lines);
  for (const secret of [code, spellCode(code), wrong, spellCode(wrong), link.slice(3)]) {
    expect(stored).not.toContain(secret);
    expect(logged).not.toContain(secret);
    expect(JSON.stringify([...refused.headers])).not.toContain(secret);
  }
});
