import { Group, List, Stack, Text, Textarea } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { languageName } from '../languages/language-names.ts';
import { HelpWord } from '../shell/help.tsx';
import { useWords } from '../words/use-words.tsx';
import { charterWordsQuery } from './charter-words.ts';
import type { WaveValues } from './wave-form-values.ts';

/** What the answers may and may not be used for, in each language of the wave; or Parallax's own words. */
export function CharterField({ form }: { form: UseFormReturnType<WaveValues> }) {
  const words = useWords();
  const { languages, charter } = form.values;
  const isOwn = languages.some((language) => charter[language]?.trim());
  return (
    <Stack gap="sm" role="group" aria-label={words.text('console.designer.charter')}>
      <div>
        <Group gap="xs">
          <Text fw={600} size="sm">
            {words.text('console.designer.charter')}
          </Text>
          <HelpWord word="charter" />
        </Group>
        <Text size="sm" c="dimmed">
          {words.text('console.designer.charter-how')}
        </Text>
      </div>
      {languages.map((language) => (
        <Textarea
          key={language}
          lang={language}
          label={words.text('console.designer.in-language', {
            what: words.text('console.designer.charter-text'),
            language: languageName(language, words.language),
          })}
          autosize
          minRows={3}
          maxRows={14}
          maxLength={4000}
          {...form.getInputProps(`charter.${language}`)}
          value={charter[language] ?? ''}
        />
      ))}
      {!isOwn && languages.map((language) => <OwnWords key={language} language={language} />)}
    </Stack>
  );
}

/** The words that stand where none are written. */
function OwnWords({ language }: { language: string }) {
  const words = useWords();
  const own = useQuery(charterWordsQuery(language));
  if (!own.data || own.data.length === 0) return null;
  const title = words.text('console.designer.charter-own', {
    language: languageName(language, words.language),
  });
  return (
    <div>
      <Text size="sm" c="dimmed">
        {title}
      </Text>
      <List size="sm" c="dimmed" aria-label={title} lang={language}>
        {own.data.map((promise) => (
          <List.Item key={promise}>{promise}</List.Item>
        ))}
      </List>
    </div>
  );
}
