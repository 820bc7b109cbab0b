import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { done } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { useWords } from '../words/use-words.tsx';
import { type Person, peopleQuery } from './people-queries.ts';

/** Takes the access of an operator or observer away, after saying what that does. */
export function RemoveAccess({ person, onClose }: { person: Person | null; onClose: () => void }) {
  const words = useWords();
  const queries = useQueryClient();
  const who = person?.email ?? '';
  const title = words.text(
    person?.signedIn ? 'console.access.people.remove' : 'console.access.people.revoke',
  );
  const remove = async () => {
    await done(api.people[':email'].$delete({ param: { email: who } }));
    await queries.invalidateQueries({ queryKey: peopleQuery.queryKey });
    notifications.show({ message: words.text('console.access.people.removed', { who }) });
  };
  return (
    <ConfirmDialog
      opened={person !== null}
      onClose={onClose}
      title={title}
      confirm={title}
      danger
      onConfirm={remove}
    >
      <Text>{words.text('console.access.people.remove-ask', { who })}</Text>
    </ConfirmDialog>
  );
}
