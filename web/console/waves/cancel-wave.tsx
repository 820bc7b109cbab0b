import { Text } from '@mantine/core';
import type { Wave } from '../../../shared/wave/wave.ts';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { useWords } from '../words/use-words.tsx';
import { useWaveChanged } from './use-wave-changed.ts';

export function CancelWave({ wave, opened, onClose }: { wave: Wave; opened: boolean; onClose: () => void }) {
  const { text } = useWords();
  const changed = useWaveChanged();
  const cancel = async () => {
    const cancelled = await answer(api.waves[':id'].cancel.$post({ param: { id: wave.id } }));
    await changed(cancelled, text('console.monitor.cancelled'));
  };
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={text('console.monitor.cancel-title')}
      confirm={text('console.monitor.cancel')}
      danger
      onConfirm={cancel}
    >
      <Text>
        {text(
          wave.state === 'scheduled' ? 'console.monitor.cancel-scheduled' : 'console.monitor.cancel-open',
        )}
      </Text>
    </ConfirmDialog>
  );
}
