import { Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Wave } from '../../../shared/wave/wave.ts';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { formatMoment } from '../dates/format-moment.ts';
import { browserTimeZone } from '../dates/time-zones.ts';
import { daysAfter, wallClockOf } from '../dates/wall-clock.ts';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { useWords } from '../words/use-words.tsx';
import type { Words } from '../words/words.ts';
import { elsewhere } from './schedule-zones.ts';
import { useWaveChanged } from './use-wave-changed.ts';

export function ExtendWave({ wave, opened, onClose }: { wave: Wave; opened: boolean; onClose: () => void }) {
  const words = useWords();
  const { text } = words;
  const changed = useWaveChanged();
  const { timeZone, closesAt, extensionDays } = wave.schedule;
  const closes = wave.timetable?.closesAt ?? closesAt;
  const [until, setUntil] = useState(daysAfter(wallClockOf(closes, timeZone), extensionDays));
  const here = ownClock(words, until, timeZone);
  const extend = async () => {
    const param = { id: wave.id };
    const extended = await answer(api.waves[':id'].extend.$post({ param, json: { closesAt: until } }));
    await changed(
      extended,
      text('console.monitor.extended', { until: formatMoment(words, until, timeZone) }),
    );
  };
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={text('console.monitor.extend-title')}
      confirm={text('console.monitor.extend-wave')}
      onConfirm={extend}
    >
      <Text>{text('console.monitor.extend-how', { closes: formatMoment(words, closes, timeZone) })}</Text>
      <TextInput
        type="datetime-local"
        label={text('console.monitor.new-closing')}
        description={text('console.monitor.in-zone', { zone: timeZone })}
        min={wallClockOf(closes, timeZone)}
        value={until}
        onChange={(event) => setUntil(event.currentTarget.value)}
      />
      {here && (
        <Text size="sm" c="dimmed">
          {text('console.monitor.by-your-clock', { at: here })}
        </Text>
      )}
    </ConfirmDialog>
  );
}

/** What the reader's own clock shows then; null where it shows the same as the wave's, or nothing was entered. */
function ownClock(words: Words, moment: string, timeZone: string): string | null {
  const own = browserTimeZone();
  const shown = elsewhere(moment, timeZone, own);
  return shown === '' || shown === moment ? null : formatMoment(words, shown, own);
}
