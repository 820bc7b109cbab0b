import { Group } from '@mantine/core';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { SideName } from './side-mark.tsx';
import { SIDES } from './sides.ts';

/** Both organisations of a partnership in one line. */
export function SideNames({ partnership, small = false }: { partnership: Partnership; small?: boolean }) {
  return (
    <Group gap="lg" c="dimmed" fz={small ? 'sm' : 'md'} style={{ rowGap: 0 }}>
      {SIDES.map((side) => (
        <SideName key={side} side={side} name={partnership.sides[side].name} />
      ))}
    </Group>
  );
}
