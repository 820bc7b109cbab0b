import { Button, Text } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import type { RunningWave } from '../../../shared/home/lead-home.ts';
import { formatDistance } from '../dates/format-distance.ts';
import { HelpWord } from '../shell/help.tsx';
import { useWords } from '../words/use-words.tsx';
import { HomeCard } from './home-card.tsx';

/** A charter that waits for the reader's name: by when, what signing means, and where. */
export function CharterToSign({ wave, organisation }: { wave: RunningWave; organisation: string }) {
  const words = useWords();
  const { id, opensAt, closesAt, timeZone } = wave;
  const now = new Date();
  const isLate = opensAt <= now.toISOString();
  const distance = formatDistance(words, opensAt, now);
  return (
    <HomeCard title={words.text('console.home.sign.title')} aside={<HelpWord word="charter" />} waits>
      <Text fw={600}>
        {isLate
          ? words.text('console.home.sign.late', { distance })
          : words.text('console.home.sign.by', { deadline: words.deadline(opensAt, timeZone), distance })}
      </Text>
      <Text maw={680}>{words.text('console.home.sign.means', { organisation })}</Text>
      <Button
        component="a"
        href={`/charters/${id}`}
        size="md"
        leftSection={<IconSignature size={20} aria-hidden />}
      >
        {words.text('console.home.sign.button')}
      </Button>
      <Text size="sm" c="dimmed">
        {words.text('console.home.sign.lapses', { closes: words.deadline(closesAt, timeZone) })}{' '}
        {words.text('console.home.running.zone', { zone: words.zoneName(opensAt, timeZone) })}
      </Text>
    </HomeCard>
  );
}
