import { Checkbox, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { Member } from '../../../shared/partnership/member.ts';
import { type CohortDimension, cohortDimensions } from './cohort-dimensions.ts';
import type { WaveValues } from './wave-form-values.ts';

const MOST = 5;
const NAMED = 6;

interface CohortFieldsProps {
  form: UseFormReturnType<WaveValues>;
  members: readonly Member[];
}

/** By which columns of the roster the result may be cut, with what would fall below the minimum. */
export function CohortFields({ form, members }: CohortFieldsProps) {
  const onRoster = cohortDimensions(members);
  const chosen = form.values.cohortDimensions;
  const gone = chosen.filter((name) => !onRoster.some((dimension) => dimension.name === name));
  const dimensions = [...onRoster, ...gone.map((name) => ({ name, values: [] }))];
  if (dimensions.length === 0) {
    return (
      <Text size="sm" c="dimmed">
        The roster has no cohort columns (cohort.role, cohort.city and so on), so the result is not cut by
        cohort.
      </Text>
    );
  }
  return (
    <Checkbox.Group
      label="Cohort dimensions"
      description={`By which the answers may be cut; at most ${MOST}. None is the most private.`}
      {...form.getInputProps('cohortDimensions')}
    >
      <Stack gap="xs" mt="xs">
        {dimensions.map((dimension) => (
          <Checkbox
            key={dimension.name}
            value={dimension.name}
            label={dimension.name}
            description={describe(dimension, Number(form.values.privacy.cohortMinimum))}
            disabled={chosen.length >= MOST && !chosen.includes(dimension.name)}
          />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}

function describe({ values }: CohortDimension, minimum: number): string {
  if (values.length === 0) return 'Nobody on the roster has a value for it any more.';
  const named = values
    .slice(0, NAMED)
    .map(([value, people]) => `${value} (${people})`)
    .join(', ');
  const more = values.length > NAMED ? ` and ${values.length - NAMED} more` : '';
  const small = values.filter(([, people]) => people < minimum).length;
  const warning =
    small > 0
      ? `. ${small} of ${values.length} cannot reach the minimum of ${minimum} and will not be shown`
      : '';
  return `${named}${more}${warning}.`;
}
