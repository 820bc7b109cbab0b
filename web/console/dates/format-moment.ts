import type { Words } from '../words/words.ts';
import { isTimeZone } from './time-zones.ts';
import { type WallClock, wallClockOf } from './wall-clock.ts';

type Reader = Pick<Words, 'locale' | 'text'>;

const DAY_AND_TIME = {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
} as const;

/** A moment of a schedule with its zone, “Tue, 1 December 2026 at 18:00 (Asia/Kolkata)”. */
export function formatMoment(reader: Reader, moment: string, timeZone: string): string {
  const zone = isTimeZone(timeZone)
    ? timeZone
    : reader.text('console.shell.unknown-zone', { zone: timeZone });
  return `${formatWallClock(reader, wallClockOf(moment, timeZone))} (${zone})`;
}

/** The same without the zone, where it stands beside it. */
export function formatWallClock({ locale }: Reader, wallClock: WallClock): string {
  const date = new Date(`${wallClock}Z`);
  if (Number.isNaN(date.getTime())) return wallClock;
  return new Intl.DateTimeFormat(locale, DAY_AND_TIME).format(date);
}

/** A calendar day, `2026-12-01` → “Tue, 1 Dec”. */
export function formatDay({ locale }: Reader, day: string): string {
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  }).format(new Date(`${day}T00:00Z`));
}

/** The reader's own date of an instant, “1 December 2026”. */
export function formatDate({ locale }: Reader, instant: string): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' }).format(
    new Date(instant),
  );
}
