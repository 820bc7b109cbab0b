import type { Action, ActionDetails } from './action.ts';
import { dayAfter, dayIn } from './due.ts';
import { isOpen } from './is-open.ts';

/** What a change of an action may touch. */
export type ActionChange = Partial<ActionDetails & Pick<Action, 'state' | 'outcome'>>;

export interface ActionProblem {
  field: 'dueOn' | 'outcome';
  message: string;
}

const FURTHEST_DAYS = 730;

/** What stands against a due date that is newly set. */
export function dueProblems(dueOn: string, timeZone: string, now: Date): ActionProblem[] {
  if (dueOn < dayIn(timeZone, now)) {
    return [{ field: 'dueOn', message: 'is in the past; choose today or a later day' }];
  }
  if (dueOn > dayAfter(timeZone, now, FURTHEST_DAYS)) {
    return [{ field: 'dueOn', message: 'is more than two years away; choose an earlier day' }];
  }
  return [];
}

/**
 * The action after a change, or everything that stands against it. A due date that stays as it was may lie in
 * the past; one that is set anew may not. Nothing is dropped without saying why.
 */
export function changeAction(
  before: Action,
  change: ActionChange,
  now: Date,
): { ok: true; action: Action } | { ok: false; problems: ActionProblem[] } {
  const after: Action = { ...before, ...change, revision: before.revision + 1 };
  const problems: ActionProblem[] =
    after.dueOn === before.dueOn ? [] : dueProblems(after.dueOn, after.timeZone, now);
  if (after.state === 'dropped' && after.outcome === '') {
    problems.push({ field: 'outcome', message: 'is empty; say why the action is dropped' });
  }
  if (problems.length > 0) return { ok: false, problems };
  const ended = isOpen(after) ? null : after.state === before.state ? before.endedAt : now.toISOString();
  return { ok: true, action: { ...after, endedAt: ended } };
}
