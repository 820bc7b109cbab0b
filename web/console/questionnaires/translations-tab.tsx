import {
  Button,
  Group,
  NativeSelect,
  Progress,
  SimpleGrid,
  Stack,
  Switch,
  Text,
  Textarea,
} from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { useState } from 'react';
import type { Language } from '../../../shared/language.ts';
import { withoutLanguage } from '../../../shared/questionnaire/editing.ts';
import { type NamedText, questionnaireTexts, withText } from '../../../shared/questionnaire/texts.ts';
import { languagesBegun } from '../../../shared/questionnaire/validate.ts';
import { languageName, OFFERED_LANGUAGES } from '../languages/language-names.ts';
import { useWords } from '../words/use-words.tsx';
import { problemsAt, useEditing } from './editing.tsx';

/** Every text beside its translation, with what is missing marked. */
export function TranslationsTab() {
  const words = useWords();
  const { value, takeAway, language: original, readOnly } = useEditing();
  const begun = languagesBegun(value);
  const others = begun.filter(({ language }) => language !== original);
  const [chosen, setChosen] = useState<Language>(others[0]?.language ?? '');
  const [onlyMissing, setOnlyMissing] = useState(false);
  /** What was missing when the filter was set stays in view while it is written. */
  const [shown, setShown] = useState<ReadonlySet<string> | null>(null);
  const texts = questionnaireTexts(value);
  const missing = chosen ? texts.filter(({ text }) => !text[chosen]) : [];
  const listed = shown ? texts.filter(({ path }) => shown.has(path)) : texts;
  const filter = (on: boolean, language = chosen) => {
    setOnlyMissing(on);
    setShown(on ? new Set(texts.filter(({ text }) => !text[language]).map(({ path }) => path)) : null);
  };
  const choose = (language: Language) => {
    setChosen(language);
    filter(onlyMissing, language);
  };
  const toNextMissing = () => {
    const fields = [...document.querySelectorAll<HTMLTextAreaElement>('.translation textarea')];
    const at = fields.indexOf(document.activeElement as HTMLTextAreaElement);
    const next =
      fields.slice(at + 1).find((field) => field.value.trim() === '') ??
      fields.find((field) => field.value.trim() === '');
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
                disabled={missing.length === 0}
                onClick={toNextMissing}
              >
                {words.text('console.questionnaires.next-missing')}
              </Button>
            )}
            {!readOnly && missing.length < texts.length && (
              <Button
                variant="default"
                onClick={() => takeAway(withoutLanguage(value, chosen), named(chosen))}
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
              })}
            </Text>
            <Progress
              mt={6}
              value={((texts.length - missing.length) / texts.length) * 100}
              aria-label={named(chosen)}
            />
          </div>
          {listed.length === 0 && <Text>{words.text('console.questionnaires.nothing-missing')}</Text>}
          {listed.map((each) => (
            <Translation key={each.path} named={each} language={chosen} />
          ))}
        </>
      ) : (
        <Text c="dimmed">{words.text('console.questionnaires.translate-how')}</Text>
      )}
    </Stack>
  );
}

function Translation({
  named: { path, item, what, text },
  language,
}: {
  named: NamedText;
  language: Language;
}) {
  const words = useWords();
  const { value, change, language: original, problems, readOnly } = useEditing();
  const index = value.items.findIndex(({ id }) => id === item);
  const where = item ? words.text('console.questionnaires.question', { number: index + 1 }) : '';
  const kind = textKind(path);
  const label = [where, words.text(`console.questionnaires.text.${kind}`)].filter(Boolean).join(' · ');
  const wrong = problemsAt(problems, path).filter((problem) => problem.language === language);
  const isMissing = !text[language];
  return (
    <div className="translation" data-missing={isMissing || undefined} title={what}>
      <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="md">
        <div>
          <Text size="sm" c="dimmed">
            {label}
          </Text>
          <Text lang={original} dir="auto">
            {text[original] ?? (
              <Text span c="dimmed">
                {words.text('console.questionnaires.no-original')}
              </Text>
            )}
          </Text>
        </div>
        <Textarea
          label={`${languageName(language, words.language)}${
            isMissing ? ` – ${words.text('console.questionnaires.missing')}` : ''
          }`}
          aria-label={`${label}: ${languageName(language, words.language)}`}
          lang={language}
          dir="auto"
          readOnly={readOnly}
          classNames={{ input: 'wording-input' }}
          value={text[language] ?? ''}
          error={wrong[0] && words.problem(wrong[0].message)}
          onChange={({ currentTarget }) => change(withText(value, path, language, currentTarget.value))}
        />
      </SimpleGrid>
    </div>
  );
}

function textKind(path: string) {
  if (path.includes('.labels.')) return path.endsWith('min') ? 'label-min' : 'label-max';
  if (path.startsWith('drivers.')) return 'driver';
  if (path === 'title' || path === 'description') return path;
  const view = path.split('.').at(-1);
  return view === 'us' || view === 'them' || view === 'predicted' ? view : 'wording';
}
