import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { Wave } from '../../../shared/wave/wave.ts';
import { done } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { useWords } from '../words/use-words.tsx';
import { waveName } from './current-wave.ts';
import { wavesQuery } from './wave-queries.ts';

export function DeleteDraft({ wave, opened, onClose }: { wave: Wave; opened: boolean; onClose: () => void }) {
  const words = useWords();
  const queries = useQueryClient();
  const [, goTo] = useLocation();
  const remove = async () => {
    await done(api.waves[':id'].$delete({ param: { id: wave.id } }));
    goTo(`/partnerships/${wave.partnershipId}`);
    await queries.invalidateQueries({ queryKey: wavesQuery(wave.partnershipId).queryKey });
    notifications.show({ message: words.text('console.designer.deleted') });
  };
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={words.text('console.designer.delete-title')}
      confirm={words.text('console.designer.delete')}
      danger
      onConfirm={remove}
    >
      <Text>{words.text('console.designer.delete-how', { wave: waveName(words, wave) })}</Text>
    </ConfirmDialog>
  );
}
