import type { ConsoleKey } from '../../../shared/messages/console-catalogue.ts';
import { formatWallClock } from '../dates/format-moment.ts';
import { languageName } from '../languages/language-names.ts';
import type { Words } from '../words/words.ts';
import type { WaveValues } from './wave-form-values.ts';

/** One thing that two people may have decided differently, and how to show and take it over. */
interface Decision {
  id: string;
  label: ConsoleKey;
  /** Which language's text it is, for texts that there is one of in each. */
  language?: string;
  of: (values: WaveValues) => unknown;
  shown: (values: WaveValues, words: Words) => string;
  taken: (into: WaveValues, from: WaveValues) => WaveValues;
}

/** A decision on which the saved version and one's own differ. */
export interface Difference extends Decision {
  /** Who has changed it since both began: only one's own may be kept without asking, only theirs taken. */
  changedBy: 'mine' | 'theirs' | 'both';
}

type Part = Exclude<
  keyof WaveValues,
  'schedule' | 'privacy' | 'charter' | 'unsignedReason' | 'sinceLastWave'
>;

const part = (id: Part, label: ConsoleKey, shown: Decision['shown']): Decision => ({
  id,
  label,
  of: (values) => values[id],
  shown,
  taken: (into, from) => ({ ...into, [id]: from[id] }),
});
const joined = (list: readonly string[], words: Words) =>
  list.join(', ') || words.text('console.designer.none');

const DECISIONS: readonly Decision[] = [
  part('title', 'console.designer.title', ({ title }) => title),
  part('questionnaire', 'console.designer.questionnaire', ({ questionnaire }) => questionnaire),
  part('languages', 'console.designer.languages', ({ languages }, words) =>
    joined(
      languages.map((language) => languageName(language, words.language)),
      words,
    ),
  ),
  {
    id: 'schedule',
    label: 'console.designer.step.when',
    of: ({ schedule: { remindersAt, ...times } }) => [times, remindersAt.map(({ at }) => at)],
    shown: ({ schedule }, words) =>
      words.text('console.designer.conflict.times', {
        zone: schedule.timeZone,
        opens:
          schedule.opens === 'now'
            ? words.text('console.designer.opens-now')
            : formatWallClock(words, schedule.opensAt),
        closes: formatWallClock(words, schedule.closesAt),
        reminders: schedule.remindersAt.length,
        days: Number(schedule.extensionDays),
      }),
    taken: (into, from) => ({ ...into, schedule: from.schedule }),
  },
  ...(['sideMinimum', 'cohortMinimum', 'commentMinimum'] as const).map(
    (name): Decision => ({
      id: `privacy.${name}`,
      label: `console.designer.minimum.${name}`,
      of: ({ privacy }) => privacy[name],
      shown: ({ privacy }) => String(privacy[name]),
      taken: (into, from) => ({ ...into, privacy: { ...into.privacy, [name]: from.privacy[name] } }),
    }),
  ),
  part('cohortDimensions', 'console.designer.dimensions', ({ cohortDimensions }, words) =>
    joined(cohortDimensions, words),
  ),
  part('cohortMerges', 'console.designer.merges', ({ cohortMerges }, words) =>
    joined(
      cohortMerges.map(({ dimension, into }) => `${dimension}: ${into}`),
      words,
    ),
  ),
  part('mirrorBack', 'console.designer.mirror', ({ mirrorBack }, words) =>
    words.text(mirrorBack ? 'console.designer.yes' : 'console.designer.no'),
  ),
];

const TEXTS = {
  charter: 'console.designer.charter',
  unsignedReason: 'console.designer.unsigned',
  sinceLastWave: 'console.designer.since',
} as const satisfies Partial<Record<keyof WaveValues, ConsoleKey>>;

function textDecisions(...versions: readonly WaveValues[]): Decision[] {
  return (Object.keys(TEXTS) as (keyof typeof TEXTS)[]).flatMap((name) => {
    const languages = new Set(versions.flatMap((values) => Object.keys(values[name])));
    return [...languages].map(
      (language): Decision => ({
        id: `${name}.${language}`,
        label: TEXTS[name],
        language,
        of: (values) => values[name][language]?.trim() ?? '',
        shown: (values, words) => values[name][language]?.trim() || words.text('console.designer.none'),
        taken: (into, from) => ({
          ...into,
          [name]: { ...into[name], [language]: from[name][language] ?? '' },
        }),
      }),
    );
  });
}

/** Everything on which one's own version and the saved one differ, in the order of the form. */
export function differencesBetween(base: WaveValues, mine: WaveValues, theirs: WaveValues): Difference[] {
  return [...DECISIONS, ...textDecisions(base, mine, theirs)].flatMap((decision) => {
    const [before, own, other] = [base, mine, theirs].map((values) => JSON.stringify(decision.of(values)));
    if (own === other) return [];
    const changedBy = own === before ? 'theirs' : other === before ? 'mine' : 'both';
    return [{ ...decision, changedBy }];
  });
}

/** One's own version with theirs wherever it was chosen. */
export function chosenValues(
  mine: WaveValues,
  theirs: WaveValues,
  differences: readonly Difference[],
  choice: Readonly<Record<string, 'mine' | 'theirs'>>,
): WaveValues {
  return differences.reduce(
    (values, { id, taken }) => (choice[id] === 'theirs' ? taken(values, theirs) : values),
    mine,
  );
}
