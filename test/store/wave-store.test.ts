import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStores, type Stores } from '../../functions/store/stores.ts';
import { totalProgress } from '../../functions/store/wave-store.ts';
import { startDatabase, type TestDatabase } from '../builders/database.ts';
import { anOpenWave, aSnapshot, aWave } from '../builders/wave.ts';

let database: TestDatabase;
let waves: Stores['waves'];
let count = 0;

beforeAll(async () => {
  database = await startDatabase();
  waves = openStores(database).waves;
});
afterAll(() => database.stop());

/** A stored wave of a partnership of its own. */
async function stored(overrides: Record<string, unknown> = {}) {
  count += 1;
  const wave = aWave({ id: `wave-${count}`, partnershipId: `partnership-${count}`, ...overrides });
  await waves.add(wave);
  return wave;
}

const at = (time: string) => new Date(`2026-09-01T${time}:00.000Z`);

describe('a wave', () => {
  test('is found as it was added', async () => {
    const draft = await stored();
    expect(await waves.find(draft.id)).toEqual(draft);
    const open = await stored({ ...anOpenWave(), id: 'open-one' });
    expect(await waves.find(open.id)).toEqual(open);
  });

  test('takes a number of its partnership that no other has', async () => {
    const wave = await stored({ number: 1 });
    expect(await waves.add({ ...wave, id: aWave({ id: 'rival' }).id })).toBe(false);
    expect(await waves.find(aWave({ id: 'rival' }).id)).toBeNull();
  });

  test('is listed with the others of its partnership, newest first', async () => {
    const partnershipId = 'listed';
    for (const number of [1, 2, 10]) await stored({ partnershipId, number });
    await stored();
    const listed = await waves.list(aWave({ partnershipId }).partnershipId);
    expect(listed.map(({ number }) => number)).toEqual([10, 2, 1]);
  });

  test('is gone when it was removed, and its number stays used', async () => {
    const wave = await stored();
    await waves.saveSnapshot(wave, aSnapshot());
    await waves.remove(wave);
    expect(await waves.find(wave.id)).toBeNull();
    expect(await waves.snapshot(wave.id)).toBeNull();
    expect(await waves.add(wave)).toBe(false);
  });

  test('keeps what it froze', async () => {
    const wave = await stored();
    const snapshot = aSnapshot({ charter: { en: 'For improvement only.' } });
    await waves.saveSnapshot(wave, snapshot);
    expect(await waves.snapshot(wave.id)).toEqual(snapshot);
  });
});

describe('changing a wave', () => {
  test('counts the revision on and leaves the rest', async () => {
    const wave = await stored();
    const changed = await waves.change(wave, { title: 'Winter' });
    expect(changed).toEqual({ ...wave, title: 'Winter', revision: 2 });
    expect(await waves.find(wave.id)).toEqual(changed);
  });

  test('is refused when somebody else changed it first', async () => {
    const wave = await stored();
    await waves.change(wave, { title: 'First' });
    expect(await waves.change(wave, { title: 'Second' })).toBeNull();
    expect(await waves.find(wave.id)).toMatchObject({ title: 'First', revision: 2 });
  });

  test('by two at once succeeds for exactly one', async () => {
    const wave = await stored();
    const changes = await Promise.all(['One', 'Two'].map((title) => waves.change(wave, { title })));
    expect(changes.filter((change) => change !== null)).toHaveLength(1);
  });

  test('that does not exist makes none', async () => {
    const ghost = aWave({ id: 'ghost' });
    expect(await waves.change(ghost, { title: 'Boo' })).toBeNull();
    expect(await waves.find(ghost.id)).toBeNull();
  });
});

describe('the waves that are due', () => {
  test('are those whose time has come, oldest first', async () => {
    const early = await stored({ dueAt: at('08:00').toISOString() });
    const late = await stored({ dueAt: at('07:00').toISOString() });
    await stored({ dueAt: at('09:01').toISOString() });
    await stored({ dueAt: null });
    const due = await Array.fromAsync(waves.due(at('09:00')));
    expect(due.map((wave) => wave.wave())).toEqual([late, early]);
    expect(due.map(({ at }) => at)).toEqual([late.dueAt, early.dueAt]);
    expect(await Array.fromAsync(waves.due(at('06:59')))).toEqual([]);
  });

  test('no longer have a wave that waits for nothing', async () => {
    const wave = await stored({ dueAt: at('05:00').toISOString() });
    await waves.change(wave, { dueAt: null });
    expect((await waves.awaited()).map(({ id }) => id)).not.toContain(wave.id);
    expect(await waves.find(wave.id)).toMatchObject({ dueAt: null });
  });

  test('are all among those with a next look', async () => {
    const wave = await stored({ dueAt: at('23:00').toISOString() });
    expect((await waves.awaited()).map(({ id }) => id)).toContain(wave.id);
  });
});

describe('the lease of a due wave', () => {
  test('is taken by exactly one of two schedulers', async () => {
    const wave = await stored({ dueAt: at('08:00').toISOString() });
    const leases = await Promise.all([waves.lease(wave, at('08:01')), waves.lease(wave, at('08:01'))]);
    expect(leases.sort()).toEqual([false, true]);
  });

  test('puts the next look off and leaves the revision, so that the leased step can still write', async () => {
    const wave = await stored({ dueAt: at('08:00').toISOString() });
    await waves.lease(wave, at('08:01'));
    expect(await waves.find(wave.id)).toEqual({ ...wave, dueAt: at('08:01').toISOString() });
    expect(await waves.change(wave, { title: 'Winter' })).not.toBeNull();
  });

  test('can be prolonged, but not for a wave that waits for nothing', async () => {
    const wave = await stored({ dueAt: at('08:00').toISOString() });
    await waves.prolongLease(wave, at('08:05'));
    expect(await waves.find(wave.id)).toMatchObject({ dueAt: at('08:05').toISOString() });
    const ended = await stored({ dueAt: null });
    await waves.prolongLease(ended, at('08:05'));
    expect(await waves.find(ended.id)).toMatchObject({ dueAt: null });
  });
});

describe('the progress of a wave', () => {
  test('counts answers by day and side, and takes withdrawn ones off', async () => {
    const wave = await stored();
    await waves.addProgress(wave.id, '2026-09-02', 'b', 1);
    await waves.addProgress(wave.id, '2026-09-01', 'a', 1);
    await waves.addProgress(wave.id, '2026-09-01', 'a', 1);
    await waves.addProgress(wave.id, '2026-09-01', 'b', 1);
    await waves.addProgress(wave.id, '2026-09-01', 'a', -1);
    expect(await waves.progress(wave.id)).toEqual([
      { day: '2026-09-01', a: 1, b: 1 },
      { day: '2026-09-02', a: 0, b: 1 },
    ]);
  });

  test('adds up over the days and is never below zero', () => {
    const days = [
      { day: '2026-09-01', a: 2, b: 0 },
      { day: '2026-09-02', a: -1, b: -1 },
    ];
    expect(totalProgress(days)).toEqual({ a: 1, b: 0 });
    expect(totalProgress([])).toEqual({ a: 0, b: 0 });
  });
});
