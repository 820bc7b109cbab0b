import { Button } from '@mantine/core';
import { IconBell, IconCalendarPlus, IconPlayerStop, IconX } from '@tabler/icons-react';
import { useState } from 'react';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { useWords } from '../words/use-words.tsx';
import { CancelWave } from './cancel-wave.tsx';
import { CloseWave } from './close-wave.tsx';
import { ExtendWave } from './extend-wave.tsx';
import { RemindNow } from './remind-now.tsx';

/** What an operator can still do to a wave that is scheduled or open. */
export function WaveActions({ wave, partnership }: { wave: Wave; partnership: Partnership }) {
  const { text } = useWords();
  const [asking, ask] = useState<'remind' | 'extend' | 'close' | 'cancel' | null>(null);
  const isOpen = wave.state === 'open';
  const stop = () => ask(null);
  const actions = [
    ['remind', IconBell],
    ['extend', IconCalendarPlus],
    ['close', IconPlayerStop],
    ['cancel', IconX],
  ] as const;
  return (
    <>
      {actions
        .filter(([action]) => isOpen || (action === 'cancel' && wave.state === 'scheduled'))
        .map(([action, Icon]) => (
          <Button
            key={action}
            variant="default"
            leftSection={<Icon size={18} aria-hidden />}
            onClick={() => ask(action)}
          >
            {text(`console.monitor.${action}`)}
          </Button>
        ))}
      {asking === 'remind' && <RemindNow wave={wave} partnership={partnership} onClose={stop} />}
      <ExtendWave key={wave.timetable?.closesAt} wave={wave} opened={asking === 'extend'} onClose={stop} />
      <CloseWave wave={wave} opened={asking === 'close'} onClose={stop} />
      <CancelWave wave={wave} opened={asking === 'cancel'} onClose={stop} />
    </>
  );
}
