import type { ConsoleKey } from '../../../shared/messages/console-catalogue.ts';
import { awaitedSides } from '../../../shared/wave/awaited-sides.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { formatDistance } from '../dates/format-distance.ts';
import { formatMoment } from '../dates/format-moment.ts';
import type { Words } from '../words/words.ts';

/** How a wave stands and what happens next, in plain words. */
export function waveOutlook(words: Words, wave: Wave, now: Date): string[] {
  const { schedule, timetable, extended, privacy } = wave;
  const moment = (at: string) =>
    `${formatMoment(words, at, schedule.timeZone)}, ${formatDistance(words, at, now)}`;
  const opensAt = timetable?.opensAt ?? '';
  const closesAt = timetable?.closesAt ?? '';
  const minimum = privacy.sideMinimum;
  const say = (key: SpokenOutlook, values: Record<string, string | number> = {}) =>
    words.text(`console.monitor.outlook.${key}`, values);

  switch (wave.state) {
    case 'draft':
      return [say('draft')];
    case 'scheduled':
      if (awaitedSides(wave).length > 0) {
        return [
          opensAt <= now.toISOString() ? say('waits') : say('opens-if-signed', { opens: moment(opensAt) }),
          say('lapses', { closes: moment(closesAt) }),
        ];
      }
      return [
        opensAt <= now.toISOString() ? say('opens-now') : say('opens', { opens: moment(opensAt) }),
        say('then-invited'),
      ];
    case 'open':
      if (closesAt <= now.toISOString()) return [say('closing')];
      return [
        ...(wave.invited === null ? [say('inviting')] : []),
        say('until', { closes: moment(closesAt) }),
        nextMailing(wave, say, moment),
        extended
          ? say('extended', { minimum })
          : say('will-extend', { minimum, days: schedule.extensionDays }),
      ];
    case 'closed':
      return [say('counted'), say('if-enough')];
    case 'released':
      return [say('released')];
    case 'insufficient':
      return [say('insufficient', { minimum }), say('talk')];
    case 'cancelled':
      return [say(wave.cancelledBecause === 'unsigned' ? 'lapsed' : 'given-up')];
  }
}

type SpokenOutlook = ConsoleKey extends infer Key
  ? Key extends `console.monitor.outlook.${infer Name}`
    ? Name
    : never
  : never;

function nextMailing(
  { timetable, mailingsDone }: Wave,
  say: (key: SpokenOutlook, values?: Record<string, string>) => string,
  moment: (at: string) => string,
): string {
  const next = timetable?.mailings[mailingsDone];
  if (!next) return say('no-reminder');
  return next.kind === 'reminder' ? say('reminder', { at: moment(next.at) }) : say('told-of-closing');
}
