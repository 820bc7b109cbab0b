import { Text } from '@mantine/core';
import type { Wave } from '../../../shared/wave/wave.ts';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { useWaveChanged } from './use-wave-changed.ts';

export function CloseWave({ wave, opened, onClose }: { wave: Wave; opened: boolean; onClose: () => void }) {
  const changed = useWaveChanged();
  const close = async () => {
    const closing = await answer(api.waves[':id'].close.$post({ param: { id: wave.id } }));
    await changed(closing, 'The wave is closing.');
  };
  const minimum = wave.privacy.sideMinimum;
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title="Close the wave now"
      confirm="Close wave"
      danger
      onConfirm={close}
    >
      <Text>
        No more answers are accepted from now on, although people were told a later time. If both sides have
        at least {minimum} answers, the report then opens to the leads of both sides.
      </Text>
      <Text>
        {wave.extended
          ? 'If a side is short, the wave ends without a result: it has been extended once already.'
          : `If a side is short, the wave is extended by ${wave.schedule.extensionDays} days instead.`}
      </Text>
    </ConfirmDialog>
  );
}
