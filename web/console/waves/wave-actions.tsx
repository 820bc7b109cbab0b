import { Button } from '@mantine/core';
import { IconCalendarPlus, IconPlayerStop, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Wave } from '../../../shared/wave/wave.ts';
import { CancelWave } from './cancel-wave.tsx';
import { CloseWave } from './close-wave.tsx';
import { ExtendWave } from './extend-wave.tsx';

/** What an operator can still do to a wave that is scheduled or open. */
export function WaveActions({ wave }: { wave: Wave }) {
  const [asking, ask] = useState<'extend' | 'close' | 'cancel' | null>(null);
  const isOpen = wave.state === 'open';
  const stop = () => ask(null);
  return (
    <>
      {isOpen && (
        <>
          <Button
            variant="default"
            leftSection={<IconCalendarPlus size={18} aria-hidden />}
            onClick={() => ask('extend')}
          >
            Extend
          </Button>
          <Button
            variant="default"
            leftSection={<IconPlayerStop size={18} aria-hidden />}
            onClick={() => ask('close')}
          >
            Close now
          </Button>
        </>
      )}
      {(isOpen || wave.state === 'scheduled') && (
        <Button variant="default" leftSection={<IconX size={18} aria-hidden />} onClick={() => ask('cancel')}>
          Cancel wave
        </Button>
      )}
      <ExtendWave key={wave.timetable?.closesAt} wave={wave} opened={asking === 'extend'} onClose={stop} />
      <CloseWave wave={wave} opened={asking === 'close'} onClose={stop} />
      <CancelWave wave={wave} opened={asking === 'cancel'} onClose={stop} />
    </>
  );
}
