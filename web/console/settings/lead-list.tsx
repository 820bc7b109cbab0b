import { Anchor, Badge, Button, Stack, Text, TextInput } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { Loaded } from '../shell/loaded.tsx';
import { useWords } from '../words/use-words.tsx';
import { EndSessions } from './end-sessions.tsx';
import { Entries, Entry } from './entries.tsx';
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
          return <LeadEntries leads={items} />;
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

function LeadEntries({ leads }: { leads: readonly ListedLead[] }) {
  const words = useWords();
  const [chosen, choose] = useState<{ lead: ListedLead; does: LeadAction } | null>(null);
  const chosenFor = (does: LeadAction) => (chosen?.does === does ? chosen.lead : null);
  const done = () => choose(null);
  return (
    <>
      <Entries label={words.text('console.access.leads')}>
        {leads.map((lead) => (
          <Entry
            key={`${lead.partnershipId} ${lead.side} ${lead.email}`}
            title={lead.name}
            under={lead.email}
            about={
              <Anchor component={Link} href={`/partnerships/${lead.partnershipId}`} size="sm">
                {words.text('console.access.leads.of-side', {
                  organisation: lead.organisation,
                  partnership: lead.partnership,
                })}
              </Anchor>
            }
            state={
              lead.signedIn ? (
                <Badge>{words.text('console.access.people.active')}</Badge>
              ) : (
                <Text size="sm" c="dimmed">
                  {words.text('console.access.people.not-yet')}
                </Text>
              )
            }
            actions={<LeadActions lead={lead} onChoose={(does) => choose({ lead, does })} />}
          />
        ))}
      </Entries>
      <SendLeadLink lead={chosenFor('send-link')} onClose={done} />
      <EndSessions email={chosenFor('sign-out')?.email ?? null} onClose={done} />
      <RemoveLead lead={chosenFor('remove')} onClose={done} />
    </>
  );
}
