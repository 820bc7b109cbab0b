import { Badge, Button, Paper, Stack, Table, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { Loaded } from '../shell/loaded.tsx';
import { WideTable } from '../shell/wide-table.tsx';
import { useWords } from '../words/use-words.tsx';
import { EndSessions } from './end-sessions.tsx';
import { type LeadAction, LeadActions } from './lead-actions.tsx';
import { type ListedLead, leadsQuery } from './people-queries.ts';
import { RemoveLead } from './remove-lead.tsx';
import { SendLeadLink } from './send-lead-link.tsx';

/** The leads of all partnerships by address, found by its beginning. */
export function LeadList() {
  const words = useWords();
  const [address, setAddress] = useState('');
  const [sought] = useDebouncedValue(address.trim().toLowerCase(), 250);
  const leads = useInfiniteQuery(leadsQuery(sought));
  return (
    <Stack>
      <TextInput
        label={words.text('console.access.leads.find')}
        leftSection={<IconSearch size={16} aria-hidden />}
        maw={360}
        maxLength={254}
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
      />
      <Loaded query={leads}>
        {({ pages }) => {
          const items = pages.flatMap((page) => page.items);
          if (items.length === 0) {
            return (
              <Text c="dimmed">
                {words.text(sought ? 'console.access.leads.none-found' : 'console.access.leads.none')}
              </Text>
            );
          }
          return <LeadTable leads={items} />;
        }}
      </Loaded>
      {leads.hasNextPage && (
        <Button
          variant="default"
          w="fit-content"
          loading={leads.isFetchingNextPage}
          onClick={() => leads.fetchNextPage()}
        >
          {words.text('console.access.show-more')}
        </Button>
      )}
    </Stack>
  );
}

function LeadTable({ leads }: { leads: readonly ListedLead[] }) {
  const words = useWords();
  const [chosen, choose] = useState<{ lead: ListedLead; does: LeadAction } | null>(null);
  const chosenFor = (does: LeadAction) => (chosen?.does === does ? chosen.lead : null);
  const done = () => choose(null);
  return (
    <Paper withBorder>
      <WideTable minWidth={640}>
        <Table verticalSpacing="sm" aria-label={words.text('console.access.leads')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.text('console.access.name')}</Table.Th>
              <Table.Th>{words.text('console.access.leads.of')}</Table.Th>
              <Table.Th>{words.text('console.access.people.state')}</Table.Th>
              <Table.Th>{words.text('console.access.actions')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {leads.map((lead) => (
              <Table.Tr key={`${lead.partnershipId} ${lead.side} ${lead.email}`}>
                <Table.Td>
                  <Text fw={600}>{lead.name}</Text>
                  <Text size="sm">{lead.email}</Text>
                </Table.Td>
                <Table.Td>
                  <Link href={`/partnerships/${lead.partnershipId}`}>
                    {words.text('console.access.leads.of-side', {
                      organisation: lead.organisation,
                      partnership: lead.partnership,
                    })}
                  </Link>
                </Table.Td>
                <Table.Td>
                  {lead.signedIn ? (
                    <Badge>{words.text('console.access.people.active')}</Badge>
                  ) : (
                    <Text size="sm">{words.text('console.access.people.not-yet')}</Text>
                  )}
                </Table.Td>
                <Table.Td>
                  <LeadActions lead={lead} onChoose={(does) => choose({ lead, does })} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
      <SendLeadLink lead={chosenFor('send-link')} onClose={done} />
      <EndSessions email={chosenFor('sign-out')?.email ?? null} onClose={done} />
      <RemoveLead lead={chosenFor('remove')} onClose={done} />
    </Paper>
  );
}
