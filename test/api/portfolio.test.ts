import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runWaveJob } from '../../functions/wave-steps/run-wave-job.ts';
import type { Standing } from '../../shared/partnership/standing.ts';
import { jsonBody, startApp, type TestApp } from '../builders/app.ts';
import {
  aDraftProgramme,
  anOpenProgramme,
  aReleasedProgramme,
  type Programme,
} from '../builders/programme.ts';
import { OPERATOR } from '../builders/services.ts';
import { CLOSES, DURING } from '../builders/wave.ts';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

interface Line {
  id: string;
  name: string;
  tags: string[];
  standing: Standing | null;
  outdated: boolean;
}

// Signed in anew each time, because the clock moves on by days.
const api = async (path: string, request: RequestInit = {}) =>
  app.ask(`/api/v1${path}`, { ...request, as: await app.signedIn(OPERATOR) });

async function lines(): Promise<Line[]> {
  const found: Line[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const query: string = cursor && `&cursor=${encodeURIComponent(cursor)}`;
    const page: { items: Line[]; next: string | null } = await (
      await api(`/portfolio?limit=3${query}`)
    ).json();
    found.push(...page.items);
    cursor = page.next;
  }
  return found;
}

async function lineOf({ partnership }: Programme): Promise<Line> {
  const line = (await lines()).find(({ id }) => id === partnership.id);
  if (!line) throw new Error('the partnership is not in the list');
  return line;
}

describe('the portfolio', () => {
  test('tells the newest wave and its answers so far, by side', async () => {
    const programme = await anOpenProgramme(app.services, { partnership: { tags: ['north'] } });
    await app.services.stores.waves.addProgress(programme.wave.id, '2026-09-02', 'a', 1);
    expect(await lineOf(programme)).toMatchObject({
      tags: ['north'],
      standing: {
        wave: { number: 1, state: 'open', responded: { a: 1, b: 0 }, troubled: 0 },
        result: null,
      },
    });
  });

  test('tells of a released wave what its report says', async () => {
    const sheets = Array.from({ length: 6 }, () => ({ 'early.us': 9, 'early.them': 4, overall: 7 }));
    const { standing } = await lineOf(
      await aReleasedProgramme(app.services, { report: [{ sheets }, { sheets }] }),
    );
    expect(standing?.result).toMatchObject({ overall: { a: 7, b: 7 }, widest: { gap: 5 }, trend: null });
  });

  test('tells nothing of a report that is written and sealed', async () => {
    const { standing } = await lineOf(
      await aReleasedProgramme(app.services, { wave: { state: 'closed' }, unopened: true }),
    );
    expect(standing?.result).toBeNull();
    expect(JSON.stringify(standing)).not.toMatch(/"(nps|overall|gap)"/);
  });

  test('follows what an operator does at once', async () => {
    const programme = await aDraftProgramme(app.services);
    expect((await lineOf(programme)).standing?.wave?.title).toBe(programme.wave.title);
    app.services.setClock(1000);
    await api(`/waves/${programme.wave.id}`, jsonBody('PATCH', { title: 'Retitled' }));
    expect((await lineOf(programme)).standing?.wave?.title).toBe('Retitled');
    await api(`/partnerships/${programme.partnership.id}`, jsonBody('PATCH', { name: 'Zebra and Yak' }));
    app.services.setClock(1000);
    expect(await lineOf(programme)).toMatchObject({
      name: 'Zebra and Yak',
      standing: { wave: { title: 'Retitled' } },
    });
    app.services.setClock(DURING);
  });

  test('follows the steps of a wave at once', async () => {
    const programme = await anOpenProgramme(app.services, { wave: { mailingsDone: 2 } });
    expect((await lineOf(programme)).standing?.wave?.extended).toBe(false);
    app.services.setClock(CLOSES);
    await runWaveJob(app.services, { waveId: programme.wave.id, step: 'close' });
    expect((await lineOf(programme)).standing?.wave).toMatchObject({ state: 'open', extended: true });
    app.services.setClock(DURING);
  });

  test('follows the answers of an open wave within ten minutes', async () => {
    const programme = await anOpenProgramme(app.services);
    const answered = async () => (await lineOf(programme)).standing?.wave?.responded;
    expect(await answered()).toEqual({ a: 0, b: 0 });
    await app.services.stores.waves.addProgress(programme.wave.id, '2026-09-07', 'b', 1);
    expect(await answered()).toEqual({ a: 0, b: 0 });
    app.services.setClock(10 * 60_000 + 1);
    expect(await answered()).toEqual({ a: 0, b: 1 });
    app.services.setClock(DURING);
  });

  test('never keeps a standing that was overtaken while it was worked out', async () => {
    const programme = await aDraftProgramme(app.services);
    const { standings, waves } = app.services.stores;
    const list = waves.list;
    waves.list = async (id) => {
      const found = await list(id);
      if (id === programme.partnership.id) {
        await waves.change(programme.wave, { title: 'Overtaken' });
        await standings.outdate(id, new Date(Date.parse(DURING) + 5));
      }
      return found;
    };
    await lines();
    waves.list = list;
    expect((await lineOf(programme)).standing?.wave?.title).toBe('Overtaken');
  });
});

test('of very many at once some come later, and say so', async () => {
  const other = await startApp();
  const as = await other.signedIn(OPERATOR);
  for (let count = 0; count < 120; count += 1) {
    await aDraftProgramme(other.services, { size: 1 });
  }
  const ask = async (): Promise<Line[]> =>
    ((await (await other.ask('/api/v1/portfolio', { as })).json()) as { items: Line[] }).items;
  const first = await ask();
  expect(first).toHaveLength(120);
  expect(first.filter(({ outdated }) => outdated)).toHaveLength(20);
  expect(first.filter(({ standing }) => standing === null)).toHaveLength(20);
  const second = await ask();
  await other.stop();
  expect(second.filter(({ outdated, standing }) => outdated || standing === null)).toEqual([]);
}, 30_000);
