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
  if (!schedule.timeZone) errors['schedule.timeZone'] = 'Choose a time zone.';
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
  if (!(Number(schedule.extensionDays) >= 1 && Number(schedule.extensionDays) <= 60)) {
    errors['schedule.extensionDays'] = 'Enter 1 to 60 days.';
  }
  for (const name of MINIMUMS) {
    if (!(Number(privacy[name]) >= 3)) errors[`privacy.${name}`] = 'Enter at least 3.';
  }
  return errors;
}
