import { NativeSelect } from '@mantine/core';
import { languageName } from '../languages/language-names.ts';
import { useSpoken } from '../words/use-words.tsx';

/** The language of the console, each by its own name. */
export function LanguageChoice() {
  const { words, languages, speak } = useSpoken();
  return (
    <NativeSelect
      label={words.text('console.shell.language')}
      value={words.language}
      onChange={(event) => speak(event.currentTarget.value)}
      data={languages.map((value) => ({ value, label: languageName(value, value) }))}
    />
  );
}
