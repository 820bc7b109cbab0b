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
  const minimum = `${privacy.sideMinimum} answers`;

  switch (wave.state) {
    case 'draft':
      return ['Nobody is invited before the draft is deployed.'];
    case 'scheduled':
      if (awaitedSides(wave).length > 0) {
        return [
          opensAt <= now.toISOString()
            ? 'The wave waits for the charter to be signed. It opens as soon as both sides have.'
            : `The wave opens on ${moment(opensAt)}, if both sides have signed the charter by then, else as soon as they have.`,
          `If a signature is still missing on ${moment(closesAt)}, the wave is cancelled and nobody is invited. The closing time does not move.`,
        ];
      }
      return [
        opensAt <= now.toISOString()
          ? 'The wave opens any moment now.'
          : `The wave opens on ${moment(opensAt)}.`,
        'Everyone who is on the roster then is invited by e-mail.',
      ];
    case 'open':
      if (closesAt <= now.toISOString()) return ['The wave is closing. Answers are no longer accepted.'];
      return [
        ...(wave.invited === null ? ['Invitations are being made.'] : []),
        `Answers are accepted until ${moment(closesAt)}.`,
        ...nextMailing(wave, moment),
        extended
          ? `The wave has been extended once because a side was short. If a side still has fewer than ${minimum} at the close, it ends without a result.`
          : `If a side has fewer than ${minimum} at the close, the wave is extended by ${days(schedule.extensionDays)}, once.`,
      ];
    case 'closed':
      return [
        'Answers are no longer accepted and are being counted; that takes about a minute.',
        'If both sides have enough answers, the report opens to the leads of both sides at the same moment.',
      ];
    case 'released':
      return ['The report was opened to the leads of both sides at the same moment.'];
    case 'insufficient':
      return [
        `At least one side has fewer than ${minimum}, even after the extension. To protect those who answered, nobody sees a result, and nobody ever will; only these counts remain.`,
        'Talk with the leads about why people held back before you plan the next wave.',
      ];
    case 'cancelled':
      if (wave.cancelledBecause === 'unsigned') {
        return [
          'The wave was cancelled at its closing time, because the charter had not been signed. Nobody was invited.',
        ];
      }
      return ['The wave was given up. No more answers are accepted, and nobody will see a result.'];
  }
}

function nextMailing({ timetable, mailingsDone }: Wave, moment: (at: string) => string): string[] {
  const next = timetable?.mailings[mailingsDone];
  if (!next) return ['No more reminders are planned.'];
  return [
    next.kind !== 'reminder'
      ? 'Those who have not answered are being told of the new closing time.'
      : `The next reminder goes out on ${moment(next.at)}, to those who have not answered by then.`,
  ];
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}
