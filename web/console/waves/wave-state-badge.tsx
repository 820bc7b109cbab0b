import { Badge } from '@mantine/core';
import type { WaveState } from '../../../shared/wave/wave.ts';
import { useWords } from '../words/use-words.tsx';

const COLORS = {
  draft: 'gray',
  scheduled: 'blue',
  open: 'teal',
  closed: 'blue',
  released: 'teal',
  insufficient: 'ochre',
  cancelled: 'gray',
} as const satisfies Record<WaveState, string>;

export function WaveStateBadge({ state }: { state: WaveState }) {
  const { text } = useWords();
  return (
    <Badge color={COLORS[state]} size="lg">
      {text(`console.monitor.state.${state}`)}
    </Badge>
  );
}
