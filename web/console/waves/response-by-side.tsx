import './response-by-side.css';
import { Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { Partnership, Side } from '../../../shared/partnership/partnership.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { colorOf, SideName } from '../sides/side-mark.tsx';
import { SIDES } from '../sides/sides.ts';
import { useWords } from '../words/use-words.tsx';
import type { Progress } from './wave-queries.ts';

interface ResponseBySideProps {
  progress: Progress;
  wave: Wave;
  partnership: Partnership;
}

/** How many of each side were invited and have answered, against the minimum. */
export function ResponseBySide({ progress, wave, partnership }: ResponseBySideProps) {
  const { text } = useWords();
  const { invited, onPaper, responded, members } = progress;
  return (
    <Stack component="section" aria-label={text('console.monitor.answers')}>
      <Title order={2} size="h4">
        {text('console.monitor.answers')}
      </Title>
      {responded === null ? (
        <Text>
          {text(wave.state === 'cancelled' ? 'console.monitor.given-up' : 'console.monitor.when-ended')}
        </Text>
      ) : invited === null ? (
        <Text>
          {text(wave.state === 'open' ? 'console.monitor.inviting' : 'console.monitor.on-roster', {
            members,
          })}
        </Text>
      ) : (
        <SimpleGrid cols={{ base: 1, sm: 2 }}>
          {SIDES.map((side) => (
            <SideResponse
              key={side}
              side={side}
              name={partnership.sides[side].name}
              invited={invited[side]}
              onPaper={onPaper?.[side] ?? 0}
              responded={responded[side]}
              minimum={wave.privacy.sideMinimum}
              isOpen={wave.state === 'open'}
            />
          ))}
        </SimpleGrid>
      )}
    </Stack>
  );
}

interface SideResponseProps {
  side: Side;
  name: string;
  invited: number;
  onPaper: number;
  responded: number;
  minimum: number;
  isOpen: boolean;
}

function SideResponse({ side, name, invited, onPaper, responded, minimum, isOpen }: SideResponseProps) {
  const { text, percent } = useWords();
  const share = invited > 0 ? responded / invited : 0;
  const goal = invited > 0 ? Math.min(1, minimum / invited) : 1;
  const lacking = minimum - responded;
  return (
    <Paper withBorder p="lg">
      <Stack gap="xs">
        <Group justify="space-between">
          <Title order={3} size="h5">
            <SideName side={side} name={name} />
          </Title>
          <Text fw={650}>{percent(share)}</Text>
        </Group>
        <Text>{text('console.monitor.answered', { responded, invited, onPaper })}</Text>
        <div
          className="response-track"
          role="progressbar"
          aria-label={text('console.monitor.answers-of', { name })}
          aria-valuemin={0}
          aria-valuemax={invited}
          aria-valuenow={Math.min(responded, invited)}
          aria-valuetext={text('console.monitor.answers-spoken', { responded, invited, minimum })}
        >
          <div
            className="response-bar"
            style={{ inlineSize: `${Math.min(1, share) * 100}%`, background: colorOf(side) }}
          />
          <div
            className="response-minimum"
            data-edge={goal < 0.15 ? 'start' : goal > 0.85 ? 'end' : 'middle'}
            style={{ insetInlineStart: `${goal * 100}%` }}
          >
            <span>{text('console.monitor.minimum', { minimum })}</span>
          </div>
        </div>
        {lacking > 0 ? (
          <Text size="sm">
            {text(isOpen ? 'console.monitor.lacking' : 'console.monitor.not-reached', { lacking })}
          </Text>
        ) : (
          <Group gap={6} fz="sm">
            <IconCheck size={16} aria-hidden />
            {text('console.monitor.reached')}
          </Group>
        )}
      </Stack>
    </Paper>
  );
}
