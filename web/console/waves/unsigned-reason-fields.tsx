import { Text, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { languageName } from '../languages/language-names.ts';
import type { WaveValues } from './wave-form-values.ts';

/** Why the wave runs without signatures, in each of its languages; left empty, the leads are asked to sign. */
export function UnsignedReasonFields({ form }: { form: UseFormReturnType<WaveValues> }) {
  return (
    <>
      <Text size="sm">
        A lead of each side signs the charter before the wave opens. Only if that is not possible, say here
        why not: those who are asked read it, and no lead is asked to sign.
      </Text>
      {form.values.languages.map((language) => (
        <Textarea
          key={language}
          label={`Run without signed charter, because… (in ${languageName(language)}, optional)`}
          autosize
          minRows={1}
          maxRows={4}
          maxLength={300}
          {...form.getInputProps(`unsignedReason.${language}`)}
          value={form.values.unsignedReason[language] ?? ''}
        />
      ))}
    </>
  );
}
