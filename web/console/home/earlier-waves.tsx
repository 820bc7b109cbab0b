import { Anchor, Text } from '@mantine/core';
import type { LeadPartnership } from '../../../shared/home/lead-home.ts';
import { useWords } from '../words/use-words.tsx';
import { HomeCard } from './home-card.tsx';
import { reportAddress } from './report-address.ts';
import { waveName } from './wave-name.ts';

/** The waves before the newest report, newest first: what each said, or why it said nothing. */
export function EarlierWaves({ partnership: { reports, withoutResult } }: { partnership: LeadPartnership }) {
  const words = useWords();
  const waves = [...reports.slice(1), ...withoutResult].toSorted(
    (first, second) => second.number - first.number,
  );
  if (waves.length === 0) return null;
  return (
    <HomeCard title={words.text('console.home.earlier.title')}>
      <ul className="home-rows">
        {waves.map((wave) => (
          <li key={wave.id}>
            <Text fw={600}>{waveName(words, wave)}</Text>
            {'state' in wave ? (
              <Text c="dimmed">
                {words.text(
                  wave.unsigned ? 'console.home.earlier.unsigned' : `console.home.earlier.${wave.state}`,
                )}
              </Text>
            ) : (
              <>
                <Text size="sm" c="dimmed">
                  {words.text('console.home.report.closed', {
                    day: words.day(wave.closedAt, wave.timeZone),
                  })}
                </Text>
                {wave.told?.sentence && (
                  <Text maw={680} lang={wave.told.language}>
                    {wave.told.sentence}
                  </Text>
                )}
                <Anchor href={reportAddress(wave, words.language)} underline="always">
                  {words.text(wave.toGuess ? 'console.home.earlier.guess' : 'console.home.earlier.open', {
                    number: wave.number,
                  })}
                </Anchor>
              </>
            )}
          </li>
        ))}
      </ul>
    </HomeCard>
  );
}
