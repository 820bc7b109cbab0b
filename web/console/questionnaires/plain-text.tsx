import { Stack, Textarea, TextInput } from '@mantine/core';
import { withTitle } from '../../../shared/questionnaire/editing.ts';
import { withText } from '../../../shared/questionnaire/texts.ts';
import { localText } from '../languages/local-text.ts';
import { useWords } from '../words/use-words.tsx';
import { fieldId, problemsAt, useEditing } from './editing.tsx';
import { OutdatedHint } from './outdated-hint.tsx';

interface PlainTextProps {
  path: 'title' | 'description' | `drivers.${number}.title`;
  label: string;
  long?: boolean;
  newId?: string | null;
}

/** A text that both sides read alike, so without the names of either. */
export function PlainText({ path, label, long = false, newId = null }: PlainTextProps) {
  const words = useWords();
  const { value, change, language, problems, readOnly } = useEditing();
  const [first, index] = path.split('.');
  const text =
    first === 'drivers'
      ? (value.drivers[Number(index)]?.title ?? {})
      : (value[first as 'title' | 'description'] ?? {});
  const wrong = problemsAt(problems, path).filter(
    (problem) => problem.language === undefined || problem.language === language,
  );
  const props = {
    id: fieldId(path),
    label,
    lang: language,
    dir: 'auto',
    readOnly,
    value: text[language] ?? '',
    placeholder: localText(text, 'en'),
    error: wrong[0] && words.problem(wrong[0].message),
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      change(
        newId === null
          ? withText(value, path, language, currentTarget.value)
          : withTitle(value, language, currentTarget.value, newId),
      ),
  };
  return (
    <Stack gap={6}>
      {long ? <Textarea {...props} classNames={{ input: 'wording-input' }} /> : <TextInput {...props} />}
      <OutdatedHint path={path} />
    </Stack>
  );
}
