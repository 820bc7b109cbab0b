import { Text } from '@mantine/core';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { SIDES } from '../sides/sides.ts';
import type { DeliverySummary } from './delivery-queries.ts';

interface LaterFailuresProps {
  counts: DeliverySummary['laterFailures'];
  wave: Wave;
  partnership: Partnership;
}

/** Reminders that went wrong, as numbers: only those who have not answered are sent one. */
export function LaterFailures({ counts, wave, partnership }: LaterFailuresProps) {
  const failed = SIDES.filter((side) => counts[side] > 0).map(
    (side) => `at least ${counts[side]} of ${partnership.sides[side].name}`,
  );
  return (
    <Text size="sm" c="dimmed">
      {failed.length > 0 && `Later mails went wrong too: ${failed.join(', ')}. `}
      Reminders that go wrong are counted in groups of {wave.privacy.sideMinimum} and never named, because
      they go only to people who have not answered.
    </Text>
  );
}
