import { Group, Stack, Text, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { SINCE_LAST_WAVE_LIMIT } from '../../../shared/wave/since-last-wave.ts';
import { languageName } from '../languages/language-names.ts';
import { HelpWord } from '../shell/help.tsx';
import { useWords } from '../words/use-words.tsx';
import type { WaveValues } from './wave-form-values.ts';

/** What the two organisations tell of the time since the last wave: one text for each language of the wave. */
export function SinceLastWaveFields({ form }: { form: UseFormReturnType<WaveValues> }) {
  const words = useWords();
  return (
    <Stack gap="sm" role="group" aria-label={words.text('console.designer.since-title')}>
      <div>
        <Group gap="xs">
          <Text fw={600} size="sm">
            {words.text('console.designer.since-title')}
          </Text>
          <HelpWord word="since-last-wave" />
        </Group>
        <Text size="sm" c="dimmed">
          {words.text('console.designer.since-how', { most: SINCE_LAST_WAVE_LIMIT })}
        </Text>
      </div>
      {form.values.languages.map((language) => (
        <Textarea
          key={language}
          lang={language}
          label={words.text('console.designer.in-language', {
            what: words.text('console.designer.since'),
            language: languageName(language, words.language),
          })}
          autosize
          minRows={2}
          maxRows={10}
          maxLength={SINCE_LAST_WAVE_LIMIT}
          {...form.getInputProps(`sinceLastWave.${language}`)}
          value={form.values.sinceLastWave[language] ?? ''}
        />
      ))}
    </Stack>
  );
}
