import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { WaveId } from '../../shared/wave/wave.ts';
import { jsonBody, startApp, type TestApp } from '../builders/app.ts';
import { aQuestionnaire, QUESTIONNAIRE_FILE } from '../builders/questionnaire.ts';
import { OPERATOR } from '../builders/services.ts';

let app: TestApp;
let operator: Headers;
beforeAll(async () => {
  app = await startApp();
  operator = await app.signedIn(OPERATOR);
});
afterAll(() => app.stop());

const api = (path: string, request: RequestInit = {}) =>
  app.ask(`/api/v1${path}`, { ...request, as: operator });
const add = (overrides: object) =>
  api('/questionnaires', jsonBody('POST', { ...QUESTIONNAIRE_FILE, ...overrides }));
const replace = (id: string, overrides: object) =>
  api(`/questionnaires/${id}`, jsonBody('PUT', { ...QUESTIONNAIRE_FILE, ...overrides }));

describe('the questionnaire library', () => {
  test('gives back the file that was added', async () => {
    expect((await add({ id: 'given' })).status).toBe(201);
    expect(await (await api('/questionnaires/given')).json()).toEqual(aQuestionnaire({ id: 'given' }));
  });

  test('gives the newest version unless another is asked for', async () => {
    await add({ id: 'versions', version: 1 });
    await add({ id: 'versions', version: 2 });
    expect(await (await api('/questionnaires/versions')).json()).toMatchObject({ version: 2 });
    expect(await (await api('/questionnaires/versions?version=1')).json()).toMatchObject({ version: 1 });
    expect((await api('/questionnaires/versions?version=3')).status).toBe(404);
  });

  test('lists every version with its complete languages', async () => {
    await add({ id: 'listed', title: { en: 'Listed', de: 'Gelistet' } });
    expect(await (await api('/questionnaires')).json()).toMatchObject({
      items: expect.arrayContaining([
        {
          id: 'listed',
          version: 1,
          title: { en: 'Listed', de: 'Gelistet' },
          items: 6,
          inUse: false,
          waves: 0,
          shipped: false,
          languages: ['en'],
        },
      ]),
    });
  });

  test('takes no version twice', async () => {
    await add({ id: 'twice' });
    const second = await add({ id: 'twice' });
    expect(second.status).toBe(409);
    expect(await second.json()).toMatchObject({ code: 'already-exists' });
  });

  test('replaces a version that no wave uses', async () => {
    await add({ id: 'replaced' });
    expect((await replace('replaced', { id: 'replaced', title: { en: 'Better' } })).status).toBe(200);
    expect(await (await api('/questionnaires/replaced')).json()).toMatchObject({ title: { en: 'Better' } });
  });

  test('replaces only what was read, and says when somebody else was first', async () => {
    await add({ id: 'shared-work' });
    const etag = (await api('/questionnaires/shared-work')).headers.get('etag') ?? '';
    const save = (title: string) =>
      api('/questionnaires/shared-work', {
        ...jsonBody('PUT', { ...QUESTIONNAIRE_FILE, id: 'shared-work', title: { en: title } }),
        headers: { 'content-type': 'application/json', 'if-match': etag },
      });
    expect((await save('First')).headers.get('etag')).not.toBe(etag);
    const second = await save('Second');
    expect(second.status).toBe(409);
    expect(await second.json()).toMatchObject({ code: 'conflict' });
    expect(await (await api('/questionnaires/shared-work')).json()).toMatchObject({ title: { en: 'First' } });
  });

  test('removes a version that no wave uses, and none that comes with the product', async () => {
    const remove = (id: string) => api(`/questionnaires/${id}?version=1`, { method: 'DELETE' });
    await add({ id: 'removed' });
    expect((await remove('removed')).status).toBe(204);
    expect((await api('/questionnaires/removed')).status).toBe(404);
    expect((await remove('removed')).status).toBe(404);
    await app.services.stores.questionnaires.add(aQuestionnaire({ id: 'partnership-health' }));
    expect((await remove('partnership-health')).status).toBe(409);
  });

  test('keeps what a wave uses', async () => {
    await add({ id: 'in-use' });
    const { questionnaires } = app.services.stores;
    const stored = await questionnaires.findStored(aQuestionnaire({ id: 'in-use' }).id, 1);
    if (stored) await questionnaires.markInUse(stored, WaveId.parse('wave'));
    expect((await replace('in-use', { id: 'in-use' })).status).toBe(409);
    expect((await api('/questionnaires/in-use?version=1', { method: 'DELETE' })).status).toBe(409);
    const { items } = (await (await api('/questionnaires')).json()) as { items: { id: string }[] };
    expect(items.find(({ id }) => id === 'in-use')).toMatchObject({ inUse: true, waves: 1 });
  });

  test('replaces nothing under another name, and nothing that is not there', async () => {
    await add({ id: 'mine' });
    expect((await replace('mine', { id: 'other' })).status).toBe(400);
    expect((await replace('mine', { id: 'mine', version: 9 })).status).toBe(404);
  });
});

describe('the preview of a questionnaire', () => {
  const show = (choice: object) =>
    api(
      '/questionnaires/previews',
      jsonBody('POST', {
        questionnaire: { ...QUESTIONNAIRE_FILE, id: 'unsaved' },
        side: 'a',
        language: 'en',
        organisations: { a: 'Example One', b: 'Sample Two' },
        ...choice,
      }),
    );

  test('is the page itself, as either side reads it, of a file that is kept nowhere', async () => {
    const [a, b] = await Promise.all([show({ side: 'a' }), show({ side: 'b' })]);
    expect(a.headers.get('content-type')).toContain('text/html');
    const [ofA, ofB] = [await a.text(), await b.text()];
    expect(ofA).toContain('Sample Two');
    expect(ofB).toContain('Example One');
    expect(ofA).not.toBe(ofB);
    expect((await api('/questionnaires/unsaved')).status).toBe(404);
  });

  test('runs no script and sends nothing', async () => {
    const policy = (await show({})).headers.get('content-security-policy') ?? '';
    expect(policy).toContain("script-src 'none'");
    expect(policy).toContain("form-action 'none'");
  });

  test('of a faulty file says what is wrong with it', async () => {
    const answer = await show({ questionnaire: { id: 'Bad Id' } });
    expect(answer.status).toBe(422);
    expect(await answer.json()).toMatchObject({ code: 'invalid-questionnaire' });
  });
});

test('a questionnaire that is too large to be kept is refused with its size and what to do', async () => {
  const text = Object.fromEntries(
    Array.from({ length: 90 }, (_, index) => [
      `x${String.fromCharCode(97 + (index % 26))}-${index}a`,
      'x'.repeat(3900),
    ]),
  );
  const answer = await add({ id: 'huge', title: { en: 'Huge', ...text } });
  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({
    code: 'questionnaire-too-large',
    detail: expect.stringMatching(/takes \d+ KB; at most 300 KB/),
  });
});
