import { Badge, Text, Tooltip } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '../dates/format-moment.ts';
import { useMe } from '../shell/me.tsx';
import { useWords } from '../words/use-words.tsx';
import type { Words } from '../words/words.ts';
import { accessInWords } from './access-in-words.ts';
import { EndSessions } from './end-sessions.tsx';
import { Entries, Entry } from './entries.tsx';
import type { Person } from './people-queries.ts';
import { type PersonAction, PersonActions } from './person-actions.tsx';
import { ChangePerson } from './person-window.tsx';
import { RemoveAccess } from './remove-access.tsx';
import { ResendInvitation } from './resend-invitation.tsx';

/** Operators and observers, what they may do, whether they have come, and what can be done about it. */
export function PeopleList({ people }: { people: readonly Person[] }) {
  const words = useWords();
  const { email: own } = useMe();
  const [chosen, choose] = useState<{ person: Person; does: PersonAction } | null>(null);
  const chosenFor = (does: PersonAction) => (chosen?.does === does ? chosen.person : null);
  const done = () => choose(null);
  return (
    <>
      <Entries label={words.text('console.access.people.operators')}>
        {people.map((person) => {
          const address =
            person.email === own ? `${own} (${words.text('console.access.people.you')})` : person.email;
          return (
            <Entry
              key={person.email}
              title={person.name || address}
              under={person.name && address}
              about={accessInWords(words, person.access).map((line) => (
                <Text key={line} size="sm">
                  {line}
                </Text>
              ))}
              state={<StateOf person={person} words={words} />}
              actions={<PersonActions person={person} onChoose={(does) => choose({ person, does })} />}
            />
          );
        })}
      </Entries>
      {chosen?.does === 'change' && <ChangePerson person={chosen.person} onClose={done} />}
      <ResendInvitation person={chosenFor('resend')} onClose={done} />
      <RemoveAccess person={chosenFor('remove')} onClose={done} />
      <EndSessions email={chosenFor('sign-out')?.email ?? null} onClose={done} />
    </>
  );
}

const TOUCHED = { hover: true, focus: true, touch: true };

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
    <Text size="sm" c="dimmed">
      {words.text('console.access.people.invited', { date: invitedAt ? formatDate(words, invitedAt) : '' })}
    </Text>
  );
}
