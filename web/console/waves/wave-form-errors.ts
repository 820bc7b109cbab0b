import type { ConsoleKey } from '../../../shared/messages/console-catalogue.ts';
import { WaveDetails } from '../../../shared/wave/wave.ts';
import { isTimeZone } from '../dates/time-zones.ts';
import { wallClockIn } from '../dates/wall-clock.ts';
import type { Words } from '../words/words.ts';
import { type WaveValues, waveDetails } from './wave-form-values.ts';

const MINIMUMS = ['sideMinimum', 'cohortMinimum', 'commentMinimum'] as const;

type Reader = Pick<Words, 'text' | 'problem'>;

/**
 * What is missing or impossible, by field, before the server is asked: first by the API's own schema, then in
 * clearer words where the form can say more than the schema.
 */
export function waveErrors(values: WaveValues, now: Date, words: Reader): Record<string, string> {
  return { ...schemaErrors(values, now, words), ...ownErrors(values, now, words) };
}

/** The API's schema, its reasons put beside the fields of the form. */
function schemaErrors(values: WaveValues, now: Date, words: Reader): Record<string, string> {
  const parsed = WaveDetails.safeParse(waveDetails(values, now));
  const issues = parsed.success ? [] : parsed.error.issues;
  return Object.fromEntries(
    issues.map(({ path, message }) => [fieldOf(path.map(String)), capitalised(words.problem(message))]),
  );
}

/** Id and version are one field here, and a list of languages is one. */
function fieldOf(path: readonly string[]): string {
  const [first = ''] = path;
  return first === 'questionnaire' || first === 'languages' ? first : path.join('.');
}

function ownErrors(values: WaveValues, now: Date, { text }: Reader): Record<string, string> {
  const errors: Record<string, string> = {};
  const say = (field: string, what: ConsoleKey) => {
    errors[field] = text(what);
  };
  const { schedule, privacy, languages } = values;
  if (!values.title.trim()) say('title', 'console.designer.error.title');
  if (!values.questionnaire) say('questionnaire', 'console.designer.error.questionnaire');
  if (languages.length === 0) say('languages', 'console.designer.error.languages');
  if (!schedule.timeZone) say('schedule.timeZone', 'console.designer.error.zone');
  else if (!isTimeZone(schedule.timeZone))
    errors['schedule.timeZone'] = unknownZone({ text }, schedule.timeZone);
  if (schedule.opens === 'at' && !schedule.opensAt) say('schedule.opensAt', 'console.designer.error.opens');
  if (!schedule.closesAt) say('schedule.closesAt', 'console.designer.error.closes');
  if (schedule.timeZone) {
    const today = wallClockIn(now, schedule.timeZone);
    const opens = schedule.opens === 'now' ? today : schedule.opensAt;
    if (schedule.closesAt && schedule.closesAt <= today)
      say('schedule.closesAt', 'console.designer.error.passed');
    else if (schedule.closesAt && schedule.closesAt <= opens)
      say('schedule.closesAt', 'console.designer.error.closes-first');
    schedule.remindersAt.forEach(({ at }, index) => {
      if (at && (at <= opens || at >= schedule.closesAt))
        say(`schedule.remindersAt.${index}`, 'console.designer.error.reminder');
    });
  }
  if (!isWholeNumber(schedule.extensionDays, 1, 60))
    say('schedule.extensionDays', 'console.designer.error.extension');
  for (const name of MINIMUMS) {
    if (!isWholeNumber(privacy[name], 3, 1000)) say(`privacy.${name}`, 'console.designer.error.minimum');
  }
  for (const field of ['charter', 'unsignedReason', 'sinceLastWave'] as const) {
    for (const language of halfSaid(values[field], languages))
      say(`${field}.${language}`, 'console.designer.error.every-language');
  }
  return errors;
}

/** The languages that lack a text which others have. */
function halfSaid(words: Readonly<Record<string, string>>, languages: readonly string[]): string[] {
  const lacking = languages.filter((language) => !words[language]?.trim());
  return lacking.length < languages.length ? lacking : [];
}

/** What to say of a time zone by a name that is none. */
export function unknownZone({ text }: Pick<Words, 'text'>, zone: string): string {
  return text('console.designer.error.unknown-zone', { zone });
}

function isWholeNumber(value: number | string, min: number, max: number): boolean {
  const number = value === '' ? Number.NaN : Number(value);
  return Number.isInteger(number) && number >= min && number <= max;
}

function capitalised(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1);
}
