import { Button, Checkbox, Group, List, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconArrowsSplit } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Member } from '../../../shared/partnership/member.ts';
import { useWords } from '../words/use-words.tsx';
import type { Words } from '../words/words.ts';
import { type CohortDimension, cohortDimensions } from './cohort-dimensions.ts';
import type { WaveValues } from './wave-form-values.ts';

const MOST = 5;
const NAMED = 6;

interface CohortFieldsProps {
  form: UseFormReturnType<WaveValues>;
  members: readonly Member[];
}

/** By which columns of the roster the result may be cut, with the people of each value, and what is taken together. */
export function CohortFields({ form, members }: CohortFieldsProps) {
  const words = useWords();
  const onRoster = useMemo(() => cohortDimensions(members), [members]);
  const { cohortDimensions: chosen, cohortMerges: merges } = form.values;
  const gone = chosen.filter((name) => !onRoster.some((dimension) => dimension.name === name));
  const dimensions = [...onRoster, ...gone.map((name) => ({ name, values: [] }))];
  if (dimensions.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        {words.text('console.designer.no-dimensions')}
      </Text>
    );
  }
  return (
    <>
      <Checkbox.Group
        label={words.text('console.designer.dimensions')}
        description={words.text('console.designer.dimensions-how', { most: MOST })}
        {...form.getInputProps('cohortDimensions')}
      >
        <Stack gap="xs" mt="xs">
          {dimensions.map((dimension, index) => (
            <Checkbox
              key={dimension.name}
              value={dimension.name}
              label={dimension.name}
              description={describe(words, dimension, Number(form.values.privacy.cohortMinimum))}
              disabled={chosen.length >= MOST && !chosen.includes(dimension.name)}
              {...(index === 0 ? { 'data-path': 'cohortDimensions' } : {})}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      {merges.length > 0 && (
        <div>
          <Text fw={600} size="sm">
            {words.text('console.designer.merges')}
          </Text>
          <List size="sm" spacing="xs" mt="xs" listStyleType="none">
            {merges.map(({ dimension, values, into }) => (
              <List.Item key={`${dimension} ${into}`}>
                <Group gap="sm">
                  <span>
                    {words.text('console.designer.merge', { dimension, into, values: words.list(values) })}
                  </span>
                  <Button
                    size="compact-xs"
                    variant="default"
                    leftSection={<IconArrowsSplit size={14} aria-hidden />}
                    onClick={() =>
                      form.setFieldValue(
                        'cohortMerges',
                        merges.filter((each) => each.into !== into || each.dimension !== dimension),
                      )
                    }
                  >
                    {words.text('console.designer.unmerge')}
                  </Button>
                </Group>
              </List.Item>
            ))}
          </List>
        </div>
      )}
    </>
  );
}

function describe(words: Words, { values }: CohortDimension, minimum: number): string {
  if (values.length === 0) return words.text('console.designer.dimension-gone');
  const named = values
    .slice(0, NAMED)
    .map(([value, people]) => words.text('console.designer.value-people', { value, people }));
  const more = values.length - named.length;
  const small = values.filter(([, people]) => people < minimum).length;
  return [
    words.text('console.designer.dimension-values', { values: named.join(', '), more }),
    ...(small > 0
      ? [words.text('console.designer.dimension-small', { small, all: values.length, minimum })]
      : []),
  ].join(' ');
}
