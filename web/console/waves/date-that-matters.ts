import { awaitedSides } from '../../../shared/wave/awaited-sides.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { formatMoment } from '../dates/format-moment.ts';
import type { Words } from '../words/words.ts';

/** When it opens, closes or has closed. */
export function dateThatMatters(words: Words, wave: Wave): string {
  const { state, schedule, timetable, closedAt } = wave;
  const zone = schedule.timeZone;
  const closes = formatMoment(words, timetable?.closesAt ?? schedule.closesAt, zone);
  switch (state) {
    case 'draft':
      return words.text('console.designer.brief.draft', { closes });
    case 'scheduled': {
      if (awaitedSides(wave).length > 0) return words.text('console.designer.brief.unsigned', { closes });
      const opens = formatMoment(words, timetable?.opensAt ?? schedule.opensAt, zone);
      return words.text('console.designer.brief.scheduled', { opens, closes });
    }
    case 'open':
      return words.text('console.designer.brief.open', { closes });
    case 'cancelled':
      return words.text('console.designer.brief.cancelled');
    default:
      return words.text('console.designer.brief.closed', {
        closed: closedAt ? formatMoment(words, closedAt, zone) : closes,
      });
  }
}
