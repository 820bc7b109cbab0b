import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ActionId } from '../../shared/action/action.ts';
import { PartnershipId } from '../../shared/partnership/partnership.ts';
import { anAction } from '../builders/action.ts';
import { startServices, type TestServices } from '../builders/services.ts';

let services: TestServices;
beforeAll(async () => {
  services = await startServices();
});
afterAll(() => services.stop());

let count = 0;
/** An action that is kept, in a partnership of its own. */
async function kept(overrides: Record<string, unknown> = {}) {
  count += 1;
  const action = anAction({ id: `action-${count}`, partnershipId: `partnership-${count}`, ...overrides });
  await services.stores.actions.add(action);
  return action;
}
async function dueAt(instant: string) {
  const due = [];
  for await (const each of services.stores.actions.due(new Date(instant))) due.push(each);
  return due;
}
const idsDueAt = async (instant: string) => (await dueAt(instant)).map(({ id }) => id);
const MORNING = '2026-09-30T07:00:00.000Z';

describe('actions', () => {
  test('are found by id as they were written', async () => {
    const action = await kept({ topic: { target: 'a', item: 'early', driver: null } });
    expect(await services.stores.actions.find(action.id)).toEqual(action);
    expect(await services.stores.actions.find(ActionId.parse('none'))).toBeNull();
  });

  test('of a partnership are listed by due date, also after it was moved, in pages', async () => {
    const partnershipId = 'listed';
    const first = await kept({ partnershipId, dueOn: '2026-10-01' });
    const second = await kept({ partnershipId, dueOn: '2026-10-02' });
    await kept({ partnershipId: 'another' });
    await services.stores.actions.replace(first, { ...first, dueOn: '2026-10-03', revision: 2 });
    const id = PartnershipId.parse(partnershipId);
    expect((await services.stores.actions.all(id)).map((each) => each.id)).toEqual([second.id, first.id]);
    const page = await services.stores.actions.list(id, { limit: 1 });
    expect(page.items.map((each) => each.id)).toEqual([second.id]);
    const rest = await services.stores.actions.list(id, { limit: 5, cursor: page.next ?? '' });
    expect(rest.items.map((each) => each.id)).toEqual([first.id]);
  });

  test('are replaced only by whoever read the newest revision', async () => {
    const action = await kept();
    const { actions } = services.stores;
    expect(await actions.replace(action, { ...action, title: 'First', revision: 2 })).toBe(true);
    expect(await actions.replace(action, { ...action, title: 'Second', revision: 2 })).toBe(false);
    expect((await actions.find(action.id))?.title).toBe('First');
  });
});

describe('the scheduler finds', () => {
  test('an action on the morning of its day, once it was told of no more', async () => {
    const action = await kept();
    expect(await idsDueAt('2026-09-30T06:59:59.999Z')).not.toContain(action.id);
    expect(await idsDueAt(MORNING)).toContain(action.id);
    await services.stores.actions.noteTold(action);
    expect(await idsDueAt('2027-01-01T00:00:00.000Z')).not.toContain(action.id);
    expect(await services.stores.actions.find(action.id)).toEqual({ ...action, toldFor: action.dueOn });
  });

  test('one that was moved on its new day, and one that has ended not at all', async () => {
    const [moved, ended] = [await kept(), await kept()];
    const { actions } = services.stores;
    await actions.replace(moved, { ...moved, dueOn: '2026-10-10', revision: 2 });
    await actions.replace(ended, { ...ended, state: 'done', revision: 2 });
    expect(await idsDueAt(MORNING)).not.toContain(moved.id);
    expect(await idsDueAt('2026-10-10T07:00:00.000Z')).toContain(moved.id);
    expect(await idsDueAt('2027-01-01T00:00:00.000Z')).not.toContain(ended.id);
  });

  test('one that was reworded while people were being told no sooner than without', async () => {
    const action = await kept();
    const due = (await dueAt(MORNING)).find(({ id }) => id === action.id);
    if (!due) throw new Error('not due');
    const until = new Date('2026-09-30T07:01:00.000Z');
    expect(await services.stores.actions.lease(due, until)).toBe(true);
    await services.stores.actions.replace(action, { ...action, title: 'Reworded', revision: 2 });
    expect(await idsDueAt('2026-09-30T07:00:30.000Z')).not.toContain(action.id);
  });

  test('a leased one again when the lease ends; a second scheduler does not get it', async () => {
    const action = await kept();
    const due = (await dueAt(MORNING)).find(({ id }) => id === action.id);
    if (!due) throw new Error('not due');
    const until = new Date('2026-09-30T07:01:00.000Z');
    const both = await Promise.all([1, 2].map(() => services.stores.actions.lease(due, until)));
    expect(both.toSorted()).toEqual([false, true]);
    expect(await idsDueAt('2026-09-30T07:00:59.000Z')).not.toContain(action.id);
    expect(await idsDueAt('2026-09-30T07:01:00.000Z')).toContain(action.id);
  });

  test('a date that was moved while people were told of the one before', async () => {
    const action = await kept();
    await services.stores.actions.replace(action, { ...action, dueOn: '2026-10-10', revision: 2 });
    await services.stores.actions.noteTold(action);
    expect(await idsDueAt('2026-10-10T07:00:00.000Z')).toContain(action.id);
    expect((await services.stores.actions.find(action.id))?.toldFor).toBeNull();
  });
});
