import { isTimeZone } from '../dates/time-zones.ts';
import { type WallClock, wallClockIn } from '../dates/wall-clock.ts';

/** How far a zone is from UTC at a moment, “UTC+5:30”; empty for a zone that nobody knows. */
export function zoneOffset(zone: string, at: Date): string {
  if (!isTimeZone(zone)) return '';
  const part = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'shortOffset' })
    .formatToParts(at)
    .find(({ type }) => type === 'timeZoneName');
  return (part?.value ?? '').replace('GMT', 'UTC');
}

/**
 * The instant at which the clocks of a zone show a time. A time that the clocks leave out or show twice is near
 * enough for showing it elsewhere; the API refuses it.
 */
export function instantOf(wallClock: WallClock, zone: string): Date | null {
  const asUtc = Date.parse(`${wallClock}Z`);
  if (Number.isNaN(asUtc)) return null;
  let instant = asUtc;
  // The difference of the zone at a moment near by; twice, because the clocks may change between the two.
  for (let round = 0; round < 2; round += 1) {
    const shown = Date.parse(`${wallClockIn(new Date(instant), zone)}Z`);
    instant += asUtc - shown;
  }
  return new Date(instant);
}

/** What the clocks elsewhere show when those of `zone` show a time. */
export function elsewhere(wallClock: WallClock, zone: string, there: string): WallClock {
  const instant = instantOf(wallClock, zone);
  return instant ? wallClockIn(instant, there) : '';
}
