import './wave-facts.css';
import { Paper } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { isTold } from '../../../shared/wave/since-last-wave.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { formatMoment, formatWallClock } from '../dates/format-moment.ts';
import { wallClockIn, wallClockOf } from '../dates/wall-clock.ts';
import { languageName } from '../languages/language-names.ts';
import { localText } from '../languages/local-text.ts';
import { useMe } from '../shell/me.tsx';
import { SIDES } from '../sides/sides.ts';
import { useWords } from '../words/use-words.tsx';
import type { Words } from '../words/words.ts';
import { questionnairesQuery, questionnaireTitle } from './questionnaire-queries.ts';

/** What the wave asks, when, and what it promises. */
export function WaveFacts({ wave }: { wave: Wave }) {
  const words = useWords();
  const { text, language: reader } = words;
  const { operator } = useMe();
  const questionnaires = useQuery({ ...questionnairesQuery, enabled: operator });
  const merges = wave.cohortMerges ?? [];
  const none = text('console.designer.none');

  const facts: [term: string, fact: ReactNode][] = [
    [
      text('console.designer.questionnaire'),
      questionnaireTitle(words, wave.questionnaire, questionnaires.data),
    ],
    [
      text('console.designer.languages'),
      wave.languages.map((language) => languageName(language, reader)).join(', '),
    ],
    ...scheduleFacts(words, wave),
    ...(['sideMinimum', 'cohortMinimum', 'commentMinimum'] as const).map((name): [string, ReactNode] => [
      text(`console.designer.minimum.${name}`),
      text(`console.designer.fact.${name}`, { minimum: wave.privacy[name] }),
    ]),
    [text('console.designer.dimensions'), wave.cohortDimensions.join(', ') || none],
    ...(merges.length > 0
      ? [
          [
            text('console.designer.merges'),
            merges.map(({ dimension, values, into }) => (
              <div key={`${dimension} ${into}`}>
                {text('console.designer.merge', { dimension, into, values: words.list(values) })}
              </div>
            )),
          ] satisfies [string, ReactNode],
        ]
      : []),
    [
      text('console.designer.fact.mirror'),
      text(wave.mirrorBack ? 'console.designer.fact.mirror-yes' : 'console.designer.fact.mirror-no'),
    ],
    [
      text('console.designer.charter'),
      wave.charter ? localText(wave.charter, reader) : text('console.designer.fact.own-charter'),
    ],
    [text('console.designer.fact.signed-by'), signersOf(words, wave)],
    ...(isTold(wave.sinceLastWave)
      ? ([[text('console.designer.since-title'), localText(wave.sinceLastWave, reader)]] as [
          string,
          ReactNode,
        ][])
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
function signersOf(words: Words, { state, signatures, unsignedReason }: Wave): string {
  if (unsignedReason) {
    return words.text('console.designer.fact.unsigned', {
      reason: localText(unsignedReason, words.language),
    });
  }
  const names = SIDES.flatMap((side) => signatures[side]?.name ?? []);
  if (names.length > 0) return words.list(names);
  return words.text(
    state === 'draft' ? 'console.designer.fact.to-be-signed' : 'console.designer.fact.signed-by-nobody',
  );
}

function scheduleFacts(words: Words, { state, schedule, timetable }: Wave): [string, ReactNode][] {
  const { text } = words;
  const { timeZone, opensAt, closesAt, remindersAt, extensionDays } = schedule;
  const isNow = state === 'draft' && wallClockOf(opensAt, timeZone) <= wallClockIn(new Date(), timeZone);
  const mailings = timetable?.mailings ?? remindersAt.map((at) => ({ kind: 'reminder' as const, at }));
  return [
    [
      text('console.designer.opens'),
      isNow
        ? text('console.designer.opens-now')
        : formatMoment(words, timetable?.opensAt ?? opensAt, timeZone),
    ],
    [text('console.designer.closes'), formatMoment(words, timetable?.closesAt ?? closesAt, timeZone)],
    [
      text('console.designer.reminders'),
      mailings.length === 0
        ? text('console.designer.none')
        : mailings.map(({ kind, at }) => (
            <div key={at}>
              {kind === 'reminder'
                ? formatWallClock(words, wallClockOf(at, timeZone))
                : text('console.designer.fact.new-closing', {
                    at: formatWallClock(words, wallClockOf(at, timeZone)),
                  })}
            </div>
          )),
    ],
    [text('console.designer.fact.short'), text('console.designer.fact.extended', { days: extensionDays })],
  ];
}
