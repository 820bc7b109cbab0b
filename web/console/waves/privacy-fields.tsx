import { NumberInput, SimpleGrid, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { WaveValues } from './wave-form-values.ts';

const MINIMUMS = [
  {
    field: 'privacy.sideMinimum',
    label: 'Side minimum',
    explain: 'Answers each side needs before anybody sees anything of this wave.',
  },
  {
    field: 'privacy.cohortMinimum',
    label: 'Cohort minimum',
    explain: 'Answers a cohort needs before it is shown by itself.',
  },
  {
    field: 'privacy.commentMinimum',
    label: 'Comment minimum',
    explain: 'Answers a side needs before its comments are shown.',
  },
] as const;

/** The smallest groups that are ever shown; respondents are told these very numbers. */
export function PrivacyFields({ form }: { form: UseFormReturnType<WaveValues> }) {
  return (
    <>
      <Text size="sm" c="dimmed">
        Respondents read these promises before they answer. 5 is a good choice; below 3 is not possible, and
        with 3 or 4 answers only means are shown.
      </Text>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {MINIMUMS.map(({ field, label, explain }) => (
          <NumberInput
            key={field}
            label={label}
            description={explain}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            min={3}
            max={1000}
            clampBehavior="none"
            allowDecimal={false}
            {...form.getInputProps(field)}
          />
        ))}
      </SimpleGrid>
    </>
  );
}
