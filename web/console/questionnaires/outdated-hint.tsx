import { Text } from '@mantine/core';
import { languageName } from '../languages/language-names.ts';
import { useWords } from '../words/use-words.tsx';
import { useEditing } from './editing.tsx';

/** Beneath a text that was reworded: whose translation still says what stood there before. */
export function OutdatedHint({ path }: { path: string }) {
  const words = useWords();
  const { outdated } = useEditing();
  const languages = outdated.get(path) ?? [];
  if (languages.length === 0) return null;
  return (
    <Text size="sm" c="var(--ochre-ink)" role="status">
      {words.text('console.questionnaires.outdated', {
        languages: words.list(languages.map((language) => languageName(language, words.language))),
      })}
    </Text>
  );
}
