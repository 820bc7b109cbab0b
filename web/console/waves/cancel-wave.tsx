import { Text } from '@mantine/core';
import type { Wave } from '../../../shared/wave/wave.ts';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { useWaveChanged } from './use-wave-changed.ts';

export function CancelWave({ wave, opened, onClose }: { wave: Wave; opened: boolean; onClose: () => void }) {
  const changed = useWaveChanged();
  const cancel = async () => {
    const cancelled = await answer(api.waves[':id'].cancel.$post({ param: { id: wave.id } }));
    await changed(cancelled, 'The wave is cancelled.');
  };
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title="Cancel the wave"
      confirm="Cancel wave"
      danger
      onConfirm={cancel}
    >
      <Text>
        {wave.state === 'scheduled'
          ? 'The wave will not open, and nobody is invited.'
          : 'No more answers are accepted, and nobody will ever see a result, not even of the answers given so far.'}{' '}
        This cannot be undone.
      </Text>
    </ConfirmDialog>
  );
}
