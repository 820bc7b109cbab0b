import './partnership-card.css';
import { Anchor, Paper, Skeleton, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { SideNames } from '../sides/side-names.tsx';
import { currentWave } from '../waves/current-wave.ts';
import { WaveBrief } from '../waves/wave-brief.tsx';
import { wavesQuery } from '../waves/wave-queries.ts';

/** A partnership at a glance: both organisations, and how its current wave stands. */
export function PartnershipCard({ partnership }: { partnership: Partnership }) {
  const waves = useQuery(wavesQuery(partnership.id));
  const wave = currentWave(waves.data ?? []);
  return (
    <Paper withBorder p="lg" radius="md" className="partnership-card">
      <Stack gap={4}>
        <Title order={2} size="h4">
          <Anchor component={Link} href={`/partnerships/${partnership.id}`} inherit>
            {partnership.name}
          </Anchor>
        </Title>
        <SideNames partnership={partnership} small />
      </Stack>
      {waves.isPending ? (
        <Skeleton h={20} />
      ) : wave ? (
        <WaveBrief wave={wave} />
      ) : (
        <Text size="sm" c="dimmed">
          No wave yet
        </Text>
      )}
    </Paper>
  );
}
