import { NumberInput, SimpleGrid, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useWords } from '../words/use-words.tsx';
import type { WaveValues } from './wave-form-values.ts';

const MINIMUMS = ['sideMinimum', 'cohortMinimum', 'commentMinimum'] as const;

/** The smallest groups that are ever shown; respondents are told these very numbers. */
export function PrivacyFields({ form }: { form: UseFormReturnType<WaveValues> }) {
  const words = useWords();
  return (
    <>
      <Text size="sm">{words.text('console.designer.minimums-how')}</Text>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {MINIMUMS.map((name) => (
          <NumberInput
            key={name}
            label={words.text(`console.designer.minimum.${name}`)}
            description={words.text(`console.designer.minimum.${name}-how`, {
              minimum: Number(form.values.privacy[name]) || 0,
            })}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            min={3}
            max={1000}
            clampBehavior="none"
            allowDecimal={false}
            {...form.getInputProps(`privacy.${name}`)}
          />
        ))}
      </SimpleGrid>
    </>
  );
}
