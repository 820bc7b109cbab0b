import { Button, Group, NativeSelect, Progress, Stack, Switch, Text } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Language } from '../../../shared/language.ts';
import { withoutLanguage } from '../../../shared/questionnaire/editing.ts';
import { withLanguageBack } from '../../../shared/questionnaire/put-back.ts';
import { type NamedText, questionnaireTexts } from '../../../shared/questionnaire/texts.ts';
import { languagesBegun } from '../../../shared/questionnaire/validate.ts';
import { languageName, OFFERED_LANGUAGES } from '../languages/language-names.ts';
import { useWords } from '../words/use-words.tsx';
import { useEditing } from './editing.tsx';
import { Translation } from './translation.tsx';

interface TranslationsTabProps {
  /** The language that is translated into; null until one is chosen. */
  into: Language | null;
  onInto: (language: Language) => void;
}

/** Every text beside its translation, with what is missing marked. */
export function TranslationsTab({ into, onInto }: TranslationsTabProps) {
  const words = useWords();
  const { value, takeAway, outdated, language: original, readOnly } = useEditing();
  const begun = languagesBegun(value);
  const others = begun.filter(({ language }) => language !== original);
  const chosen = (into !== original && into) || others[0]?.language || '';
  const [onlyMissing, setOnlyMissing] = useState(false);
  /** What was missing when the filter was set stays in view while it is written. */
  const [shown, setShown] = useState<ReadonlySet<string> | null>(null);
  const texts = questionnaireTexts(value);
  const missing = chosen ? texts.filter(({ text }) => !text[chosen]) : [];
  const isToDo = ({ path, text }: NamedText, language: Language) =>
    !text[language] || (outdated.get(path)?.includes(language) ?? false);
  const behind = texts.filter((each) => isToDo(each, chosen)).length - missing.length;
  const listed = shown ? texts.filter(({ path }) => shown.has(path)) : texts;
  const filter = (on: boolean, language = chosen) => {
    setOnlyMissing(on);
    setShown(on ? new Set(texts.filter((each) => isToDo(each, language)).map(({ path }) => path)) : null);
  };
  const choose = (language: Language) => {
    onInto(language);
    filter(onlyMissing, language);
  };
  const list = useRef<HTMLDivElement>(null);
  /** Where the reader was last, so that one that is left out is not come back to at once. */
  const last = useRef('');
  const toNextMissing = () => {
    const fields = [...(list.current?.querySelectorAll('textarea') ?? [])];
    const at = fields.findIndex(({ id }) => id === last.current);
    // What is missing before what is behind, and from here on before from the top.
    const isEmpty = (field: HTMLTextAreaElement) => field.value.trim() === '';
    const isBehind = (field: HTMLTextAreaElement) => field.closest('[data-missing]') !== null;
    const below = fields.slice(at + 1);
    const [next] = [isEmpty, isBehind].flatMap((is) => below.find(is) ?? fields.find(is) ?? []);
    next?.focus();
  };
  const named = (language: Language) => languageName(language, words.language);
  return (
    <Stack>
      <Group align="flex-end" gap="md">
        <NativeSelect
          label={words.text('console.questionnaires.translate-into')}
          value={chosen}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
          data={[
            ...(chosen ? [] : [{ value: '', label: words.text('console.questionnaires.translate-choose') }]),
            ...OFFERED_LANGUAGES.concat(others.map(({ language }) => language))
              .filter((language, place, all) => language !== original && all.indexOf(language) === place)
              .map((language) => ({ value: language, label: named(language) })),
          ]}
        />
        {chosen && (
          <>
            <Switch
              label={words.text('console.questionnaires.only-missing')}
              checked={onlyMissing}
              onChange={({ currentTarget }) => filter(currentTarget.checked)}
            />
            {!readOnly && (
              <Button
                variant="default"
                leftSection={<IconArrowDown size={16} aria-hidden />}
                disabled={missing.length + behind === 0}
                onClick={toNextMissing}
              >
                {words.text('console.questionnaires.next-missing')}
              </Button>
            )}
            {!readOnly && missing.length < texts.length && (
              <Button
                variant="default"
                onClick={() =>
                  takeAway(withoutLanguage(value, chosen), {
                    what: named(chosen),
                    putBack: (now) => withLanguageBack(now, value, chosen),
                  })
                }
              >
                {words.text('console.questionnaires.language-remove', { language: named(chosen) })}
              </Button>
            )}
          </>
        )}
      </Group>
      {chosen ? (
        <>
          <div role="status">
            <Text size="sm">
              {words.text('console.questionnaires.translated', {
                done: texts.length - missing.length,
                all: texts.length,
                language: named(chosen),
              })}{' '}
              {behind > 0 && words.text('console.questionnaires.behind', { count: behind })}
            </Text>
            <Progress
              mt={6}
              value={((texts.length - missing.length) / texts.length) * 100}
              aria-label={named(chosen)}
            />
          </div>
          {!readOnly && missing.length + behind > 0 && (
            <Text size="sm" c="dimmed">
              {words.text('console.questionnaires.next-missing-how')}
            </Text>
          )}
          {listed.length === 0 && <Text>{words.text('console.questionnaires.nothing-missing')}</Text>}
          {/* biome-ignore lint/a11y/noStaticElementInteractions: the button above does the same. */}
          <div
            ref={list}
            onFocus={({ target }) => {
              last.current = target.id;
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
              event.preventDefault();
              toNextMissing();
            }}
          >
            {listed.map((each) => (
              <Translation key={each.path} named={each} language={chosen} />
            ))}
          </div>
        </>
      ) : (
        <Text c="dimmed">{words.text('console.questionnaires.translate-how')}</Text>
      )}
    </Stack>
  );
}
