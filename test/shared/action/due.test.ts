import { describe, expect, test } from 'vitest';
import { dayAfter, dayIn, isOverdue } from '../../../shared/action/due.ts';
import { overdueFrom, toldAt } from '../../../shared/action/due-moments.ts';
import { anAction } from '../../builders/action.ts';

const at = (instant: string) => new Date(instant);

describe('people are told of a due date', () => {
  test('in the morning of the day, by the clocks of the wave', () => {
    expect(toldAt(anAction())).toBe('2026-09-30T07:00:00.000Z');
    expect(toldAt(anAction({ timeZone: 'Asia/Kolkata' }))).toBe('2026-09-30T03:30:00.000Z');
  });

  test('on the other side of a change of the clocks as well', () => {
    expect(toldAt(anAction({ dueOn: '2026-10-24' }))).toBe('2026-10-24T07:00:00.000Z');
    expect(toldAt(anAction({ dueOn: '2026-10-26' }))).toBe('2026-10-26T08:00:00.000Z');
  });

  test('once for each date, and never of what has ended', () => {
    expect(toldAt(anAction({ toldFor: '2026-09-30' }))).toBeNull();
    expect(toldAt(anAction({ toldFor: '2026-09-20' }))).not.toBeNull();
    for (const state of ['done', 'dropped']) expect(toldAt(anAction({ state }))).toBeNull();
    expect(toldAt(anAction({ state: 'started' }))).not.toBeNull();
  });
});

describe('an action is overdue', () => {
  test('when its day has ended where the wave is, not a moment before', () => {
    expect(overdueFrom(anAction())).toBe('2026-09-30T22:00:00.000Z');
    expect(isOverdue(anAction(), at('2026-09-30T21:59:59.999Z'))).toBe(false);
    expect(isOverdue(anAction(), at('2026-09-30T22:00:00.000Z'))).toBe(true);
  });

  test('only while something is to be done', () => {
    expect(isOverdue(anAction({ state: 'started' }), at('2026-12-01T00:00:00.000Z'))).toBe(true);
    expect(isOverdue(anAction({ state: 'done' }), at('2026-12-01T00:00:00.000Z'))).toBe(false);
  });
});

test('what day it is depends on where one is', () => {
  const moment = at('2026-09-30T20:00:00.000Z');
  expect(dayIn('Asia/Kolkata', moment)).toBe('2026-10-01');
  expect(dayIn('America/New_York', moment)).toBe('2026-09-30');
  expect(dayAfter('Asia/Kolkata', moment, 28)).toBe('2026-10-29');
});
