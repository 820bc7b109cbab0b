import { EmptyState, Group, Stack, Text } from '@mantine/core';
import { IconCalendarPlus, IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { membersQuery } from '../members/member-queries.ts';
import { LinkButton } from '../shell/link-button.tsx';
import { Loaded } from '../shell/loaded.tsx';
import { useMe } from '../shell/me.tsx';
import { WaveCard } from './wave-card.tsx';
import { wavesQuery } from './wave-queries.ts';

/** All waves of a partnership, newest first, and the way to the next one. */
export function WavesPanel({ partnership }: { partnership: Partnership }) {
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
      New wave
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
        if (!operator) return <Text>No wave yet. When one is scheduled, it appears here.</Text>;
        const rosterIsEmpty = members.data?.length === 0;
        return (
          <EmptyState
            py="xl"
            icon={<IconCalendarPlus size={40} stroke={1.5} aria-hidden />}
            title="No wave yet"
            description={
              rosterIsEmpty
                ? 'A wave invites everyone on the roster, and nobody is on it yet: import the people of both sides first.'
                : 'A wave is one round of questions to both sides. Draft one, see what still stands against it, then deploy it.'
            }
          >
            <Group justify="center">
              {rosterIsEmpty && (
                <LinkButton href={`/partnerships/${partnership.id}?tab=members`}>
                  Go to the members
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
