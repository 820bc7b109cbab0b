import { Alert, Button, Group, List, Text } from '@mantine/core';
import { IconMailX } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Member } from '../../../shared/partnership/member.ts';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { Paged } from '../shell/paged.tsx';
import { deliveriesQuery } from '../waves/delivery-queries.ts';
import { wavesQuery } from '../waves/wave-queries.ts';
import { useWords } from '../words/use-words.tsx';

interface AddressesToMendProps {
  partnership: Partnership;
  members: readonly Member[];
  onMend: (member: Member) => void;
}

/**
 * Members whose invitation to the newest wave went wrong and whose address has not been changed since. Only
 * invitations are told by name: everybody gets one, so that it says nothing about who has answered.
 */
export function AddressesToMend({ partnership, members, onMend }: AddressesToMendProps) {
  const words = useWords();
  const waves = useQuery(wavesQuery(partnership.id));
  const newest = waves.data?.find(({ state }) => !['draft', 'scheduled', 'cancelled'].includes(state));
  const deliveries = useQuery({
    ...deliveriesQuery(newest ?? { id: '' as never, state: 'closed' }),
    enabled: newest !== undefined,
    refetchInterval: false,
  });
  const troubled = new Map((deliveries.data?.troubled ?? []).map((each) => [each.email, each.state]));
  const found = members.filter(({ email }) => email !== undefined && troubled.has(email));
  if (found.length === 0) return null;
  return (
    <Alert
      color="ochre"
      icon={<IconMailX aria-hidden />}
      title={words.text('console.roster.mend', { count: found.length })}
    >
      <Text size="sm" mb="sm">
        {words.text('console.roster.mend-how')}
      </Text>
      <Paged items={found}>
        {(page) => (
          <List size="sm" spacing={6}>
            {page.map((member) => (
              <List.Item key={member.id}>
                <Group gap="sm">
                  <span>
                    {member.name}, {member.email}:{' '}
                    {words.text(`console.roster.trouble.${troubled.get(member.email) ?? 'failed'}`)}
                  </span>
                  <Button size="compact-sm" variant="default" onClick={() => onMend(member)}>
                    {words.text('console.roster.mend-one')}
                  </Button>
                </Group>
              </List.Item>
            ))}
          </List>
        )}
      </Paged>
    </Alert>
  );
}
