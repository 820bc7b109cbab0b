import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useRef } from 'react';
import type { LocalizedText } from '../../../shared/language.ts';
import { SIDES } from '../../../shared/partnership/partnership.ts';
import { withText } from '../../../shared/questionnaire/texts.ts';
import { mirrored } from '../../../shared/questionnaire/wording.ts';
import { localText } from '../languages/local-text.ts';
import { SideName } from '../sides/side-mark.tsx';
import { useWords } from '../words/use-words.tsx';
import { fieldId, problemsAt, useEditing } from './editing.tsx';
import { OutdatedHint } from './outdated-hint.tsx';

interface WordingFieldProps {
  path: string;
  label: string;
  text: LocalizedText;
}

/** One wording in the language that is written in, and beneath it how either side will read it. */
export function WordingField({ path, label, text }: WordingFieldProps) {
  const words = useWords();
  const { value, change, language, names, problems, readOnly } = useEditing();
  const field = useRef<HTMLTextAreaElement>(null);
  const written = text[language] ?? '';
  const wrong = problemsAt(problems, path).filter(
    (problem) => problem.language === undefined || problem.language === language,
  );
  const write = (next: string) => change(withText(value, path, language, next));
  const insert = (name: 'us' | 'them') => {
    const at = field.current?.selectionStart ?? written.length;
    const end = field.current?.selectionEnd ?? at;
    write(`${written.slice(0, at)}{${name}}${written.slice(end)}`);
    field.current?.focus();
    const caret = at + name.length + 2;
    requestAnimationFrame(() => field.current?.setSelectionRange(caret, caret));
  };
  return (
    <Stack gap={6}>
      <Textarea
        ref={field}
        id={fieldId(path)}
        label={label}
        lang={language}
        dir="auto"
        readOnly={readOnly}
        // What stands there in another language, while this one has no text yet.
        placeholder={localText(text, 'en')}
        classNames={{ input: 'wording-input' }}
        value={written}
        onChange={({ currentTarget }) => write(currentTarget.value)}
        error={wrong.length > 0 && wrong.map(({ message }) => words.problem(message)).join(' ')}
      />
      <OutdatedHint path={path} />
      {!readOnly && (
        <Group gap={6}>
          {(['them', 'us'] as const).map((name) => (
            <Button key={name} variant="default" size="compact-xs" onClick={() => insert(name)}>
              {words.text(`console.questionnaires.insert-${name}`)}
            </Button>
          ))}
        </Group>
      )}
      {written.trim() === '' ? (
        <Text size="sm" c="var(--ochre-ink)">
          {words.text('console.questionnaires.no-text')}
        </Text>
      ) : (
        <dl className="readings">
          {SIDES.map((side) => (
            <div key={side}>
              <dt>
                <SideName side={side} name={names[side]} />
              </dt>
              <dd lang={language} dir="auto">
                {mirrored(written, side, names)}
              </dd>
            </div>
          ))}
        </dl>
      )}
    </Stack>
  );
}
