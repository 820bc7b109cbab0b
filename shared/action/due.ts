import { Temporal } from 'temporal-polyfill';
import { type Action, isOpen } from './action.ts';

/** People are told of a due date in the morning of the day. */
const TOLD_AT = '09:00';

/** When leads and webhooks are told that an action is due; null when there is nothing (more) to tell. */
export function toldAt(action: Pick<Action, 'state' | 'dueOn' | 'toldFor' | 'timeZone'>): string | null {
  if (!isOpen(action) || action.toldFor === action.dueOn) return null;
  const time = Temporal.PlainTime.from(TOLD_AT);
  return instantAt(action.dueOn, action.timeZone, time);
}

/** The first moment at which an action is overdue: the end of its due day in its time zone. */
export function overdueFrom({ dueOn, timeZone }: Pick<Action, 'dueOn' | 'timeZone'>): string {
  const after = Temporal.PlainDate.from(dueOn).add({ days: 1 });
  return instantAt(after.toString(), timeZone, Temporal.PlainTime.from('00:00'));
}

export function isOverdue(action: Pick<Action, 'state' | 'dueOn' | 'timeZone'>, now: Date): boolean {
  return isOpen(action) && overdueFrom(action) <= now.toISOString();
}

/** The day it is in a time zone. */
export function dayIn(timeZone: string, now: Date): string {
  return Temporal.Instant.fromEpochMilliseconds(now.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}

/** The day that many days after today in a time zone. */
export function dayAfter(timeZone: string, now: Date, days: number): string {
  return Temporal.PlainDate.from(dayIn(timeZone, now)).add({ days }).toString();
}

function instantAt(day: string, timeZone: string, time: Temporal.PlainTime): string {
  const zoned = Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: time });
  return new Date(zoned.epochMilliseconds).toISOString();
}
