import { Text, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { SINCE_LAST_WAVE_LIMIT } from '../../../shared/wave/since-last-wave.ts';
import { languageName } from '../languages/language-names.ts';
import type { WaveValues } from './wave-form-values.ts';

/** What the two organisations tell of the time since the last wave: one text for each language of the wave. */
export function SinceLastWaveFields({ form }: { form: UseFormReturnType<WaveValues> }) {
  return (
    <>
      <Text size="sm" c="dimmed">
        Invitations repeat it, after how many answered the last wave and when both leads got its result. Give
        every language or none; at most {SINCE_LAST_WAVE_LIMIT} characters each.
      </Text>
      {form.values.languages.map((language) => (
        <Textarea
          key={language}
          lang={language}
          label={`What the two organisations have done since, in ${languageName(language)} (optional)`}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={SINCE_LAST_WAVE_LIMIT}
          {...form.getInputProps(`sinceLastWave.${language}`)}
          value={form.values.sinceLastWave[language] ?? ''}
        />
      ))}
    </>
  );
}
