import { Temporal } from 'temporal-polyfill';
import { z } from 'zod';

/** A wall-clock time in the schedule's zone (`2026-12-01T09:00`) or an instant (`…Z`, `…+05:30`). */
const Moment = z.string().trim().min(1).max(40);

/** When a wave opens, reminds and closes, as the operator planned it. */
export const Schedule = z.object({
  timeZone: z.string().trim().min(1).max(60).describe('IANA time zone, for instance `Asia/Kolkata`.'),
  opensAt: Moment.describe('Wall-clock time in the zone, or an instant with offset.'),
  closesAt: Moment.describe('The first moment at which answers are refused.'),
  remindersAt: z.array(Moment).max(10).default([]).describe('When those who have not answered are reminded.'),
  extensionDays: z
    .number()
    .int()
    .min(1)
    .max(60)
    .default(7)
    .describe('How long the wave is extended, once, when a side is short at the close.'),
});
export type Schedule = z.infer<typeof Schedule>;

/** A mailing to those who have not answered. */
export const Mailing = z.object({
  kind: z
    .enum(['reminder', 'extended', 'prolonged'])
    .describe('`extended`: because a side was short; `prolonged`: by an operator.'),
  at: z.iso.datetime(),
  unplanned: z.literal(true).optional().describe('Asked for by an operator while the wave was open.'),
});
export type Mailing = z.infer<typeof Mailing>;

/** The schedule as instants (UTC), fixed when the wave is deployed. */
export const Timetable = z.object({
  opensAt: z.iso.datetime(),
  closesAt: z.iso.datetime(),
  mailings: z.array(Mailing),
});
export type Timetable = z.infer<typeof Timetable>;

export interface ScheduleProblem {
  field: string;
  message: string;
}

export type TimetableResult = { ok: true; timetable: Timetable } | { ok: false; problems: ScheduleProblem[] };

/** Resolves a schedule into instants, or lists everything that is wrong with it. */
export function timetableOf(schedule: Schedule): TimetableResult {
  if (!isTimeZone(schedule.timeZone)) {
    return {
      ok: false,
      problems: [
        {
          field: 'timeZone',
          message: `"${schedule.timeZone}" is not a time zone; use a name such as "Europe/Berlin" or "Asia/Kolkata".`,
        },
      ],
    };
  }
  const problems: ScheduleProblem[] = [];
  const resolve = (field: string, moment: string): string => {
    const result = instantOf(moment, schedule.timeZone);
    if (result === null) {
      problems.push({
        field,
        message:
          `"${moment}" is not a date and time that exists, once, in ${schedule.timeZone}; write it as ` +
          '2026-12-01T09:00, or with an offset where the clocks are put back.',
      });
      return '';
    }
    return result;
  };

  const opensAt = resolve('opensAt', schedule.opensAt);
  const closesAt = resolve('closesAt', schedule.closesAt);
  const reminders = schedule.remindersAt.map((moment, index) => resolve(`remindersAt.${index}`, moment));
  if (opensAt && closesAt && closesAt <= opensAt) {
    problems.push({ field: 'closesAt', message: 'The wave closes before it opens; move the closing time.' });
  } else if (opensAt && closesAt) {
    reminders.forEach((at, index) => {
      if (at && (at <= opensAt || at >= closesAt)) {
        problems.push({
          field: `remindersAt.${index}`,
          message: `Reminder ${index + 1} (${schedule.remindersAt[index]}) is not between opening and closing.`,
        });
      }
    });
  }
  if (problems.length > 0) return { ok: false, problems };
  const mailings = reminders.sort().map((at): Mailing => ({ kind: 'reminder', at }));
  return { ok: true, timetable: { opensAt, closesAt, mailings } };
}

export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][\w+-]*(\/[\w+-]+)*$/.test(name)) return false;
  try {
    return Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name).timeZoneId.length > 0;
  } catch {
    return false;
  }
}

/** The instant of a moment as an ISO string with milliseconds, so that instants sort as text; null if none. */
function instantOf(moment: string, timeZone: string): string | null {
  try {
    const instant = /(Z|[+-]\d\d:?\d\d)$/i.test(moment)
      ? Temporal.Instant.from(moment)
      : Temporal.PlainDateTime.from(moment)
          .toZonedDateTime(timeZone, { disambiguation: 'reject' })
          .toInstant();
    return new Date(instant.epochMilliseconds).toISOString();
  } catch {
    return null;
  }
}

/** The same wall-clock time `days` later in the zone, so that a wave that closes at 18:00 still does. */
export function daysLater(instant: string, days: number, timeZone: string): string {
  const later = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).add({ days });
  return new Date(later.epochMilliseconds).toISOString();
}

/** The calendar day of an instant in the zone, `2026-12-01`. */
export function dayIn(instant: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime())
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString();
}
