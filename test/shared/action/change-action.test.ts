import { describe, expect, test } from 'vitest';
import type { ActionChange } from '../../../shared/action/change-action.ts';
import { changeAction, dueProblems } from '../../../shared/action/change-action.ts';
import { anAction } from '../../builders/action.ts';

const NOW = new Date('2026-10-05T10:00:00.000Z');
const changed = (change: ActionChange, before = anAction()) => {
  const result = changeAction(before, change, NOW);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.action;
};
const problems = (change: ActionChange, before = anAction()) => {
  const result = changeAction(before, change, NOW);
  return result.ok ? [] : result.problems;
};

describe('a change of an action', () => {
  test('keeps what it does not mention and counts as a revision', () => {
    expect(changed({ title: 'Something else' })).toEqual(anAction({ title: 'Something else', revision: 2 }));
  });

  test('notes when it ended, and keeps that when only its words change', () => {
    const done = changed({ state: 'done', outcome: 'Fewer late orders' });
    expect(done.endedAt).toBe(NOW.toISOString());
    const before = { ...done, endedAt: '2026-10-01T00:00:00.000Z' };
    expect(changed({ outcome: 'Far fewer late orders' }, before).endedAt).toBe(before.endedAt);
  });

  test('opens it again, as if it had never ended', () => {
    const before = anAction({ state: 'dropped', outcome: 'No time', endedAt: '2026-10-01T00:00:00.000Z' });
    expect(changed({ state: 'started' }, before)).toMatchObject({ state: 'started', endedAt: null });
  });

  test('drops nothing without saying why, but may end it well without a word', () => {
    expect(problems({ state: 'dropped' })).toMatchObject([{ field: 'outcome' }]);
    expect(problems({ state: 'dropped', outcome: 'No time' })).toEqual([]);
    expect(problems({ state: 'done' })).toEqual([]);
  });

  test('moves a due date to today or later; one that has passed may stay', () => {
    const overdue = anAction({ dueOn: '2026-09-30' });
    expect(problems({ title: 'Reworded' }, overdue)).toEqual([]);
    expect(problems({ dueOn: '2026-09-30' }, overdue)).toEqual([]);
    expect(problems({ dueOn: '2026-10-04' }, overdue)).toMatchObject([{ field: 'dueOn' }]);
    expect(problems({ dueOn: '2026-10-05' }, overdue)).toEqual([]);
  });
});

test('a new due date lies within two years', () => {
  expect(dueProblems('2028-10-04', 'UTC', NOW)).toEqual([]);
  expect(dueProblems('2028-10-05', 'UTC', NOW)).toMatchObject([
    { message: expect.stringMatching(/two years/) },
  ]);
});
