import { Checkbox, Group, Stack, Text, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useState } from 'react';
import { languageName } from '../languages/language-names.ts';
import { HelpWord } from '../shell/help.tsx';
import { useWords } from '../words/use-words.tsx';
import type { WaveValues } from './wave-form-values.ts';

/** Why the wave runs without signatures, in each of its languages; left empty, the leads are asked to sign. */
export function UnsignedReasonFields({ form }: { form: UseFormReturnType<WaveValues> }) {
  const words = useWords();
  const { languages, unsignedReason } = form.values;
  const isGiven = Object.values(unsignedReason).some((text) => text.trim());
  const [wanted, setWanted] = useState(false);
  const isWithout = wanted || isGiven;
  return (
    <Stack gap="sm" role="group" aria-label={words.text('console.designer.signatures')}>
      <Text fw={600} size="sm">
        {words.text('console.designer.signatures')}
      </Text>
      <Text size="sm">{words.text('console.designer.signatures-how')}</Text>
      <Group gap="xs">
        <Checkbox
          label={words.text('console.designer.without-signatures')}
          checked={isWithout}
          onChange={({ currentTarget: { checked } }) => {
            setWanted(checked);
            if (!checked) form.setFieldValue('unsignedReason', {});
          }}
        />
        <HelpWord word="unsigned" />
      </Group>
      {isWithout &&
        languages.map((language) => (
          <Textarea
            key={language}
            lang={language}
            label={words.text('console.designer.in-language', {
              what: words.text('console.designer.unsigned'),
              language: languageName(language, words.language),
            })}
            description={words.text('console.designer.unsigned-how')}
            autosize
            minRows={1}
            maxRows={4}
            maxLength={300}
            {...form.getInputProps(`unsignedReason.${language}`)}
            value={unsignedReason[language] ?? ''}
          />
        ))}
    </Stack>
  );
}
