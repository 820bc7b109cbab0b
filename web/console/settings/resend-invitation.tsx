import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { useWords } from '../words/use-words.tsx';
import { type Person, peopleQuery } from './people-queries.ts';

/** Mails the invitation once more, to whom it is asked about; nobody while the dialog is closed. */
export function ResendInvitation({ person, onClose }: { person: Person | null; onClose: () => void }) {
  const words = useWords();
  const queries = useQueryClient();
  const who = person?.email ?? '';
  const resend = async () => {
    await answer(api.people[':email'].invitation.$post({ param: { email: who } }));
    await queries.invalidateQueries({ queryKey: peopleQuery.queryKey });
    notifications.show({ message: words.text('console.access.people.resent', { who }) });
  };
  return (
    <ConfirmDialog
      opened={person !== null}
      onClose={onClose}
      title={words.text('console.access.people.resend')}
      confirm={words.text('console.access.people.send')}
      onConfirm={resend}
    >
      <Text>{words.text('console.access.people.resend-ask', { who })}</Text>
    </ConfirmDialog>
  );
}
