import { Text } from '@mantine/core';
import type { Wave } from '../../../shared/wave/wave.ts';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { useWords } from '../words/use-words.tsx';
import { useWaveChanged } from './use-wave-changed.ts';

export function CloseWave({ wave, opened, onClose }: { wave: Wave; opened: boolean; onClose: () => void }) {
  const { text } = useWords();
  const changed = useWaveChanged();
  const close = async () => {
    const closing = await answer(api.waves[':id'].close.$post({ param: { id: wave.id } }));
    await changed(closing, text('console.monitor.closing'));
  };
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={text('console.monitor.close-title')}
      confirm={text('console.monitor.close-wave')}
      danger
      onConfirm={close}
    >
      <Text>{text('console.monitor.close-how', { minimum: wave.privacy.sideMinimum })}</Text>
      <Text>{text('console.monitor.close-short', { minimum: wave.privacy.sideMinimum })}</Text>
    </ConfirmDialog>
  );
}
