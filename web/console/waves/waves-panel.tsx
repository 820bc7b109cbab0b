import { EmptyState, Group, Stack, Text } from '@mantine/core';
import { IconCalendarPlus, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { membersQuery } from '../members/member-queries.ts';
import { LinkButton } from '../shell/link-button.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { useMe } from '../shell/me.tsx';
import { useWords } from '../words/use-words.tsx';
import { WaveCard } from './wave-card.tsx';
import { wavesQuery } from './wave-queries.ts';

/** All waves of a partnership, newest first, and the way to the next one. */
export function WavesPanel({ partnership }: { partnership: Partnership }) {
  const { text } = useWords();
  const { operator } = useMe();
  const waves = useQuery(wavesQuery(partnership.id));
  const members = useQuery({
    ...membersQuery(partnership.id),
    enabled: operator && waves.data?.length === 0,
  });
  const create = (
    <LinkButton
      href={`/partnerships/${partnership.id}/waves/new`}
      leftSection={<IconPlus size={18} aria-hidden />}
    >
      {text('console.monitor.new-wave')}
    </LinkButton>
  );
  return (
    <Loaded query={waves}>
      {(list) => {
        if (list.length > 0) {
          return (
            <Stack>
              {operator && <Group justify="flex-end">{create}</Group>}
              {list.map((wave) => (
                <WaveCard key={wave.id} wave={wave} partnership={partnership} />
              ))}
            </Stack>
          );
        }
        if (!operator) return <Text>{text('console.monitor.no-wave-lead')}</Text>;
        const rosterIsEmpty = members.data?.length === 0;
        return (
          <EmptyState
            py="xl"
            icon={<IconCalendarPlus size={40} stroke={1.5} aria-hidden />}
            title={text('console.monitor.no-wave')}
            description={text(
              rosterIsEmpty ? 'console.monitor.no-wave-roster' : 'console.monitor.no-wave-how',
            )}
          >
            <Group justify="center">
              {rosterIsEmpty && (
                <LinkButton href={`/partnerships/${partnership.id}?tab=members`}>
                  {text('console.monitor.to-members')}
                </LinkButton>
              )}
              {!rosterIsEmpty && create}
            </Group>
          </EmptyState>
        );
      }}
    </Loaded>
  );
}
