import { Text } from '@mantine/core';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { SIDES } from '../sides/sides.ts';
import { useWords } from '../words/use-words.tsx';
import type { DeliverySummary } from './delivery-queries.ts';

interface LaterFailuresProps {
  failures: DeliverySummary['laterFailures'];
  declined: DeliverySummary['declined'];
  wave: Wave;
  partnership: Partnership;
}

/** Reminders that went wrong and people who want none, as numbers: only those who have not answered get them. */
export function LaterFailures({ failures, declined, wave, partnership }: LaterFailuresProps) {
  const { text, list } = useWords();
  const listed = (counts: LaterFailuresProps['failures']) =>
    list(
      SIDES.filter((side) => counts[side] > 0).map((side) =>
        text('console.monitor.at-least', { count: counts[side], name: partnership.sides[side].name }),
      ),
    );
  const [failed, refused] = [listed(failures), listed(declined)];
  return (
    <Text size="sm" c="dimmed">
      {failed && `${text('console.monitor.later-failed', { sides: failed })} `}
      {refused && `${text('console.monitor.declined', { sides: refused })} `}
      {text('console.monitor.later-how', { minimum: wave.privacy.sideMinimum })}
    </Text>
  );
}
