import { Badge, Paper, Table, Text, Tooltip } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '../dates/format-moment.ts';
import { useMe } from '../shell/me.tsx';
import { WideTable } from '../shell/wide-table.tsx';
import { useWords } from '../words/use-words.tsx';
import type { Words } from '../words/words.ts';
import { accessInWords } from './access-in-words.ts';
import { EndSessions } from './end-sessions.tsx';
import type { Person } from './people-queries.ts';
import { type PersonAction, PersonActions } from './person-actions.tsx';
import { ChangePerson } from './person-window.tsx';
import { RemoveAccess } from './remove-access.tsx';
import { ResendInvitation } from './resend-invitation.tsx';

/** Operators and observers, what they may do, whether they have come, and what can be done about it. */
export function PeopleTable({ people }: { people: readonly Person[] }) {
  const words = useWords();
  const { email: own } = useMe();
  const [chosen, choose] = useState<{ person: Person; does: PersonAction } | null>(null);
  const chosenFor = (does: PersonAction) => (chosen?.does === does ? chosen.person : null);
  const done = () => choose(null);
  return (
    <Paper withBorder>
      <WideTable minWidth={640}>
        <Table verticalSpacing="sm" aria-label={words.text('console.access.people.operators')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.text('console.access.name')}</Table.Th>
              <Table.Th>{words.text('console.access.people.may')}</Table.Th>
              <Table.Th>{words.text('console.access.people.state')}</Table.Th>
              <Table.Th>{words.text('console.access.actions')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {people.map((person) => (
              <Table.Tr key={person.email}>
                <Table.Td>
                  {person.name && <Text fw={600}>{person.name}</Text>}
                  <Text size={person.name ? 'sm' : 'md'}>
                    {person.email}
                    {person.email === own && ` (${words.text('console.access.people.you')})`}
                  </Text>
                </Table.Td>
                <Table.Td>
                  {accessInWords(words, person.access).map((line) => (
                    <Text key={line} size="sm">
                      {line}
                    </Text>
                  ))}
                </Table.Td>
                <Table.Td>
                  <StateOf person={person} words={words} />
                </Table.Td>
                <Table.Td>
                  <PersonActions person={person} onChoose={(does) => choose({ person, does })} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
      {chosen?.does === 'change' && <ChangePerson person={chosen.person} onClose={done} />}
      <ResendInvitation person={chosenFor('resend')} onClose={done} />
      <RemoveAccess person={chosenFor('remove')} onClose={done} />
      <EndSessions email={chosenFor('sign-out')?.email ?? null} onClose={done} />
    </Paper>
  );
}

function StateOf({ person, words }: { person: Person; words: Words }) {
  const { configured, signedIn, invitedAt } = person;
  if (configured) {
    return (
      <Tooltip
        label={words.text('console.access.people.configured-why')}
        multiline
        maw={280}
        events={TOUCHED}
      >
        <Text size="sm" tabIndex={0}>
          {words.text('console.access.people.configured')}
        </Text>
      </Tooltip>
    );
  }
  if (signedIn) return <Badge>{words.text('console.access.people.active')}</Badge>;
  return (
    <Text size="sm">
      {words.text('console.access.people.invited', { date: invitedAt ? formatDate(words, invitedAt) : '' })}
    </Text>
  );
}

const TOUCHED = { hover: true, focus: true, touch: true };
