import { isTimeZone } from './time-zones.ts';
import { type WallClock, wallClockOf } from './wall-clock.ts';

const LOCALE = 'en-GB';
const LONG = new Intl.DateTimeFormat(LOCALE, {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});
const DAY = new Intl.DateTimeFormat(LOCALE, {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
});
const DATE = new Intl.DateTimeFormat(LOCALE, { day: 'numeric', month: 'long', year: 'numeric' });

/** A moment of a schedule with its zone, “Tue, 1 December 2026 at 18:00 (Asia/Kolkata)”. */
export function formatMoment(moment: string, timeZone: string): string {
  const zone = isTimeZone(timeZone) ? timeZone : `unknown time zone “${timeZone}”`;
  return `${formatWallClock(wallClockOf(moment, timeZone))} (${zone})`;
}

/** The same without the zone, where it stands beside it. */
export function formatWallClock(wallClock: WallClock): string {
  const date = new Date(`${wallClock}Z`);
  return Number.isNaN(date.getTime()) ? wallClock : LONG.format(date);
}

/** A calendar day, `2026-12-01` → “Tue, 1 Dec”. */
export function formatDay(day: string): string {
  return DAY.format(new Date(`${day}T00:00Z`));
}

/** The reader's own date of an instant, “1 December 2026”. */
export function formatDate(instant: string): string {
  return DATE.format(new Date(instant));
}
