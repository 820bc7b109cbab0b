import type { Action } from './action.ts';

/** Whether something is still to be done about an action. */
export function isOpen({ state }: Pick<Action, 'state'>): boolean {
  return state === 'agreed' || state === 'started';
}
