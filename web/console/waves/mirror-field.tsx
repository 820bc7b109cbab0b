import { Checkbox } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useWords } from '../words/use-words.tsx';
import type { WaveValues } from './wave-form-values.ts';

/** Whether respondents may ask for a short result. */
export function MirrorField({ form }: { form: UseFormReturnType<WaveValues> }) {
  const words = useWords();
  return (
    <Checkbox
      label={words.text('console.designer.mirror')}
      description={words.text('console.designer.mirror-how')}
      {...form.getInputProps('mirrorBack', { type: 'checkbox' })}
    />
  );
}
