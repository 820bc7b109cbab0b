import { Badge, Group, List, Paper, Stack, Text } from '@mantine/core';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import type { StandingOut } from '../../../shared/rehearsal/people-alone.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { SideName } from '../sides/side-mark.tsx';
import { useWords } from '../words/use-words.tsx';

interface StandingOutPeopleProps {
  standing: readonly StandingOut[];
  wave: Wave;
  partnership: Partnership;
}

/** How many people could be picked out by their cohort values, which values, and what is done about it. */
export function StandingOutPeople({ standing, wave, partnership }: StandingOutPeopleProps) {
  const words = useWords();
  const minimum = wave.privacy.cohortMinimum;
  if (wave.cohortDimensions.length === 0) {
    return <Text>{words.text('console.rehearsal.nobody-cut')}</Text>;
  }
  return (
    <Stack>
      {standing.map((each) => (
        <Paper key={each.side} withBorder p="lg">
          <Stack gap="sm">
            <Text fw={600}>
              <SideName side={each.side} name={partnership.sides[each.side].name} />
            </Text>
            {each.rare === 0 ? (
              <Text>{words.text('console.rehearsal.nobody-rare', { minimum })}</Text>
            ) : (
              <>
                <List size="sm" spacing={4}>
                  <List.Item>
                    {words.text('console.rehearsal.alone-cell', { count: each.aloneInCell })}
                  </List.Item>
                  <List.Item>
                    {words.text('console.rehearsal.alone-together', { count: each.aloneInCombination })}
                  </List.Item>
                  <List.Item>{words.text('console.rehearsal.rare', { count: each.rare, minimum })}</List.Item>
                </List>
                <Text size="sm" c="dimmed">
                  {words.text('console.rehearsal.rarest')}
                </Text>
                <Group gap="xs">
                  {each.combinations.map(({ values, people }) => {
                    const named = values
                      .map(
                        ({ dimension, value }) =>
                          `${dimension}: ${value || words.text('console.rehearsal.none')}`,
                      )
                      .join(' · ');
                    return (
                      <Badge key={named} color={people === 1 ? 'ochre' : 'gray'} size="lg" maw="100%">
                        {words.text('console.rehearsal.combination', { values: named, count: people })}
                      </Badge>
                    );
                  })}
                </Group>
              </>
            )}
            <Text size="sm">
              {each.leftOut.length === 0
                ? words.text('console.rehearsal.nothing-left-out')
                : words.text('console.rehearsal.left-out', {
                    counts: words.list(
                      each.leftOut.map(({ dimension, people }) =>
                        words.text('console.rehearsal.left-out-one', { dimension, count: people }),
                      ),
                    ),
                    fewest: each.fewestSharing,
                  })}
            </Text>
          </Stack>
        </Paper>
      ))}
    </Stack>
  );
}
