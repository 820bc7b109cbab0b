import { LIBRARY } from '../../../shared/questionnaire/library.ts';
import type { CohortMerge } from '../../../shared/wave/cohort-merge.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { browserTimeZone, isTimeZone } from '../dates/time-zones.ts';
import { daysAfter, type WallClock, wallClockIn, wallClockOf } from '../dates/wall-clock.ts';
import type { QuestionnaireSummary } from './questionnaire-queries.ts';

/** A number field, empty while it is being typed. */
type NumberField = number | string;

/** The draft as its form holds it; fields are named as the API names them, so that its problems find them. */
export interface WaveValues {
  title: string;
  /** Id and version in one, as the list offers them. */
  questionnaire: string;
  languages: string[];
  schedule: {
    timeZone: string;
    opens: 'now' | 'at';
    opensAt: WallClock;
    closesAt: WallClock;
    remindersAt: { key: string; at: WallClock }[];
    extensionDays: NumberField;
  };
  privacy: { sideMinimum: NumberField; cohortMinimum: NumberField; commentMinimum: NumberField };
  cohortDimensions: string[];
  cohortMerges: CohortMerge[];
  mirrorBack: boolean;
  /** By language of the wave; empty where Parallax's own words stand. */
  charter: Record<string, string>;
  /** By language; empty unless the wave runs without signatures. */
  unsignedReason: Record<string, string>;
  /** By language of the wave; empty where nothing is told. */
  sinceLastWave: Record<string, string>;
}

export function questionnaireKey({ id, version }: { id: string; version: number }): string {
  return `${id}@${version}`;
}

export function reminderAt(at: WallClock) {
  return { key: crypto.randomUUID(), at };
}

/** A new draft with nothing decided yet but what suits most: the general questionnaire, open for two weeks. */
export function newWaveValues(
  questionnaires: readonly QuestionnaireSummary[],
  timeZone: string | undefined,
  { now, locale }: { now: Date; locale: string },
): WaveValues {
  const zone = timeZone && isTimeZone(timeZone) ? timeZone : browserTimeZone();
  const today = wallClockIn(now, zone);
  const questionnaire = questionnaires.find(({ id }) => id === LIBRARY[0].id) ?? questionnaires[0];
  const complete: readonly string[] = questionnaire?.languages ?? [];
  const first = complete.includes('en') ? 'en' : complete[0];
  return {
    title: monthOf(today, locale),
    questionnaire: questionnaire ? questionnaireKey(questionnaire) : '',
    languages: first ? [first] : [],
    schedule: {
      timeZone: zone,
      opens: 'now',
      opensAt: daysAfter(today, 1, '09:00'),
      closesAt: daysAfter(today, 14, '18:00'),
      remindersAt: [reminderAt(daysAfter(today, 7, '09:00'))],
      extensionDays: 7,
    },
    privacy: { sideMinimum: 5, cohortMinimum: 5, commentMinimum: 5 },
    cohortDimensions: [],
    cohortMerges: [],
    mirrorBack: false,
    charter: {},
    unsignedReason: {},
    sinceLastWave: {},
  };
}

/** The same in every language that somebody on the roster reads and the questionnaire is complete in. */
export function inLanguagesOf(
  members: readonly { language?: string | undefined }[],
  values: WaveValues,
  questionnaires: readonly QuestionnaireSummary[],
): WaveValues {
  const chosen = questionnaires.find((each) => questionnaireKey(each) === values.questionnaire);
  const read = new Set(members.map(({ language }) => language));
  const wanted = (chosen?.languages ?? []).filter((language) => read.has(language));
  return { ...values, languages: [...new Set([...values.languages, ...wanted])] };
}

/** Milliseconds of a day on wall clocks, which know no summer time. */
const DAY = 86_400_000;

/**
 * A new draft like an earlier wave, all its times moved by the same number of whole weeks to the first that lies
 * ahead, so that weekdays and hours stay. What was said of the time before that wave is not said again, nor why it
 * ran without signatures.
 */
export function copiedWaveValues(
  wave: Wave,
  questionnaires: readonly QuestionnaireSummary[],
  { now, locale }: { now: Date; locale: string },
): WaveValues {
  const { id, version } = wave.questionnaire;
  const same = questionnaires.filter((each) => each.id === id);
  const questionnaire = same.find((each) => each.version === version) ?? same[0];
  const blank = newWaveValues(questionnaires, wave.schedule.timeZone, { now, locale });
  const complete: readonly string[] = questionnaire?.languages ?? [];
  const languages = wave.languages.filter((language) => complete.includes(language));
  const { timeZone } = blank.schedule;
  const opened = wallClockOf(wave.schedule.opensAt, timeZone);
  const tomorrow = daysAfter(wallClockIn(now, timeZone), 1, '00:00');
  const days = (Date.parse(`${tomorrow}Z`) - Date.parse(`${opened}Z`)) / DAY;
  const shift = 7 * Math.max(0, Math.ceil(days / 7));
  const moved = (moment: string) => daysAfter(wallClockOf(moment, timeZone), shift);
  const opensAt = moved(wave.schedule.opensAt);
  return {
    ...blank,
    title: monthOf(opensAt, locale),
    ...(questionnaire ? { questionnaire: questionnaireKey(questionnaire) } : {}),
    languages: languages.length > 0 ? languages : blank.languages,
    schedule: {
      timeZone,
      opens: 'at',
      opensAt,
      closesAt: moved(wave.schedule.closesAt),
      remindersAt: wave.schedule.remindersAt.map((at) => reminderAt(moved(at))),
      extensionDays: wave.schedule.extensionDays,
    },
    privacy: wave.privacy,
    cohortDimensions: wave.cohortDimensions,
    cohortMerges: wave.cohortMerges ?? [],
    mirrorBack: wave.mirrorBack,
    charter: wave.charter ?? {},
  };
}

/** “December 2026”. */
function monthOf(wallClock: WallClock, locale: string): string {
  return new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${wallClock}Z`),
  );
}

/** The draft as it was saved. An opening time that has passed means "now". */
export function savedWaveValues(wave: Wave, now: Date): WaveValues {
  const { timeZone, opensAt, closesAt, remindersAt, extensionDays } = wave.schedule;
  const opens = wallClockOf(opensAt, timeZone);
  const today = wallClockIn(now, timeZone);
  const isPast = opens <= today;
  return {
    title: wave.title,
    questionnaire: questionnaireKey(wave.questionnaire),
    languages: wave.languages,
    schedule: {
      timeZone,
      opens: isPast ? 'now' : 'at',
      opensAt: isPast ? daysAfter(today, 1, '09:00') : opens,
      closesAt: wallClockOf(closesAt, timeZone),
      remindersAt: remindersAt.map((at) => reminderAt(wallClockOf(at, timeZone))),
      extensionDays,
    },
    privacy: wave.privacy,
    cohortDimensions: wave.cohortDimensions,
    cohortMerges: wave.cohortMerges ?? [],
    mirrorBack: wave.mirrorBack,
    charter: wave.charter ?? {},
    unsignedReason: wave.unsignedReason ?? {},
    sinceLastWave: { ...wave.sinceLastWave },
  };
}

/** What the API takes. A text that was emptied is taken away; texts of languages that the wave has no longer, too. */
export function waveDetails(values: WaveValues, now: Date) {
  const { timeZone, opens, opensAt, closesAt, remindersAt, extensionDays } = values.schedule;
  const [id = '', version] = values.questionnaire.split('@');
  const { languages, cohortDimensions } = values;
  const charter = writtenWords(values.charter, languages);
  const unsignedReason = writtenWords(values.unsignedReason, languages);
  return {
    title: values.title,
    questionnaire: { id, version: Number(version) },
    languages,
    schedule: {
      timeZone,
      opensAt: opens === 'now' ? wallClockIn(now, timeZone) : opensAt,
      closesAt,
      remindersAt: remindersAt.map(({ at }) => at).filter((at) => at !== ''),
      extensionDays: Number(extensionDays),
    },
    privacy: {
      sideMinimum: Number(values.privacy.sideMinimum),
      cohortMinimum: Number(values.privacy.cohortMinimum),
      commentMinimum: Number(values.privacy.commentMinimum),
    },
    cohortDimensions,
    cohortMerges: values.cohortMerges.filter(({ dimension }) => cohortDimensions.includes(dimension)),
    mirrorBack: values.mirrorBack,
    ...(charter ? { charter } : {}),
    ...(unsignedReason ? { unsignedReason } : {}),
    sinceLastWave: writtenWords(values.sinceLastWave, languages) ?? {},
  };
}

/** What is written in the wave's languages; null where nothing is. */
function writtenWords(
  words: Readonly<Record<string, string>>,
  languages: readonly string[],
): Record<string, string> | null {
  const written = languages.flatMap((language) => {
    const text = words[language]?.trim();
    return text ? [[language, text] as const] : [];
  });
  return written.length > 0 ? Object.fromEntries(written) : null;
}
