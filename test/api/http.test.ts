import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { REFUSALS } from '../../functions/refusal.ts';
import { formBody, jsonBody, startApp, type TestApp } from '../builders/app.ts';
import { anOpenProgramme } from '../builders/programme.ts';
import { QUESTIONNAIRE_FILE } from '../builders/questionnaire.ts';
import { OPERATOR } from '../builders/services.ts';

const Problem = z.strictObject({
  type: z.string(),
  title: z.string().min(1),
  status: z.number(),
  code: z.string(),
  detail: z.string().min(1),
  problems: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
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

async function problemOf(answer: Response) {
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  const problem = Problem.parse(await answer.json());
  expect(problem.status).toBe(answer.status);
  return problem;
}

describe('an error of the API is a problem document', () => {
  test('without a principal', async () => {
    expect(await problemOf(await app.ask('/api/v1/me'))).toMatchObject({
      type: '/api/docs#problem-not-signed-in',
      status: 401,
      code: 'not-signed-in',
    });
  });

  test('for something that does not exist', async () => {
    expect(await problemOf(await api('/waves/none'))).toMatchObject({ status: 404, code: 'not-found' });
    expect(await problemOf(await api('/nowhere'))).toMatchObject({ status: 404, code: 'not-found' });
  });

  test('for input that is not valid, with every field', async () => {
    const body = { name: '', sides: { a: { name: 'One', leads: [{ name: 'L', email: 'no address' }] } } };
    const problem = await problemOf(await api('/partnerships', jsonBody('POST', body)));
    expect(problem).toMatchObject({ status: 400, code: 'invalid-input' });
    expect(problem.problems?.map(({ field }) => field)).toEqual(['name', 'sides.a.leads.0.email', 'sides.b']);
  });

  test('for a body that is not JSON', async () => {
    const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"name":' };
    expect(await problemOf(await api('/partnerships', request))).toMatchObject({
      status: 400,
      code: 'invalid-input',
    });
  });

  test('for a questionnaire with errors, naming each', async () => {
    const items = [
      ...QUESTIONNAIRE_FILE.items,
      { id: 'one', kind: 'relationship', driver: 'no', text: { en: 'X' } },
    ];
    const problem = await problemOf(
      await api('/questionnaires', jsonBody('POST', { ...QUESTIONNAIRE_FILE, items })),
    );
    expect(problem).toMatchObject({ status: 422, code: 'invalid-questionnaire' });
    expect(problem.problems?.map(({ field }) => field)).toEqual(['items.6.driver']);
  });

  test('for a query that is out of range', async () => {
    expect(await problemOf(await api('/partnerships?limit=0'))).toMatchObject({ status: 400 });
  });

  test('and the documentation explains every code', async () => {
    const page = await (await app.ask('/api/docs')).text();
    for (const code of Object.keys(REFUSALS)) expect(page).toContain(`id="problem-${code}"`);
  });

  test.each([{ pk: 'somewhere' }, {}, null, 'somewhere', 5])(
    'for a cursor that is none of this list: %j',
    async (key) => {
      const cursor = Buffer.from(JSON.stringify(key)).toString('base64url');
      const problem = await problemOf(await api(`/partnerships?cursor=${cursor}`));
      expect(problem).toMatchObject({ status: 400, code: 'invalid-input' });
    },
  );

  test('for a cursor into another list', async () => {
    const { partnership, wave } = await anOpenProgramme(app.services);
    const foreign = { pk: `wave#${wave.id}`, sk: 'invitation#a#a0' };
    const cursor = Buffer.from(JSON.stringify(foreign)).toString('base64url');
    for (const path of ['/partnerships', `/partnerships/${partnership.id}/members`]) {
      const problem = await problemOf(await api(`${path}?cursor=${cursor}`));
      expect(problem).toMatchObject({ status: 400, code: 'invalid-input' });
    }
  });
});

describe('an unexpected error', () => {
  test('reveals nothing to the client, and its name only to the log', async () => {
    const secret = 'token abc of ann@northwind.example';
    vi.spyOn(app.services.stores.partnerships, 'list').mockRejectedValueOnce(new RangeError(secret));
    const answer = await api('/partnerships');
    const problem = await problemOf(answer.clone());
    expect(problem).toMatchObject({ status: 500, code: 'internal' });
    expect(await answer.text()).not.toMatch(/abc|ann@|RangeError/);
    const line = app.services.lines.at(-1);
    expect(line).toMatchObject({ level: 'error', facts: { error: 'RangeError' } });
    expect(JSON.stringify(line)).not.toContain('abc');
  });

  test('on a page is a page', async () => {
    vi.spyOn(app.services.stores.invitations, 'findLink').mockRejectedValueOnce(new Error('secret'));
    const answer = await app.ask(`/r/${'x'.repeat(22)}`);
    expect(answer.status).toBe(500);
    expect(answer.headers.get('content-type')).toContain('text/html');
    expect(await answer.text()).not.toContain('secret');
    expect(JSON.stringify(app.services.lines)).not.toContain('x'.repeat(22));
  });
});

describe('a request that is too large', () => {
  const KB = 1024;

  test.each([
    ['to the API', '/api/v1/partnerships', 1024 * KB + 1],
    ['to sign in', '/sign-in', 4 * KB + 1],
    ['of answers', `/r/${'x'.repeat(22)}`, 256 * KB + 1],
  ])('%s is refused', async (_, path, size) => {
    const answer = await app.ask(path, {
      as: operator,
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'x'.repeat(size),
    });
    expect(answer.status).toBe(413);
  });

  test('is a problem document that says how much is possible', async () => {
    const request = { ...jsonBody('POST', {}), body: `"${'x'.repeat(1024 * KB)}"` };
    const problem = await problemOf(await api('/partnerships', request));
    expect(problem).toMatchObject({ status: 413, code: 'too-large' });
    expect(problem.detail).toContain('1024 KB');
  });

  test('is taken when it is a roster of a megabyte', async () => {
    const { partnership } = await anOpenProgramme(app.services);
    const rows = Array.from({ length: 3 }, (_, index) => `a,${'x'.repeat(500 * KB)},n${index}@x.example`);
    const answer = await api(`/partnerships/${partnership.id}/members?dryRun=true`, {
      method: 'PUT',
      headers: { 'content-type': 'text/csv' },
      body: ['side,name,email', ...rows].join('\n'),
    });
    expect(answer.status).toBe(200);
  });
});

describe('the headers of every answer', () => {
  let pages: string[];
  beforeAll(async () => {
    const { linkFor, members } = await anOpenProgramme(app.services);
    const [member] = members;
    if (!member) throw new Error('no member');
    pages = [
      `/r/${await linkFor(member)}`,
      '/sign-in',
      '/api/v1/me',
      '/api/v1/openapi.json',
      '/nowhere',
      '/r/none',
      '/u/none',
    ];
  });

  test('forbid inline scripts and framing, sniffing and keeping', async () => {
    for (const path of pages) {
      const { headers } = await app.ask(path);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy, path).toContain("default-src 'none'");
      expect(policy, path).toContain("frame-ancestors 'none'");
      expect(policy, path).not.toContain('unsafe');
      expect(headers.get('x-content-type-options'), path).toBe('nosniff');
      expect(headers.get('cache-control'), path).toBe('no-store');
      expect(headers.get('strict-transport-security'), path).toContain('max-age=');
    }
  });

  test('let no token travel on in a referrer', async () => {
    for (const path of pages) {
      const { headers } = await app.ask(path);
      const expected = /^\/[ru]\//.test(path) ? 'no-referrer' : 'same-origin';
      expect(headers.get('referrer-policy'), path).toBe(expected);
    }
  });

  test('allow what the pages contain: no inline script or handler, and the one style that they name', async () => {
    for (const path of pages) {
      const answer = await app.ask(path);
      if (!answer.headers.get('content-type')?.startsWith('text/html')) continue;
      const html = await answer.text();
      expect(html, path).not.toMatch(/<script(?![^>]* src=)| style=| on[a-z]+=/);
      const [style, ...more] = [...html.matchAll(/<style>(.*?)<\/style>/gs)];
      expect(more, path).toEqual([]);
      const hash = createHash('sha256')
        .update(style?.[1] ?? '')
        .digest('base64');
      expect(answer.headers.get('content-security-policy'), path).toContain(
        `style-src 'self' 'sha256-${hash}'`,
      );
    }
  });
});

describe('a form on another site', () => {
  const evil = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };

  test('cannot use a signed-in person’s cookie', async () => {
    const { wave } = await anOpenProgramme(app.services);
    const attack = { ...formBody({}), headers: evil };
    const answer = await api(`/waves/${wave.id}/close`, attack);
    expect(answer.status).toBe(403);
    expect(await app.services.stores.waves.find(wave.id)).toEqual(wave);
  });

  test('without any type, or without an origin, cannot either', async () => {
    const { wave } = await anOpenProgramme(app.services);
    for (const origin of ['https://evil.example', 'null', '']) {
      const answer = await api(`/waves/${wave.id}/cancel`, { method: 'POST', headers: { origin } });
      expect(answer.status).toBe(403);
    }
    expect(await app.services.stores.waves.find(wave.id)).toEqual(wave);
  });

  test('cannot sign anybody out or in', async () => {
    expect((await app.ask('/sign-in/out', { ...formBody({}), headers: evil, as: operator })).status).toBe(
      403,
    );
    expect((await app.ask('/sign-in/token', { ...formBody({}), headers: evil })).status).toBe(403);
    expect((await api('/me')).status).toBe(200);
  });

  test('is told why', async () => {
    const answer = await api('/tokens', { ...formBody({ label: 'x' }), headers: evil });
    expect(await problemOf(answer)).toMatchObject({ status: 403, code: 'foreign-origin' });
  });

  test('cannot get round the check with another kind of authorization', async () => {
    const { wave } = await anOpenProgramme(app.services);
    for (const authorization of ['Basic dXNlcjpwYXNz', 'Bearerish x', 'x']) {
      const answer = await api(`/waves/${wave.id}/cancel`, {
        method: 'POST',
        headers: { ...evil, authorization },
      });
      expect(answer.status, authorization).toBe(403);
    }
    const out = { ...formBody({}), headers: { ...evil, authorization: 'Bearer x' }, as: operator };
    expect((await app.ask('/sign-in/out', out)).status).toBe(403);
    expect((await api('/me')).status).toBe(200);
  });

  test.each(['Bearer wrong', 'Bearer ', 'bearer wrong', 'Bearer two parts'])(
    'finds no cookie behind a bearer token that is wrong (%s)',
    async (authorization) => {
      const { wave } = await anOpenProgramme(app.services);
      const answer = await api(`/waves/${wave.id}/cancel`, {
        method: 'POST',
        headers: { ...evil, authorization },
      });
      expect(answer.status).toBe(401);
      expect((await api('/me', { headers: { authorization } })).status).toBe(401);
      expect(await app.services.stores.waves.find(wave.id)).toEqual(wave);
    },
  );

  test('does not stand in the way of a program with a bearer token', async () => {
    const made = await api('/tokens', jsonBody('POST', { label: 'Script' }));
    const { secret } = z.object({ secret: z.string() }).parse(await made.json());
    const { wave } = await anOpenProgramme(app.services);
    const answer = await app.ask(`/api/v1/waves/${wave.id}/cancel`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, origin: '' },
    });
    expect(answer.status).toBe(200);
  });
});
