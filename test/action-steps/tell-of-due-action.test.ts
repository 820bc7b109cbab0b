import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { tellOfDueAction } from '../../functions/action-steps/tell-of-due-action.ts';
import { enqueueDueActions } from '../../functions/scheduler/enqueue-due-actions.ts';
import { WebhookEvent } from '../../shared/access/webhook-event.ts';
import { anAction } from '../builders/action.ts';
import { LEAD_A, LEAD_B } from '../builders/partnership.ts';
import { aReleasedProgramme } from '../builders/programme.ts';
import { startServices, type TestServices } from '../builders/services.ts';

const MORNING = '2026-09-30T07:00:00.000Z';
let services: TestServices;
beforeEach(async () => {
  services = await startServices();
});
afterEach(() => services.stop());

async function agreed(overrides: Record<string, unknown> = {}) {
  const { partnership, wave } = await aReleasedProgramme(services);
  const action = anAction({ partnershipId: partnership.id, waveId: wave.id, ...overrides });
  await services.stores.actions.add(action);
  return { partnership, wave, action };
}
const mails = () => services.mails.sent.filter(({ kind }) => kind === 'action-due');

describe('when an action is due', () => {
  test('the leads of both sides get a mail in the same step, and webhooks an event', async () => {
    const { action, partnership, wave } = await agreed();
    services.setClock(MORNING);
    expect(await tellOfDueAction(services, { actionId: action.id })).toBe('told');
    expect(mails()).toMatchObject([
      {
        to: LEAD_A,
        title: action.title,
        owners: [
          { name: 'Nils', organisation: 'Northwind' },
          { name: 'Bea', organisation: 'Acme' },
        ],
      },
      {
        to: LEAD_B,
        owners: [
          { name: 'Bea', organisation: 'Acme' },
          { name: 'Nils', organisation: 'Northwind' },
        ],
      },
    ]);
    expect(services.webhooks.sent).toHaveLength(1);
    const [job] = services.webhooks.sent;
    const event = WebhookEvent.parse(job?.kind === 'event' ? job.event : null);
    expect(event).toMatchObject({
      type: 'action.due',
      timestamp: MORNING,
      data: { partnershipId: partnership.id, waveId: wave.id, actionId: action.id, dueOn: '2026-09-30' },
    });
  });

  test('the event holds no person, no words of the action and no figure', async () => {
    const { action } = await agreed();
    services.setClock(MORNING);
    await tellOfDueAction(services, { actionId: action.id });
    const written = JSON.stringify(services.webhooks.sent);
    for (const word of ['Nils', 'Bea', action.title, 'Northwind', '@']) expect(written).not.toContain(word);
  });

  test('somebody who leads both sides gets one mail', async () => {
    const { action, partnership } = await agreed();
    const both = { name: 'Nora', email: LEAD_A, language: 'en' };
    const { a, b } = partnership.sides;
    const sides = { a: { ...a, leads: [both] }, b: { ...b, leads: [both] } };
    await services.stores.partnerships.replace({ ...partnership, sides, revision: 2 }, 1);
    services.setClock(MORNING);
    await tellOfDueAction(services, { actionId: action.id });
    expect(mails().map(({ to }) => to)).toEqual([LEAD_A]);
  });
});

describe('nothing is told', () => {
  test('before the day, of what has ended, or twice', async () => {
    const { action } = await agreed();
    expect(await tellOfDueAction(services, { actionId: action.id })).toBe('nothing');
    services.setClock(MORNING);
    await tellOfDueAction(services, { actionId: action.id });
    expect(await tellOfDueAction(services, { actionId: action.id })).toBe('nothing');
    const ended = await agreed({ id: 'ended', state: 'done' });
    expect(await tellOfDueAction(services, { actionId: ended.action.id })).toBe('nothing');
    // Those of the one time that something was told.
    expect(mails()).toHaveLength(2);
  });
});

describe('faults', () => {
  test('two schedulers at once enqueue an action once', async () => {
    await agreed();
    services.setClock(MORNING);
    const counts = await Promise.all([1, 2].map(() => enqueueDueActions(services)));
    expect(counts.toSorted()).toEqual([0, 1]);
    expect(services.actions.sent).toHaveLength(1);
  });

  test('a job that is lost is enqueued again when its lease ends', async () => {
    const { action } = await agreed();
    services.setClock(MORNING);
    await enqueueDueActions(services);
    expect(await enqueueDueActions(services)).toBe(0);
    services.setClock(60_000);
    expect(await enqueueDueActions(services)).toBe(1);
    await tellOfDueAction(services, { actionId: action.id });
    services.setClock(60_000);
    expect(await enqueueDueActions(services)).toBe(0);
  });

  test('after a crash between the mails and the note of them all are told again, the event under the same id', async () => {
    const { action } = await agreed();
    services.setClock(MORNING);
    const { actions } = services.stores;
    const crashing = {
      ...services.stores,
      actions: { ...actions, noteTold: () => Promise.reject(new Error()) },
    };
    const crash = tellOfDueAction({ ...services, stores: crashing }, { actionId: action.id });
    await expect(crash).rejects.toThrow();
    expect(await tellOfDueAction(services, { actionId: action.id })).toBe('told');
    expect(mails()).toHaveLength(4);
    const ids = services.webhooks.sent.map((job) => job.kind === 'event' && job.id);
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  test('a date that is moved after people were told is told of anew, under another id', async () => {
    const { action } = await agreed();
    services.setClock(MORNING);
    await tellOfDueAction(services, { actionId: action.id });
    const { actions } = services.stores;
    const told = await actions.find(action.id);
    if (!told) throw new Error('gone');
    await actions.replace(told, { ...told, dueOn: '2026-10-10', revision: 2 });
    services.setClock('2026-10-10T07:00:00.000Z');
    expect(await enqueueDueActions(services)).toBe(1);
    expect(await tellOfDueAction(services, { actionId: action.id })).toBe('told');
    const ids = services.webhooks.sent.map((job) => job.kind === 'event' && job.id);
    expect(new Set(ids).size).toBe(2);
  });
});

test('the log names the action and nobody', async () => {
  const { action } = await agreed();
  services.setClock(MORNING);
  await tellOfDueAction(services, { actionId: action.id });
  expect(JSON.stringify(services.lines)).not.toMatch(/@|Nils|Bea|Northwind|late orders/);
});
