import type { Wave } from '../../../shared/wave/wave.ts';
import { daysBetween } from './response-curve.ts';

/** What a wave’s answers are to be seen beside, in days since its opening. */
export interface ResponseMarks {
  /** Mailings to those who have not answered, past and to come. */
  reminders: number[];
  /** Null when the wave is over. */
  today: number | null;
  /** The day on which it closes, or closed. */
  close: number;
}

/** The marks of a deployed wave; null for a draft. */
export function responseMarks(
  { timetable, schedule, state }: Pick<Wave, 'timetable' | 'schedule' | 'state'>,
  now: Date,
): ResponseMarks | null {
  if (!timetable) return null;
  const opened = dayOf(timetable.opensAt, schedule.timeZone);
  const since = (instant: string) => daysBetween(opened, dayOf(instant, schedule.timeZone));
  return {
    reminders: [...new Set(timetable.mailings.map(({ at }) => since(at)))].filter((day) => day >= 0),
    today: state === 'open' ? Math.max(0, since(now.toISOString())) : null,
    close: since(timetable.closesAt),
  };
}

/** The calendar day of an instant in a zone, `2026-12-01`. */
function dayOf(instant: string, timeZone: string): string {
  try {
    return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date(instant));
  } catch {
    return instant.slice(0, 10);
  }
}
