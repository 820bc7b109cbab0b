import { Checkbox } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { WaveValues } from './wave-form-values.ts';

/** Whether respondents may ask for a short result. */
export function MirrorField({ form }: { form: UseFormReturnType<WaveValues> }) {
  return (
    <Checkbox
      label="Send a short result to respondents who ask for it"
      description="After answering, people can ask for one mail: who answered, what both sides said overall, the largest shared strength, the widest gap, and what happens now. Nobody is shown who asked."
      {...form.getInputProps('mirrorBack', { type: 'checkbox' })}
    />
  );
}
