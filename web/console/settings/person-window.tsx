import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { Window } from '../shell/window.tsx';
import { useWords } from '../words/use-words.tsx';
import { AccessConflict } from './access-conflict.tsx';
import { type Person, peopleQuery } from './people-queries.ts';
import { PersonForm } from './person-form.tsx';
import { type PersonValues, personDetails } from './person-form-values.ts';

/** Invites an operator or observer. */
export function InvitePerson({ onClose }: { onClose: () => void }) {
  const words = useWords();
  const queries = useQueryClient();
  const invite = async (values: PersonValues) => {
    const { email } = await answer(api.people.$post({ json: personDetails(values) as never }));
    await queries.invalidateQueries({ queryKey: peopleQuery.queryKey });
    notifications.show({ message: words.text('console.access.people.sent', { who: email }) });
    onClose();
  };
  return (
    <Window title={words.text('console.access.people.invite-title')} onClose={onClose}>
      <PersonForm submit={words.text('console.access.people.send')} onSave={invite} />
    </Window>
  );
}

/** Changes what somebody may do, as it was when the window opened; says so when it has changed since. */
export function ChangePerson({ person, onClose }: { person: Person; onClose: () => void }) {
  const words = useWords();
  const queries = useQueryClient();
  const [base, setBase] = useState(person);
  const readNewest = async () => {
    const people = await queries.fetchQuery({ ...peopleQuery, staleTime: 0 });
    return people.find(({ email }) => email === person.email) ?? null;
  };
  const save = async (values: PersonValues, revision: number) => {
    const { email: _, ...details } = personDetails(values);
    const json = { ...details, revision } as never;
    await answer(api.people[':email'].$put({ param: { email: person.email }, json }));
    await queries.invalidateQueries({ queryKey: peopleQuery.queryKey });
    notifications.show({ message: words.text('console.access.people.saved', { who: person.email }) });
    onClose();
  };
  return (
    <Window title={words.text('console.access.people.change-title', { who: person.email })} onClose={onClose}>
      <PersonForm
        key={base.revision}
        person={base}
        submit={words.text('console.access.save')}
        onSave={(values) => save(values, base.revision)}
        conflict={(values) => (
          <AccessConflict
            readNewest={readNewest}
            onOverwrite={(newest) => save(values, newest.revision)}
            onLoad={setBase}
          />
        )}
      />
    </Window>
  );
}
