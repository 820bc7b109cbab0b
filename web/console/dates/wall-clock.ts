import { isTimeZone } from './time-zones.ts';

/** A date and time as a clock on the wall shows it, `2026-12-01T09:00`; what `datetime-local` fields hold. */
export type WallClock = string;

/** What the clocks of a zone show at an instant; of a zone that nobody knows, what UTC shows. */
export function wallClockIn(instant: Date, timeZone: string): WallClock {
  // Swedish dates are written 2026-12-01 09:00.
  const written = new Intl.DateTimeFormat('sv-SE', {
    timeZone: isTimeZone(timeZone) ? timeZone : 'UTC',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).format(instant);
  return written.replace(' ', 'T');
}

/** A moment of a schedule (a wall clock, or an instant with `Z` or offset) as the zone's wall clock. */
export function wallClockOf(moment: string, timeZone: string): WallClock {
  return /(Z|[+-]\d\d:?\d\d)$/i.test(moment) ? wallClockIn(new Date(moment), timeZone) : moment.slice(0, 16);
}

/** So many calendar days later, at the same time of day or at the given one. */
export function daysAfter(from: WallClock, days: number, time = from.slice(11)): WallClock {
  const day = new Date(`${from.slice(0, 10)}T00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return `${day.toISOString().slice(0, 10)}T${time}`;
}
