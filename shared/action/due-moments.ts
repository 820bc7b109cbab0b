import { Temporal } from 'temporal-polyfill';
import type { Action } from './action.ts';
import { isOpen } from './is-open.ts';

/** People are told of a due date in the morning of the day. */
const TOLD_AT = Temporal.PlainTime.from('09:00');
const MIDNIGHT = Temporal.PlainTime.from('00:00');

/** When leads and webhooks are told that an action is due; null when there is nothing (more) to tell. */
export function toldAt(action: Pick<Action, 'state' | 'dueOn' | 'toldFor' | 'timeZone'>): string | null {
  if (!isOpen(action) || action.toldFor === action.dueOn) return null;
  return instantAt(Temporal.PlainDate.from(action.dueOn), action.timeZone, TOLD_AT);
}

/** The first moment at which an action is overdue: the end of its due day in its time zone. */
export function overdueFrom({ dueOn, timeZone }: Pick<Action, 'dueOn' | 'timeZone'>): string {
  return instantAt(Temporal.PlainDate.from(dueOn).add({ days: 1 }), timeZone, MIDNIGHT);
}

function instantAt(day: Temporal.PlainDate, timeZone: string, plainTime: Temporal.PlainTime): string {
  return new Date(day.toZonedDateTime({ timeZone, plainTime }).epochMilliseconds).toISOString();
}
