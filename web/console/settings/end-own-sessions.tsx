import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { removeAllDrafts } from '../shell/draft-storage.ts';
import { useWords } from '../words/use-words.tsx';
import { sessionsQuery } from './session-queries.ts';

/** Ends one's other sessions, or all; after the latter one has to sign in again. */
export function EndOwnSessions({ which, onClose }: { which: 'others' | 'all' | null; onClose: () => void }) {
  const words = useWords();
  const queries = useQueryClient();
  const kind = which ?? 'others';
  const title = words.text(`console.access.sessions.end-${kind}`);
  const end = async () => {
    const { ended } = await answer(api.sessions.$delete({ query: { which: kind } }));
    if (kind === 'all') {
      removeAllDrafts();
      location.assign('/sign-in');
      return;
    }
    await queries.invalidateQueries({ queryKey: sessionsQuery.queryKey });
    notifications.show({ message: words.text('console.access.sessions.others-ended', { count: ended }) });
  };
  return (
    <ConfirmDialog
      opened={which !== null}
      onClose={onClose}
      title={title}
      confirm={title}
      danger
      onConfirm={end}
    >
      <Text>{words.text(`console.access.sessions.end-${kind}-ask`)}</Text>
    </ConfirmDialog>
  );
}
