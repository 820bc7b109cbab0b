import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import type { Partnership } from '../../shared/partnership/partnership.ts';
import { jsonBody, startApp, type TestApp } from '../builders/app.ts';
import { aMember } from '../builders/member.ts';
import { aDraftProgramme } from '../builders/programme.ts';
import { OPERATOR } from '../builders/services.ts';

const Report = z.object({
  dryRun: z.boolean(),
  rows: z.array(
    z.object({ line: z.number(), outcome: z.string(), side: z.string(), email: z.string().optional() }),
  ),
  problems: z.array(z.object({ line: z.number(), column: z.string(), message: z.string() })),
  removed: z.array(z.object({ name: z.string(), email: z.string().optional() })),
  totals: z.record(z.string(), z.number()),
});
const Problem = z.object({
  code: z.string(),
  problems: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
});

let app: TestApp;
let operator: Headers;
let partnership: Partnership;
beforeAll(async () => {
  app = await startApp();
  operator = await app.signedIn(OPERATOR);
});
afterAll(() => app.stop());
beforeEach(async () => {
  ({ partnership } = await aDraftProgramme(app.services));
  const everyone = await app.services.stores.members.all(partnership.id);
  await app.services.stores.members.remove(partnership.id, everyone);
});

const path = (query = '') => `/api/v1/partnerships/${partnership.id}/members${query}`;
const put = (request: RequestInit, query = '') =>
  app.ask(path(query), { ...request, method: 'PUT', as: operator });
const csv = (...lines: string[]): RequestInit => ({
  headers: { 'content-type': 'text/csv' },
  body: lines.join('\n'),
});

async function imported(request: RequestInit, query = '') {
  const answer = await put(request, query);
  expect(answer.status).toBe(200);
  return Report.parse(await answer.json());
}

async function refusal(request: RequestInit, query = '') {
  const answer = await put(request, query);
  return { status: answer.status, ...Problem.parse(await answer.json()) };
}

const emails = async () =>
  (await app.services.stores.members.all(partnership.id)).map(({ email }) => email).sort();

const HEADER = 'side,name,email,language,cohort.city';

describe('a row that is odd', () => {
  test('with more cells than the header is listed, and the good rows are imported', async () => {
    const report = await imported(
      csv('side,name,email', 'a,Ann,ann@x.example', 'b,Ben, Jr.,ben@x.example', 'b,Dee,dee@x.example'),
    );
    expect(report.rows.map(({ line }) => line)).toEqual([2, 4]);
    expect(report.problems).toEqual([
      { line: 3, column: 'name', message: expect.stringContaining('1 more cell than the header') },
    ]);
  });

  test('with quotation marks inside a value is read as it stands', async () => {
    await imported(csv('side,name,email', 'a,Bob "the boss" Smith,bob@x.example'));
    const [bob] = await app.services.stores.members.all(partnership.id);
    expect(bob?.name).toBe('Bob "the boss" Smith');
  });

  test('that is empty, and what a spreadsheet leaves behind, is passed over', async () => {
    const report = await imported(
      csv('sep=;', 'side;name;email;;', 'a;Ann;ann@x.example;;', ';;;;', 'b;Ben;ben@x.example;;'),
    );
    expect(report.totals).toMatchObject({ added: 2, refused: 0 });
  });

  test('whose language is in capitals is read', async () => {
    await imported(csv(HEADER, 'a,Ann,ann@x.example,EN,', 'a,Bea,bea@x.example,pt-BR,'));
    const members = await app.services.stores.members.all(partnership.id);
    expect(members.map(({ language }) => language).sort()).toEqual(['en', 'pt-BR']);
  });
});

describe('a file that cannot be a roster', () => {
  test('because a column stands there twice is refused with its name', async () => {
    const refused = await refusal(csv('side,name,email,email', 'a,Ann,ann@x.example,other@x.example'));
    expect(refused).toMatchObject({ status: 400, code: 'invalid-input' });
    expect(refused.problems).toEqual([{ field: 'email', message: expect.stringContaining('twice') }]);
  });

  test('because a quotation mark is never closed is refused with its line', async () => {
    const answer = await put(csv('side,name,email', 'a,"Ann,ann@x.example'));
    expect(await answer.json()).toMatchObject({ detail: expect.stringContaining('never closed') });
  });
});

test('somebody whom a crash left on both sides is on one after the next import', async () => {
  const { members } = app.services.stores;
  const both = (['a', 'b'] as const).map((side) => aMember({ side, email: 'twice@x.example' }));
  await members.save(partnership.id, both);
  await imported(csv('side,name,email', `b,${both[1]?.name},twice@x.example`));
  const left = await members.all(partnership.id);
  expect(left.map(({ side, email }) => [side, email])).toEqual([['b', 'twice@x.example']]);
});

describe('importing a roster from CSV', () => {
  test('saves the good rows and reports on every row', async () => {
    const report = await imported(
      csv(
        HEADER,
        'a,Ann,Ann@x.example,en,Pune',
        'b,Ben,ben(at)x,,',
        'c,Cid,cid@x.example,,',
        'b,Dee,dee@x.example,hi,',
        'a,Ann again, ann@X.example,,',
      ),
    );
    expect(report.rows.map(({ line, outcome, email }) => [line, outcome, email])).toEqual([
      [2, 'added', 'ann@x.example'],
      [5, 'added', 'dee@x.example'],
    ]);
    expect(report.problems.map(({ line, column }) => [line, column])).toEqual([
      [3, 'email'],
      [4, 'side'],
      [6, 'email'],
    ]);
    expect(report.totals).toEqual({ added: 2, changed: 0, unchanged: 0, removed: 0, refused: 3 });
    expect(await emails()).toEqual(['ann@x.example', 'dee@x.example']);
  });

  test('keeps language and cohorts', async () => {
    await imported(csv(HEADER, 'a,Ann,ann@x.example,hi,Pune'));
    expect(await app.services.stores.members.all(partnership.id)).toEqual([
      expect.objectContaining({ side: 'a', name: 'Ann', language: 'hi', cohorts: { city: 'Pune' } }),
    ]);
  });

  test('as a dry run says the same and changes nothing', async () => {
    await imported(csv(HEADER, 'a,Ann,ann@x.example,,', 'a,Old,old@x.example,,'));
    const before = await app.services.database.contents();
    const file = csv(HEADER, 'a,Anna,ann@x.example,,', 'b,Ben,ben@x.example,,', 'b,,nobody@x.example,,');
    const rehearsal = await imported(file, '?dryRun=true&replace=true');
    expect(await app.services.database.contents()).toEqual(before);
    const real = await imported(file, '?replace=true');
    expect(rehearsal).toEqual({ ...real, dryRun: true });
    expect(real.totals).toEqual({ added: 1, changed: 1, unchanged: 0, removed: 1, refused: 1 });
  });

  test('tells the unchanged from the changed', async () => {
    const file = csv(HEADER, 'a,Ann,ann@x.example,en,Pune');
    await imported(file);
    expect((await imported(file)).rows.at(0)?.outcome).toBe('unchanged');
    const moved = csv(HEADER, 'a,Ann,ann@x.example,en,Delhi');
    expect((await imported(moved)).rows.at(0)?.outcome).toBe('changed');
    expect(await emails()).toEqual(['ann@x.example']);
  });

  test('moves a person who changed sides, and never keeps them on both', async () => {
    await imported(csv(HEADER, 'a,Ann,ann@x.example,,'));
    await imported(csv(HEADER, 'b,Ann,ann@x.example,,'));
    const members = await app.services.stores.members.all(partnership.id);
    expect(members.map(({ side, email }) => [side, email])).toEqual([['b', 'ann@x.example']]);
  });

  describe('that was interrupted between saving and removing', () => {
    beforeEach(async () => {
      await imported(csv(HEADER, 'a,Ann,ann@x.example,,', 'b,Ben,ben@x.example,,'));
      const { members } = app.services.stores;
      vi.spyOn(members, 'remove').mockRejectedValueOnce(new Error('the process died'));
      expect((await put(csv(HEADER, 'b,Ann,ann@x.example,,'))).status).toBe(500);
      expect(await emails()).toEqual(['ann@x.example', 'ann@x.example', 'ben@x.example']);
    });

    test.each(['a', 'b'])('leaves the person on side %s when it is repeated for that side', async (side) => {
      const repeated = await imported(csv(HEADER, `${side},Ann,ann@x.example,,`));
      expect(repeated.rows.map(({ outcome }) => outcome)).toEqual(['changed']);
      const records = await app.services.stores.members.all(partnership.id);
      const sides = records.filter(({ email }) => email === 'ann@x.example').map(({ side }) => side);
      expect(sides).toEqual([side]);
    });

    test('leaves nothing of a person whom a replacing roster does not name', async () => {
      await imported(csv(HEADER, 'b,Ben,ben@x.example,,'), '?replace=true');
      expect(await emails()).toEqual(['ben@x.example']);
    });

    test('leaves nothing of a person who is removed', async () => {
      const removed = await app.ask(path('/ann%40x.example'), { method: 'DELETE', as: operator });
      expect(removed.status).toBe(204);
      expect(await emails()).toEqual(['ben@x.example']);
    });
  });

  test('removes nobody unless it is told to replace', async () => {
    await imported(csv(HEADER, 'a,Ann,ann@x.example,,'));
    await imported(csv(HEADER, 'a,Ben,ben@x.example,,'));
    expect(await emails()).toEqual(['ann@x.example', 'ben@x.example']);
    const { removed } = await imported(csv(HEADER, 'a,Ben,ben@x.example,,'), '?replace=true');
    expect(removed.map(({ email }) => email)).toEqual(['ann@x.example']);
    expect(await emails()).toEqual(['ben@x.example']);
  });

  test('that replaces keeps a member whose row has a mistake', async () => {
    await imported(csv(HEADER, 'a,Ann,ann@x.example,,', 'a,Ben,ben@x.example,,'));
    const { removed } = await imported(
      csv(HEADER, 'a,Ann,ann@x.example,English please,', 'a,Ben,ben@x.example,,'),
      '?replace=true',
    );
    expect(removed).toEqual([]);
    expect(await emails()).toEqual(['ann@x.example', 'ben@x.example']);
  });

  test.each([
    ['semicolons', 'side;name;email', 'a;"Ann; the first";ann@x.example'],
    ['tabs', 'side\tname\temail', 'a\tAnn\tann@x.example'],
    ['a byte order mark and capital letters in its header', '\uFEFFSide, Name ,EMAIL', 'A,Ann,ann@x.example'],
    ['Windows line ends', 'side,name,email\r', 'a,Ann,ann@x.example\r'],
  ])('takes a file with %s', async (_, header, row) => {
    expect((await imported(csv(header, row))).totals).toMatchObject({ added: 1, refused: 0 });
  });

  test('lists a short first row like any other bad row', async () => {
    const { rows, problems } = await imported(csv('side,name,email', 'a', 'a,Ann,ann@x.example'));
    expect(rows.map(({ line }) => line)).toEqual([3]);
    expect(new Set(problems.map(({ line }) => line))).toEqual(new Set([2]));
  });

  test('names the line as an editor counts it, below quoted line breaks and blank lines', async () => {
    const { problems } = await imported(
      csv('side,name,email', 'a,"Ann', 'Smith",ann@x.example', '', 'a,Ben,nobody'),
    );
    expect(problems.map(({ line }) => line)).toEqual([5]);
  });

  test('refuses a file whose columns are not those of a roster, naming each', async () => {
    const { status, code, problems } = await refusal(csv('side,full name,e-mail', 'a,Ann,ann@x.example'));
    expect([status, code]).toEqual([400, 'invalid-input']);
    expect(problems?.map(({ field }) => field)).toEqual(['name', 'full name', 'e-mail']);
  });

  test.each([
    ['without rows', HEADER],
    ['that is empty', ''],
    ['with an open quotation mark', `${HEADER}\na,"Ann,ann@x.example`],
  ])('refuses a file %s', async (_, text) => {
    expect(await refusal(csv(text))).toMatchObject({ status: 400, code: 'invalid-input' });
  });
});

describe('people without an address', () => {
  const HEAD = 'side,name,email,timeZone';
  const names = async () =>
    (await app.services.stores.members.all(partnership.id)).map(({ side, name }) => `${side} ${name}`).sort();

  test('are members by side and name, whatever the case and the spaces', async () => {
    await imported(csv(HEAD, 'a,Asha  Rao,,', 'b,Asha Rao,,', 'b,Ben,ben@x.example,'));
    const again = await imported(
      csv(HEAD, 'a,asha rao,,Asia/Kolkata', 'b,Asha Rao,,', 'b,Ben,ben@x.example,'),
    );
    expect(again.totals).toMatchObject({ added: 0, changed: 1, unchanged: 2 });
    expect(await names()).toEqual(['a asha rao', 'b Asha Rao', 'b Ben']);
  });

  test('whose name stands in a file twice are a problem that says how to tell them apart', async () => {
    const { problems, totals } = await imported(csv(HEAD, 'a,Asha Rao,,', 'a,ASHA RAO,,'));
    expect(totals).toMatchObject({ added: 1, refused: 1 });
    expect(problems).toEqual([
      { line: 3, column: 'name', message: expect.stringContaining('such as a depot, to the name') },
    ]);
  });

  test('need no column for addresses at all', async () => {
    expect((await imported(csv('side,name', 'a,Asha Rao'))).totals).toMatchObject({ added: 1, refused: 0 });
  });

  test('leave with a file that lists everybody else, and stay when their row is refused', async () => {
    await imported(csv(HEAD, 'a,Asha Rao,,', 'a,Bina Das,,', 'b,Ben,ben@x.example,'));
    const report = await imported(
      csv(HEAD, 'a,Bina Das,,Mars/Olympus', 'b,Ben,ben@x.example,'),
      '?replace=true',
    );
    expect(report.problems).toEqual([
      { line: 2, column: 'timeZone', message: expect.stringContaining('is not a time zone') },
    ]);
    expect(report.removed).toEqual([{ side: 'a', name: 'Asha Rao' }].map(({ name }) => ({ name })));
    expect(await names()).toEqual(['a Bina Das', 'b Ben']);
  });

  test('can be removed one by one, by their id', async () => {
    await imported(csv(HEAD, 'a,Asha Rao,,', 'a,Bina Das,,'));
    const everyone = await app.services.stores.members.all(partnership.id);
    const asha = everyone.find(({ name }) => name === 'Asha Rao');
    const answer = await app.ask(path(`/${asha?.id}`), { method: 'DELETE', as: operator });
    expect(answer.status).toBe(204);
    expect(await names()).toEqual(['a Bina Das']);
  });
});

describe('importing a roster as JSON', () => {
  test('does the same, counting rows from one', async () => {
    const members = [
      { side: 'a', name: 'Ann', email: 'ann@x.example', cohorts: { city: 'Pune' } },
      { side: 'a', name: 'Ben', timeZone: 'Asia/Kolkata' },
      { side: 'a', email: 'cid@x.example' },
    ];
    const { rows, problems } = await imported(jsonBody('PUT', { members }));
    expect(rows.map(({ line, email }) => [line, email])).toEqual([
      [1, 'ann@x.example'],
      [2, undefined],
    ]);
    expect(problems).toEqual([expect.objectContaining({ line: 3, column: 'name' })]);
  });

  test.each([
    ['no members', {}],
    ['an empty list', { members: [] }],
    ['a number for a name', { members: [{ side: 'a', name: 7, email: 'x@x.example' }] }],
  ])('refuses %s', async (_, body) => {
    expect((await refusal(jsonBody('PUT', body))).status).toBe(400);
  });

  test('refuses what is not JSON', async () => {
    const broken = { headers: { 'content-type': 'application/json' }, body: '{"members": [' };
    expect((await refusal(broken)).status).toBe(400);
  });
});

test('a roster in another form is refused as a type that is not understood', async () => {
  const xml = { headers: { 'content-type': 'application/xml' }, body: '<members/>' };
  const { status, code } = await refusal(xml);
  expect([status, code]).toEqual([415, 'unsupported-type']);
});

describe('one member', () => {
  test('can be removed by address, however it is written', async () => {
    await app.services.stores.members.save(partnership.id, [aMember()]);
    const remove = () => app.ask(path('/Ann%40Northwind.example'), { method: 'DELETE', as: operator });
    expect((await remove()).status).toBe(204);
    expect(await emails()).toEqual([]);
    expect((await remove()).status).toBe(404);
  });
});

describe('one person at a time', () => {
  const Kept = z.object({ id: z.string(), name: z.string(), side: z.string(), email: z.string().optional() });
  const details = { side: 'a', name: 'Ann', email: 'ann@northwind.example', cohorts: { role: 'manager' } };
  const send = (method: string, body: object, query = '') =>
    app.ask(path(query), { ...jsonBody(method, body), as: operator });
  const everyone = () => app.services.stores.members.all(partnership.id);
  const add = async (overrides = {}) =>
    Kept.parse(await (await send('POST', { ...details, ...overrides })).json());

  test('is added as an import would add them, and not twice', async () => {
    const added = await add();
    await put(csv('side,name,email,cohort.role', 'a,Ann,ann@northwind.example,manager'));
    expect(await everyone()).toEqual([{ ...details, id: added.id }]);
    const again = await send('POST', { ...details, side: 'b', name: 'Another' });
    expect(again.status).toBe(409);
    expect(await again.json()).toMatchObject({
      code: 'already-exists',
      problems: [{ field: 'email', message: expect.stringContaining('Ann (') }],
    });
  });

  test('is refused with the field that is wrong', async () => {
    const answer = await send('POST', { ...details, email: 'no address' });
    expect(answer.status).toBe(400);
    expect(Problem.parse(await answer.json()).problems?.map(({ field }) => field)).toEqual(['email']);
  });

  test('is changed, also in address and side, and stays one person', async () => {
    const { id } = await add();
    const changed = { ...details, side: 'b', email: 'ann.new@northwind.example' };
    const answer = await send('PUT', { details: changed, read: details }, `/${id}`);
    expect(answer.status).toBe(200);
    const kept = Kept.parse(await answer.json());
    expect(await everyone()).toEqual([{ ...changed, id: kept.id }]);
    await put(csv('side,name,email,cohort.role', 'b,Ann,ann.new@northwind.example,manager'));
    expect(await everyone()).toHaveLength(1);
  });

  test('is not changed over what somebody else has changed, nor onto somebody else', async () => {
    const { id } = await add();
    await add({ name: 'Bo', email: 'bo@northwind.example' });
    await send('PUT', { details: { ...details, name: 'Anna' }, read: details }, `/${id}`);
    const late = await send('PUT', { details: { ...details, name: 'Annie' }, read: details }, `/${id}`);
    expect(late.status).toBe(409);
    expect(await late.json()).toMatchObject({ code: 'conflict' });
    const onto = await send('PUT', { details: { ...details, email: 'bo@northwind.example' } }, `/${id}`);
    expect(await onto.json()).toMatchObject({ code: 'already-exists' });
    expect((await everyone()).map(({ name }) => name).toSorted()).toEqual(['Anna', 'Bo']);
    expect((await send('PUT', { details }, '/nobody')).status).toBe(404);
  });

  test('several are removed at once, and whoever asks again removes nobody', async () => {
    const { id } = await add();
    await add({ name: 'Bo', email: 'bo@northwind.example' });
    const remove = async () => (await send('POST', { members: [id, 'nobody'] }, '/removals')).json();
    expect(await remove()).toEqual({ removed: 1 });
    expect(await remove()).toEqual({ removed: 0 });
    expect((await everyone()).map(({ name }) => name)).toEqual(['Bo']);
  });
});

test('an apostrophe that keeps a spreadsheet from calculating is no part of a name', async () => {
  await put(csv('side,name,email', "a,'=Ann,ann@northwind.example", "a,'t Hooft,hooft@northwind.example"));
  const names = (await app.services.stores.members.all(partnership.id)).map(({ name }) => name);
  expect(names.toSorted()).toEqual(["'t Hooft", '=Ann']);
});
