import { Button, Group, List, Radio, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import {
  decideReminder,
  lastMailing,
  type NearReminder,
  nearReminder,
  type RemindDecision,
} from '../../../shared/wave/remind-now.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { formatMoment } from '../dates/format-moment.ts';
import { Loaded } from '../shell/loaded.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { Window } from '../shell/window.tsx';
import { SIDES } from '../sides/sides.ts';
import { useWords } from '../words/use-words.tsx';
import type { Words } from '../words/words.ts';
import { useWaveChanged } from './use-wave-changed.ts';
import { progressQuery } from './wave-queries.ts';

interface RemindNowProps {
  wave: Wave;
  partnership: Partnership;
  onClose: () => void;
}

/** Asks before those who have not answered are reminded: how many at most, and what becomes of a planned reminder. */
export function RemindNow({ wave, partnership, onClose }: RemindNowProps) {
  const words = useWords();
  const progress = useQuery(progressQuery(wave));
  return (
    <Window title={words.text('console.monitor.remind-title')} onClose={onClose}>
      <Loaded query={progress}>
        {({ responded }) => (
          <Asking
            wave={wave}
            partnership={partnership}
            decision={(near) => decideReminder(wave, responded ?? { a: 0, b: 0 }, near, new Date())}
            onClose={onClose}
          />
        )}
      </Loaded>
    </Window>
  );
}

interface AskingProps extends RemindNowProps {
  /** What the server would decide; it decides itself again. */
  decision: (near: NearReminder | undefined) => RemindDecision;
}

function Asking({ wave, partnership, decision, onClose }: AskingProps) {
  const words = useWords();
  const changed = useWaveChanged();
  const planned = nearReminder(wave, new Date());
  const [near, setNear] = useState<NearReminder>('replace');
  const last = lastMailing(wave, new Date());
  const would = decision(planned ? near : undefined);
  const remind = useMutation({
    mutationFn: async () => {
      const json = planned ? { planned: near } : {};
      const asked = await answer(api.waves[':id'].remind.$post({ param: { id: wave.id }, json }));
      await changed(asked, words.text('console.monitor.reminding'));
      onClose();
    },
  });
  if (would.is !== 'remind') {
    return (
      <Stack>
        <Text>{reasonOf(would, words, wave.schedule.timeZone)}</Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {words.text('console.shell.go-back')}
          </Button>
        </Group>
      </Stack>
    );
  }
  return (
    <Stack>
      <Text>{words.text('console.monitor.remind-how')}</Text>
      {last && (
        <Text>
          {words.text('console.monitor.remind-last', {
            last: formatMoment(words, last, wave.schedule.timeZone),
          })}
        </Text>
      )}
      <List>
        {SIDES.map((side) => (
          <List.Item key={side}>
            {words.text('console.monitor.remind-most', {
              name: partnership.sides[side].name,
              most: would.most[side],
            })}
          </List.Item>
        ))}
      </List>
      <Text size="sm" c="dimmed">
        {words.text('console.monitor.remind-most-why')}
      </Text>
      {planned && (
        <Radio.Group
          label={words.text('console.monitor.remind-planned', {
            at: formatMoment(words, planned.at, wave.schedule.timeZone),
          })}
          value={near}
          onChange={(value) => setNear(value === 'keep' ? 'keep' : 'replace')}
        >
          <Stack gap="xs" mt="xs">
            {(['replace', 'keep'] as const).map((each) => (
              <Radio key={each} value={each} label={words.text(`console.monitor.remind-${each}`)} />
            ))}
          </Stack>
        </Radio.Group>
      )}
      {remind.error && <ProblemAlert error={remind.error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose} data-autofocus>
          {words.text('console.shell.go-back')}
        </Button>
        <Button loading={remind.isPending} onClick={() => remind.mutate()}>
          {words.text('console.monitor.remind')}
        </Button>
      </Group>
    </Stack>
  );
}

function reasonOf(
  decision: Exclude<RemindDecision, { is: 'remind' }>,
  words: Words,
  timeZone: string,
): string {
  if (decision.is === 'made') return words.text('console.monitor.remind-made');
  if (decision.because === 'rested-too-little') {
    return words.text('console.monitor.remind-no.rested-too-little', {
      last: formatMoment(words, decision.lastAt, timeZone),
      again: formatMoment(words, decision.againAt, timeZone),
    });
  }
  if (decision.because === 'planned') return '';
  return words.text(`console.monitor.remind-no.${decision.because}`);
}
