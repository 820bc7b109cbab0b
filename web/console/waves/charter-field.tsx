import { Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import type { WaveValues } from './wave-form-values.ts';

/** What the answers may and may not be used for. */
export function CharterField({ form }: { form: UseFormReturnType<WaveValues> }) {
  return (
    <Textarea
      label="Charter text in English (optional)"
      description="What the answers may and may not be used for; respondents read it first. When empty, Parallax’s own words stand."
      autosize
      minRows={3}
      maxRows={14}
      {...form.getInputProps('charter')}
    />
  );
}
