import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { useWords } from '../words/use-words.tsx';

/** Signs somebody else out everywhere. */
export function EndSessions({ email, onClose }: { email: string | null; onClose: () => void }) {
  const words = useWords();
  const who = email ?? '';
  const end = async () => {
    const { ended } = await answer(api.people[':email'].sessions.$delete({ param: { email: who } }));
    notifications.show({ message: words.text('console.access.people.signed-out', { who, count: ended }) });
  };
  return (
    <ConfirmDialog
      opened={email !== null}
      onClose={onClose}
      title={words.text('console.access.people.sign-out')}
      confirm={words.text('console.access.people.sign-out')}
      danger
      onConfirm={end}
    >
      <Text>{words.text('console.access.people.sign-out-ask', { who })}</Text>
    </ConfirmDialog>
  );
}
