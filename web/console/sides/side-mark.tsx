import { Text } from '@mantine/core';
import type { Side } from '../../../shared/partnership/partnership.ts';

const MARKS = {
  a: { sign: '●', color: 'var(--side-a)' },
  b: { sign: '■', color: 'var(--side-b)' },
} as const satisfies Record<Side, { sign: string; color: string }>;

/** The mark of a side: round and teal, or square and ochre, so that colour never stands alone. */
export function SideMark({ side }: { side: Side }) {
  const { sign, color } = MARKS[side];
  return (
    <Text span c={color} fz="inherit" aria-hidden>
      {sign}
    </Text>
  );
}

/** An organisation's name behind its mark. */
export function SideName({ side, name }: { side: Side; name: string }) {
  return (
    <span>
      <SideMark side={side} />
      {'\u00a0'}
      {name}
    </span>
  );
}

export function colorOf(side: Side): string {
  return MARKS[side].color;
}
