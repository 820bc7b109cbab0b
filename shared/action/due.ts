import type { Action } from './action.ts';
import { isOpen } from './is-open.ts';

const DAY_MS = 86_400_000;

/** Whether the due day of an action has ended, by the clocks of its wave, and something is still to be done. */
export function isOverdue(action: Pick<Action, 'state' | 'dueOn' | 'timeZone'>, now: Date): boolean {
  return isOpen(action) && action.dueOn < dayIn(action.timeZone, now);
}

/** The day it is in a time zone, `2026-12-01`. */
export function dayIn(timeZone: string, now: Date): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(now);
}

/** The day that many days after today in a time zone. */
export function dayAfter(timeZone: string, now: Date, days: number): string {
  return new Date(Date.parse(dayIn(timeZone, now)) + days * DAY_MS).toISOString().slice(0, 10);
}
