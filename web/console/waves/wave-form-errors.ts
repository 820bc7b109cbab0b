import { isTimeZone } from '../dates/time-zones.ts';
import { wallClockIn } from '../dates/wall-clock.ts';
import type { WaveValues } from './wave-form-values.ts';

const MINIMUMS = ['sideMinimum', 'cohortMinimum', 'commentMinimum'] as const;

/** What can be seen to be missing or impossible before the server is asked, by field. */
export function waveErrors(values: WaveValues, now: Date): Record<string, string> {
  const errors: Record<string, string> = {};
  const { schedule, privacy } = values;
  if (!values.title.trim()) errors.title = 'Give the wave a title.';
  if (!values.questionnaire) errors.questionnaire = 'Choose a questionnaire.';
  if (values.languages.length === 0) errors.languages = 'Choose at least one language.';
  if (!schedule.timeZone) {
    errors['schedule.timeZone'] = 'Choose a time zone.';
  } else if (!isTimeZone(schedule.timeZone)) {
    errors['schedule.timeZone'] = unknownZone(schedule.timeZone);
  }
  if (schedule.opens === 'at' && !schedule.opensAt) {
    errors['schedule.opensAt'] = 'Enter when the wave opens.';
  }
  if (!schedule.closesAt) errors['schedule.closesAt'] = 'Enter when the wave closes.';

  if (schedule.timeZone) {
    const today = wallClockIn(now, schedule.timeZone);
    const opens = schedule.opens === 'now' ? today : schedule.opensAt;
    if (schedule.closesAt && schedule.closesAt <= today) {
      errors['schedule.closesAt'] = 'This time has passed; choose a later one.';
    } else if (schedule.closesAt && schedule.closesAt <= opens) {
      errors['schedule.closesAt'] = 'The wave closes before it opens; choose a later time.';
    }
    schedule.remindersAt.forEach(({ at }, index) => {
      if (at && (at <= opens || at >= schedule.closesAt)) {
        errors[`schedule.remindersAt.${index}`] = 'A reminder lies between opening and closing.';
      }
    });
  }
  if (!isWholeNumber(schedule.extensionDays, 1, 60)) {
    errors['schedule.extensionDays'] = 'Enter 1 to 60 days.';
  }
  for (const name of MINIMUMS) {
    if (!isWholeNumber(privacy[name], 3, 1000)) errors[`privacy.${name}`] = 'Enter 3 or more, 1,000 at most.';
  }
  return errors;
}

/** What to say of a time zone by a name that is none. */
export function unknownZone(zone: string): string {
  return `“${zone}” is not a time zone. Type a large city nearby, for instance Berlin, and choose from the list.`;
}

function isWholeNumber(value: number | string, min: number, max: number): boolean {
  const number = value === '' ? Number.NaN : Number(value);
  return Number.isInteger(number) && number >= min && number <= max;
}
