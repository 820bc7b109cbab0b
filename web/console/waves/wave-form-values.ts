import { LIBRARY } from '../../../shared/questionnaire/library.ts';
import type { Wave, WaveDetails } from '../../../shared/wave/wave.ts';
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
  mirrorBack: boolean;
  charter: string;
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

/** A new draft: two weeks from now, and otherwise like the partnership's last wave, or the general questionnaire. */
export function newWaveValues(
  questionnaires: readonly QuestionnaireSummary[],
  last: Wave | undefined,
  now: Date,
): WaveValues {
  const used = last?.schedule.timeZone;
  const timeZone = used && isTimeZone(used) ? used : browserTimeZone();
  const today = wallClockIn(now, timeZone);
  const withId = (wanted: string | undefined) => questionnaires.find(({ id }) => id === wanted);
  const questionnaire = withId(last?.questionnaire.id) ?? withId(LIBRARY[0].id) ?? questionnaires[0];
  const complete: readonly string[] = questionnaire?.languages ?? [];
  const kept = last?.languages.filter((language) => complete.includes(language)) ?? [];
  const first = complete.includes('en') ? 'en' : complete[0];
  return {
    title: new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone }).format(now),
    questionnaire: questionnaire ? questionnaireKey(questionnaire) : '',
    languages: kept.length > 0 ? kept : first ? [first] : [],
    schedule: {
      timeZone,
      opens: 'now',
      opensAt: daysAfter(today, 1, '09:00'),
      closesAt: daysAfter(today, 14, '18:00'),
      remindersAt: [reminderAt(daysAfter(today, 7, '09:00'))],
      extensionDays: last?.schedule.extensionDays ?? 7,
    },
    privacy: last?.privacy ?? { sideMinimum: 5, cohortMinimum: 5, commentMinimum: 5 },
    cohortDimensions: last?.cohortDimensions ?? [],
    mirrorBack: last?.mirrorBack ?? false,
    charter: last?.charter?.en ?? '',
    unsignedReason: {},
    sinceLastWave: {},
  };
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
    mirrorBack: wave.mirrorBack,
    charter: wave.charter?.en ?? '',
    unsignedReason: wave.unsignedReason ?? {},
    sinceLastWave: { ...wave.sinceLastWave },
  };
}

/** What the API takes; `before` keeps the charter's other languages, which this form does not show. */
export function waveDetails(values: WaveValues, now: Date, before?: WaveDetails) {
  const { timeZone, opens, opensAt, closesAt, remindersAt, extensionDays } = values.schedule;
  const [id = '', version] = values.questionnaire.split('@');
  const reasons = values.languages.flatMap((language) => {
    const words = values.unsignedReason[language]?.trim();
    return words ? [[language, words] as const] : [];
  });
  return {
    title: values.title,
    questionnaire: { id, version: Number(version) },
    languages: values.languages,
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
    cohortDimensions: values.cohortDimensions,
    mirrorBack: values.mirrorBack,
    ...(reasons.length > 0 ? { unsignedReason: Object.fromEntries(reasons) } : {}),
    sinceLastWave: toldWords(values),
    ...(values.charter.trim() ? { charter: { ...before?.charter, en: values.charter } } : {}),
  };
}

/** What is told in the wave's languages; nothing at all takes back what the draft had. */
function toldWords({ languages, sinceLastWave }: WaveValues): Record<string, string> {
  return Object.fromEntries(
    languages
      .map((language) => [language, sinceLastWave[language]?.trim() ?? ''] as const)
      .filter(([, words]) => words !== ''),
  );
}
