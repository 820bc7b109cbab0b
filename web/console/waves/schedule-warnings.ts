import { isTimeZone } from '../dates/time-zones.ts';
import type { WallClock } from '../dates/wall-clock.ts';
import { elsewhere } from './schedule-zones.ts';
import type { WaveValues } from './wave-form-values.ts';

/** Why few people would heed a mail, or a closing, at a time. */
export type QuietReason = 'weekend' | 'holidays' | 'night' | 'no-reminder' | 'short' | 'close-together';

export interface QuietWarning {
  what: 'opening' | 'reminder' | 'closing' | 'wave';
  /** Which reminder, from 1; 0 for the others. */
  number: number;
  why: QuietReason;
  zone: string;
}

const DAY = 86_400_000;
/** Nobody is glad of a mail before or after these hours. */
const MORNING = 7;
const EVENING = 21;
/** A wave that is open for less reaches only those who happen to be there. */
const SHORTEST_DAYS = 5;

/**
 * What speaks against the times of a wave, on the clocks of all who are asked: weekends, the days around the turn
 * of the year and nights; reminders that crowd, or none; a wave that is too short. None of it forbids deploying.
 *
 * @param zones where people live; the first is the wave's own
 */
export function scheduleWarnings(
  { timeZone, opens, opensAt, closesAt, remindersAt }: WaveValues['schedule'],
  zones: readonly { zone: string; a: number; b: number }[],
  now: WallClock,
): QuietWarning[] {
  if (!isTimeZone(timeZone)) return [];
  const opening = opens === 'now' ? now : opensAt;
  const moments = [
    // An opening at once is the operator's own hour.
    ...(opens === 'now' ? [] : [{ what: 'opening' as const, number: 0, at: opensAt }]),
    ...remindersAt.map(({ at }, index) => ({ what: 'reminder' as const, number: index + 1, at })),
    { what: 'closing' as const, number: 0, at: closesAt },
  ].filter(({ at }) => at !== '');
  const found = moments.flatMap(({ at, ...moment }) =>
    zones
      .filter(({ zone, a, b }) => isTimeZone(zone) && (a + b > 0 || zone === timeZone))
      .flatMap(({ zone }) => {
        const why = quietAt(zone === timeZone ? at : elsewhere(at, timeZone, zone), moment.what);
        return why ? [{ ...moment, why, zone }] : [];
      }),
  );
  return [
    ...firstOfEach(found),
    ...ofWhole(
      opening,
      closesAt,
      remindersAt.map(({ at }) => at),
      timeZone,
    ),
  ];
}

function quietAt(clock: WallClock, what: QuietWarning['what']): QuietReason | null {
  const [, month = '', day = ''] = clock.slice(0, 10).split('-');
  if ((month === '12' && day >= '24') || (month === '01' && day === '01')) return 'holidays';
  const weekday = new Date(`${clock.slice(0, 10)}T00:00Z`).getUTCDay();
  if (weekday === 0 || weekday === 6) return 'weekend';
  const hour = Number(clock.slice(11, 13));
  // At night a wave may close; mails should not come then.
  return what !== 'closing' && (hour < MORNING || hour >= EVENING) ? 'night' : null;
}

function ofWhole(
  opens: WallClock,
  closes: WallClock,
  reminders: readonly WallClock[],
  zone: string,
): QuietWarning[] {
  const whole = (why: QuietReason): QuietWarning => ({ what: 'wave', number: 0, why, zone });
  const at = (clock: WallClock) => Date.parse(`${clock}Z`);
  const sorted = reminders.filter(Boolean).toSorted();
  const mails = [opens, ...sorted, closes].filter(Boolean);
  const crowded = mails.some((clock, place) => {
    const next = mails[place + 1];
    return next !== undefined && at(next) > at(clock) && at(next) - at(clock) < DAY;
  });
  return [
    ...(closes && at(closes) > at(opens) && at(closes) - at(opens) < SHORTEST_DAYS * DAY
      ? [whole('short')]
      : []),
    ...(sorted.length === 0 ? [whole('no-reminder')] : []),
    ...(crowded && sorted.length > 0 ? [whole('close-together')] : []),
  ];
}

/** Of the same warning in many zones, the first two: more would bury the others. */
function firstOfEach(warnings: readonly QuietWarning[]): QuietWarning[] {
  const seen = new Map<string, number>();
  return warnings.filter(({ what, number, why }) => {
    const key = `${what} ${number} ${why}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
    return (seen.get(key) ?? 0) <= 2;
  });
}
