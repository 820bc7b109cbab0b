import './wave-facts.css';
import { Paper } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { isTold } from '../../../shared/wave/since-last-wave.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { formatMoment, formatWallClock } from '../dates/format-moment.ts';
import { wallClockIn, wallClockOf } from '../dates/wall-clock.ts';
import { englishText } from '../languages/english-text.ts';
import { languageName } from '../languages/language-names.ts';
import { useMe } from '../shell/me.tsx';
import { SIDES } from '../sides/sides.ts';
import { useWords } from '../words/use-words.tsx';
import type { Words } from '../words/words.ts';
import { questionnairesQuery, questionnaireTitle } from './questionnaire-queries.ts';

/** What the wave asks, when, and what it promises. */
export function WaveFacts({ wave }: { wave: Wave }) {
  const words = useWords();
  const { operator } = useMe();
  const questionnaires = useQuery({ ...questionnairesQuery, enabled: operator });
  const { sideMinimum, cohortMinimum, commentMinimum } = wave.privacy;

  const facts: [term: string, fact: ReactNode][] = [
    ['Questionnaire', questionnaireTitle(wave.questionnaire, questionnaires.data)],
    ['Languages', wave.languages.map((language) => languageName(language, words.language)).join(', ')],
    ...scheduleFacts(words, wave),
    ['Side minimum', `${sideMinimum} answers, or nobody sees anything`],
    ['Cohort minimum', `${cohortMinimum} answers, or the cohort is not shown`],
    ['Comment minimum', `${commentMinimum} answers, or no comment is shown`],
    ['Short result', wave.mirrorBack ? 'Mailed to respondents who ask for it' : 'Not offered'],
    ['Cohort dimensions', wave.cohortDimensions.join(', ') || 'None'],
    ['Charter', wave.charter ? englishText(wave.charter) : 'Parallax’s own words'],
    ['Signed by', signersOf(wave)],
    ...(isTold(wave.sinceLastWave)
      ? ([['Since the last wave', englishText(wave.sinceLastWave)]] as [string, ReactNode][])
      : []),
  ];
  return (
    <Paper withBorder p="lg">
      <dl className="wave-facts">
        {facts.map(([term, fact]) => (
          <Fragment key={term}>
            <dt>{term}</dt>
            <dd>{fact}</dd>
          </Fragment>
        ))}
      </dl>
    </Paper>
  );
}

/** The names, or why there are none. */
function signersOf({ state, signatures, unsignedReason }: Wave): string {
  if (unsignedReason) return `Nobody: ${englishText(unsignedReason)}`;
  const names = SIDES.flatMap((side) => signatures[side]?.name ?? []);
  if (names.length > 0) return names.join(' and ');
  return state === 'draft' ? 'A lead of each side, once the wave is deployed' : 'Nobody';
}

function scheduleFacts(words: Words, { state, schedule, timetable }: Wave): [string, ReactNode][] {
  const { timeZone, opensAt, closesAt, remindersAt, extensionDays } = schedule;
  const isNow = state === 'draft' && wallClockOf(opensAt, timeZone) <= wallClockIn(new Date(), timeZone);
  const mailings = timetable?.mailings ?? remindersAt.map((at) => ({ kind: 'reminder' as const, at }));
  const days = extensionDays === 1 ? '1 day' : `${extensionDays} days`;
  return [
    [
      'Opens',
      isNow ? 'As soon as it is deployed' : formatMoment(words, timetable?.opensAt ?? opensAt, timeZone),
    ],
    ['Closes', formatMoment(words, timetable?.closesAt ?? closesAt, timeZone)],
    [
      'Reminders',
      mailings.length === 0
        ? 'None'
        : mailings.map(({ kind, at }) => (
            <div key={at}>
              {formatWallClock(words, wallClockOf(at, timeZone))}
              {kind !== 'reminder' ? ' (new closing time)' : ''}
            </div>
          )),
    ],
    ['If a side is short', `Extended by ${days}, once`],
  ];
}
