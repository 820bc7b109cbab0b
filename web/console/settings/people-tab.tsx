import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUserPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../shell/loaded.tsx';
import { useWords } from '../words/use-words.tsx';
import { InviteLead } from './invite-lead.tsx';
import { LeadList } from './lead-list.tsx';
import { PeopleList } from './people-list.tsx';
import { peopleQuery } from './people-queries.ts';
import { InvitePerson } from './person-window.tsx';

/** Who has access: operators and observers, and the leads of all partnerships. */
export function PeopleTab() {
  const words = useWords();
  const people = useQuery(peopleQuery);
  const [inviting, invitation] = useDisclosure(false);
  const [invitingLead, leadInvitation] = useDisclosure(false);
  return (
    <Stack gap="xl">
      <Text c="dimmed" maw={760}>
        {words.text('console.access.people.lead')}
      </Text>
      <Stack component="section" aria-labelledby="people-operators">
        <Group justify="space-between">
          <Title order={2} size="h4" id="people-operators">
            {words.text('console.access.people.operators')}
          </Title>
          <Button leftSection={<IconUserPlus size={18} aria-hidden />} onClick={invitation.open}>
            {words.text('console.access.people.invite')}
          </Button>
        </Group>
        <Loaded query={people}>
          {(list) => (
            <>
              <PeopleList people={list} />
              {list.length === 1 && <Alert>{words.text('console.access.people.alone')}</Alert>}
            </>
          )}
        </Loaded>
      </Stack>
      <Stack component="section" aria-labelledby="people-leads">
        <Group justify="space-between">
          <Title order={2} size="h4" id="people-leads">
            {words.text('console.access.leads')}
          </Title>
          <Button
            variant="default"
            leftSection={<IconUserPlus size={18} aria-hidden />}
            onClick={leadInvitation.open}
          >
            {words.text('console.access.leads.invite')}
          </Button>
        </Group>
        <Text c="dimmed" size="sm">
          {words.text('console.access.leads.lead')}
        </Text>
        <LeadList />
      </Stack>
      {inviting && <InvitePerson onClose={invitation.close} />}
      {invitingLead && <InviteLead onClose={leadInvitation.close} />}
    </Stack>
  );
}
