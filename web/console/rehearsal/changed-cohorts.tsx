import { List, Paper, Text } from '@mantine/core';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import type { ChangedCell, EarlierWave } from '../../../shared/rehearsal/changed-cells.ts';
import { SideName } from '../sides/side-mark.tsx';
import { useWords } from '../words/use-words.tsx';

interface ChangedCohortsProps {
  changed: readonly ChangedCell[];
  earlier: readonly EarlierWave[];
  minimum: number;
  partnership: Partnership;
}

/** Cohorts whose earlier figures are out and whose people have changed by a few: two reports side by side point at those. */
export function ChangedCohorts({ changed, earlier, minimum, partnership }: ChangedCohortsProps) {
  const words = useWords();
  if (earlier.length === 0) return <Text>{words.text('console.rehearsal.no-earlier')}</Text>;
  const numbers = words.list(earlier.map(({ number }) => String(number)));
  if (changed.length === 0) {
    return <Text>{words.text('console.rehearsal.nothing-changed', { numbers, minimum })}</Text>;
  }
  return (
    <Paper withBorder p="lg">
      <List spacing="xs">
        {changed.map(({ wave, side, dimension, value, left, joined }) => (
          <List.Item key={`${wave} ${side} ${dimension} ${value}`}>
            <SideName side={side} name={partnership.sides[side].name} />
            {', '}
            {dimension === null ? words.text('console.rehearsal.whole-side') : `${dimension}: ${value}`}
            {': '}
            {words.text('console.rehearsal.since-wave', { number: wave, left, joined })}
          </List.Item>
        ))}
      </List>
    </Paper>
  );
}
