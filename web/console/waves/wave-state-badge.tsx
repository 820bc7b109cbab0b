import { Badge } from '@mantine/core';
import type { WaveState } from '../../../shared/wave/wave.ts';

const STATES = {
  draft: { label: 'Draft', color: 'gray' },
  scheduled: { label: 'Scheduled', color: 'blue' },
  open: { label: 'Open', color: 'teal' },
  closed: { label: 'Closed', color: 'blue' },
  released: { label: 'Released', color: 'teal' },
  insufficient: { label: 'Insufficient', color: 'ochre' },
  cancelled: { label: 'Cancelled', color: 'gray' },
} as const satisfies Record<WaveState, { label: string; color: string }>;

export function WaveStateBadge({ state }: { state: WaveState }) {
  const { label, color } = STATES[state];
  return (
    <Badge color={color} size="lg">
      {label}
    </Badge>
  );
}
