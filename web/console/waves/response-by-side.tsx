import './response-by-side.css';
import { Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import type { Partnership, Side } from '../../../shared/partnership/partnership.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { colorOf, SideName } from '../sides/side-mark.tsx';
import { SIDES } from '../sides/sides.ts';
import type { Progress } from './wave-queries.ts';

const PERCENT = new Intl.NumberFormat('en', { style: 'percent' });

interface ResponseBySideProps {
  progress: Progress;
  wave: Wave;
  partnership: Partnership;
}

/** How many of each side were invited and have answered, against the minimum. */
export function ResponseBySide({ progress, wave, partnership }: ResponseBySideProps) {
  const { invited, onPaper, responded, members } = progress;
  return (
    <Stack component="section" aria-label="Answers">
      <Title order={2} size="h4">
        Answers
      </Title>
      {responded === null ? (
        <Text>
          {wave.state === 'cancelled'
            ? 'The wave was given up; how many had answered by then is not shown.'
            : 'How many answered is shown here when the wave has ended.'}
        </Text>
      ) : invited === null ? (
        <Text>
          {wave.state === 'open'
            ? `Invitations to ${members} members are being made.`
            : `${members} members are on the roster; who is invited is settled when the wave opens.`}
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
          <Text fw={650}>{PERCENT.format(share)}</Text>
        </Group>
        <Text>
          {responded} of {invited} invited have answered
          {onPaper > 0 && ` (${onPaper} on paper)`}
        </Text>
        <div
          className="response-track"
          role="progressbar"
          aria-label={`Answers of ${name}`}
          aria-valuemin={0}
          aria-valuemax={invited}
          aria-valuenow={Math.min(responded, invited)}
          aria-valuetext={`${responded} of ${invited}, minimum ${minimum}`}
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
            <span>minimum {minimum}</span>
          </div>
        </div>
        {lacking > 0 ? (
          <Text size="sm">{isOpen ? stillNeeded(lacking) : 'The minimum was not reached'}</Text>
        ) : (
          <Group gap={6} fz="sm">
            <IconCheck size={16} aria-hidden />
            The minimum is reached
          </Group>
        )}
      </Stack>
    </Paper>
  );
}

function stillNeeded(lacking: number): string {
  return lacking === 1 ? '1 more answer needed' : `${lacking} more answers needed`;
}
