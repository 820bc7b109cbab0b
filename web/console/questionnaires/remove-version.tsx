import { Button, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { notifications } from '@mantine/notifications';
import { IconTrash } from '@tabler/icons-react';
import { done } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { localText } from '../languages/local-text.ts';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import type { QuestionnaireSummary } from '../waves/questionnaire-queries.ts';
import { useWords } from '../words/use-words.tsx';
import { useLibraryChanged } from './use-library-changed.ts';

/** Takes a version that no wave uses out of the library. */
export function RemoveVersion({ summary: { id, version, title } }: { summary: QuestionnaireSummary }) {
  const words = useWords();
  const changed = useLibraryChanged();
  const [opened, dialog] = useDisclosure(false);
  const values = { title: localText(title, words.language), version };
  const remove = async () => {
    await done(api.questionnaires[':id'].$delete({ param: { id }, query: { version } }));
    await changed();
    notifications.show({ message: words.text('console.questionnaires.removed', values) });
  };
  return (
    <>
      <Button variant="default" leftSection={<IconTrash size={16} aria-hidden />} onClick={dialog.open}>
        {words.text('console.questionnaires.remove')}
      </Button>
      <ConfirmDialog
        opened={opened}
        onClose={dialog.close}
        title={words.text('console.questionnaires.remove-title', values)}
        confirm={words.text('console.questionnaires.remove')}
        danger
        onConfirm={remove}
      >
        <Text>{words.text('console.questionnaires.remove-how')}</Text>
      </ConfirmDialog>
    </>
  );
}
