import { Anchor, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { SideName } from '../sides/side-mark.tsx';
import { SIDES } from '../sides/sides.ts';
import { useWords } from '../words/use-words.tsx';
import { waveName } from './current-wave.ts';
import { dateThatMatters } from './date-that-matters.ts';
import { WaveStateBadge } from './wave-state-badge.tsx';

/** One wave in a partnership's list. */
export function WaveCard({ wave, partnership }: { wave: Wave; partnership: Partnership }) {
  const words = useWords();
  const { invited, responded } = wave;
  return (
    <Paper withBorder p="lg">
      <Group justify="space-between" align="flex-start">
        <Stack gap={4}>
          <Group gap="sm">
            <Title order={2} size="h4">
              <Anchor component={Link} href={`/waves/${wave.id}`} inherit>
                {waveName(words, wave)}
              </Anchor>
            </Title>
            <WaveStateBadge state={wave.state} />
          </Group>
          <Text size="sm" c="dimmed">
            {dateThatMatters(words, wave)}
          </Text>
          {invited && responded && (
            <Group gap="lg" fz="sm">
              {SIDES.map((side) => (
                <Text key={side} span fz="inherit">
                  <SideName side={side} name={partnership.sides[side].name} />:{' '}
                  {words.text('console.monitor.answered-short', {
                    responded: responded[side],
                    invited: invited[side],
                  })}
                </Text>
              ))}
            </Group>
          )}
        </Stack>
        {wave.state === 'released' && (
          <Anchor href={`/reports/${wave.id}`}>{words.text('console.monitor.open-report')}</Anchor>
        )}
      </Group>
    </Paper>
  );
}
