import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readCode } from '../../shared/invitation/code.ts';
import { formBody, jsonBody, startApp, type TestApp } from '../builders/app.ts';
import { anInvitation } from '../builders/invitation.ts';
import { aMember } from '../builders/member.ts';
import { LEAD_A } from '../builders/partnership.ts';
import { anOpenProgramme, type Programme } from '../builders/programme.ts';
import { textOfPages } from '../builders/read-pdf.ts';
import { BASE_URL, OPERATOR } from '../builders/services.ts';
import { CLOSES, DURING } from '../builders/wave.ts';
import { valuesOf } from '../local/dump-tables.ts';

let app: TestApp;
let operator: Headers;
beforeAll(async () => {
  app = await startApp();
  operator = await app.signedIn(OPERATOR);
});
afterAll(() => app.stop());

const printing = (id: string, choice: object = {}, as = operator) =>
  app.ask(`/api/v1/waves/${id}/sheets`, { ...jsonBody('POST', choice), as });

async function pagesOf(answer: Response): Promise<string[]> {
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  return await textOfPages(new Uint8Array(await answer.arrayBuffer()));
}

const codesOn = (pages: string[]) =>
  pages.map((page) => {
    const code = readCode(/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(page)?.[0] ?? '');
    if (!code) throw new Error('no code on the page');
    return code;
  });

async function invite({ partnership, wave }: Programme, id: string, overrides: Record<string, unknown>) {
  const { stores } = app.services;
  const member = aMember({ id, side: 'b', name: id, email: undefined, ...overrides });
  await stores.members.save(partnership.id, [member]);
  await stores.invitations.add(
    anInvitation({
      waveId: wave.id,
      memberId: id,
      side: member.side,
      name: member.name,
      email: member.email,
      delivery: { mailId: id, state: 'paper', queuedAt: DURING },
    }),
  );
}

/** Six members a side with an address; Asha, Bina and Chandra of side b, and Dev of side a, without. */
async function aProgrammeOnPaper() {
  const programme = await anOpenProgramme(app.services);
  await invite(programme, 'Chandra', { cohorts: { depot: 'Nashik', role: 'partner' } });
  await invite(programme, 'Asha', { cohorts: { depot: 'Pune', role: 'technician' } });
  await invite(programme, 'Bina', { cohorts: { depot: 'Nashik', role: 'technician' } });
  await invite(programme, 'Dev', { side: 'a' });
  return programme;
}

describe('printing sheets', () => {
  test('makes a page for everybody without an address, in the order in which they are handed out', async () => {
    const { wave } = await aProgrammeOnPaper();
    const pages = await pagesOf(await printing(wave.id));
    expect(pages.map((page) => /^For (\w+)/.exec(page)?.[1])).toEqual(['Dev', 'Chandra', 'Bina', 'Asha']);
    expect(pages[0]).toContain(`${new URL(BASE_URL).host}/c`);
  });

  test('by side, by groups and for people with an address as well', async () => {
    const { wave } = await aProgrammeOnPaper();
    const count = async (choice: object) => (await pagesOf(await printing(wave.id, choice))).length;
    expect(await count({ side: 'b' })).toBe(3);
    expect(await count({ cohorts: { depot: 'Nashik' } })).toBe(2);
    expect(await count({ cohorts: { depot: 'Nashik', role: 'technician' } })).toBe(1);
    expect(await count({ side: 'b', onlyWithoutEmail: false })).toBe(9);
  });

  test('gives each person a code that opens the questionnaire, a new one each time', async () => {
    const { wave } = await aProgrammeOnPaper();
    const first = codesOn(await pagesOf(await printing(wave.id)));
    const second = codesOn(await pagesOf(await printing(wave.id)));
    expect(new Set([...first, ...second]).size).toBe(8);
    for (const code of [first[0], second[0]]) {
      expect((await app.ask('/c', formBody({ code: code ?? '' }))).status).toBe(303);
    }
  });

  test('includes who has answered, so that a pile of sheets tells nothing', async () => {
    const { wave } = await aProgrammeOnPaper();
    const [code = ''] = codesOn(await pagesOf(await printing(wave.id, { cohorts: { depot: 'Pune' } })));
    const link = (await app.ask('/c', formBody({ code }))).headers.get('location') ?? '';
    expect((await app.ask(link, formBody({ overall: '7', _step: 'submit' }))).status).toBe(303);
    expect(await pagesOf(await printing(wave.id))).toHaveLength(4);
  });

  test('leaves no code in any table or log line, and logs a count only', async () => {
    const { wave } = await aProgrammeOnPaper();
    const codes = codesOn(await pagesOf(await printing(wave.id)));
    const { register, responses } = await app.services.database.contents();
    const kept =
      [...register, ...responses].flatMap(valuesOf).join('\n') + JSON.stringify(app.services.lines);
    for (const code of codes) expect(kept).not.toContain(code);
    expect(app.services.lines.at(-1)).toEqual({
      level: 'info',
      message: 'sheets were made',
      facts: { sheets: 4 },
    });
  });
});

describe('printing is refused', () => {
  test('to leads, to nobody in particular, and to other sites', async () => {
    const { wave } = await aProgrammeOnPaper();
    const codes = async () =>
      (await app.services.database.contents()).register.filter(({ sk }) => sk === 'code').length;
    const before = await codes();
    const lead = await app.signedIn(LEAD_A);
    expect((await printing(wave.id, {}, lead)).status).toBe(403);
    expect((await printing(wave.id, {}, new Headers())).status).toBe(401);
    expect((await printing(wave.id, {}, await app.signedIn('nobody@x.example'))).status).toBe(403);
    const foreign = new Headers(operator);
    foreign.set('origin', 'https://elsewhere.example');
    foreign.set('content-type', 'text/plain');
    const sent = await app.ask(`/api/v1/waves/${wave.id}/sheets`, {
      method: 'POST',
      body: '{}',
      as: foreign,
    });
    expect(sent.status).toBe(403);
    expect(await codes()).toBe(before);
  });

  test.each(['scheduled', 'closed', 'released', 'cancelled'])('for a wave that is %s', async (state) => {
    const { wave } = await anOpenProgramme(app.services, { wave: { state } });
    const answer = await printing(wave.id);
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ code: 'wrong-state' });
  });

  test('when nobody fits, with what to do', async () => {
    const { wave } = await anOpenProgramme(app.services);
    const answer = await printing(wave.id);
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      code: 'no-sheets',
      detail: expect.stringContaining('people with an address too'),
    });
  });

  test('when more than 500 fit, with how to narrow the choice', async () => {
    const programme = await aProgrammeOnPaper();
    const { invitations } = app.services.stores;
    for (let person = 0; person < 500; person += 1) {
      await invitations.add(anInvitation({ waveId: programme.wave.id, side: 'b', memberId: `x${person}` }));
    }
    const answer = await printing(programme.wave.id, { onlyWithoutEmail: false });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({
      code: 'too-many-sheets',
      detail: expect.stringMatching(/^516 people .* one side or one value of depot or one value of role/),
    });
  }, 60_000);

  test('for input that is none', async () => {
    const { wave } = await anOpenProgramme(app.services);
    expect((await printing(wave.id, { side: 'c' })).status).toBe(400);
    expect((await printing('none')).status).toBe(404);
  });

  test('after the closing time, whatever the scheduler is doing', async () => {
    const { wave } = await aProgrammeOnPaper();
    app.services.setClock(CLOSES);
    expect((await printing(wave.id, {}, await app.signedIn(OPERATOR))).status).toBe(409);
    app.services.setClock(DURING);
  });
});

test('the API’s description names the route', async () => {
  const openapi = (await (await app.ask('/api/v1/openapi.json', { as: operator })).json()) as {
    paths: Record<string, unknown>;
  };
  expect(openapi.paths).toHaveProperty('/waves/{id}/sheets');
});
