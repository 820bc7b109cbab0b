import { daysAfter } from '../dates/wall-clock.ts';
import type { Progress } from './wave-queries.ts';

/** The days on which answers came, and those between them on which none did. */
export function everyDay(days: Progress['days']): Progress['days'] {
  return days.flatMap((day, index) => {
    const next = days[index + 1]?.day;
    const quiet: Progress['days'] = [];
    for (let at = following(day.day); next && at < next; at = following(at)) {
      quiet.push({ day: at, a: 0, b: 0 });
    }
    return [day, ...quiet];
  });
}

function following(day: string): string {
  return daysAfter(`${day}T00:00`, 1).slice(0, 10);
}
