import { Text } from '@mantine/core';
import type { LeadPartnership } from '../../../shared/home/lead-home.ts';
import { SideName } from '../sides/side-mark.tsx';
import { otherSide } from '../sides/sides.ts';
import { useWords } from '../words/use-words.tsx';
import type { Words } from '../words/words.ts';

/** Both organisations, the reader's own first. */
export function partnershipName(words: Words, { organisations, sides }: LeadPartnership): string {
  const [own = 'a'] = sides;
  return words.text('console.home.names', {
    own: organisations[own],
    partner: organisations[otherSide(own)],
  });
}

/** Which of them the reader leads. */
export function LedSides({ partnership: { organisations, sides } }: { partnership: LeadPartnership }) {
  const words = useWords();
  return sides.map((side) => (
    <Text key={side} c="dimmed" size="sm">
      <SideName
        side={side}
        name={words.text('console.home.lead-of', { organisation: organisations[side] })}
      />
    </Text>
  ));
}
