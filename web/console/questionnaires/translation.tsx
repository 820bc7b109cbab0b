import { SimpleGrid, Text, Textarea } from '@mantine/core';
import type { Language } from '../../../shared/language.ts';
import { type NamedText, withText } from '../../../shared/questionnaire/texts.ts';
import { languageName } from '../languages/language-names.ts';
import { useWords } from '../words/use-words.tsx';
import { fieldId, problemsAt, useEditing } from './editing.tsx';

/** One text beside its translation. */
export function Translation({
  named: { path, item, text },
  language,
}: {
  named: NamedText;
  language: Language;
}) {
  const words = useWords();
  const { value, change, language: original, problems, outdated, readOnly } = useEditing();
  const index = value.items.findIndex(({ id }) => id === item);
  const where = item ? words.text('console.questionnaires.question', { number: index + 1 }) : '';
  const kind = textKind(path);
  const label = [where, words.text(`console.questionnaires.text.${kind}`)].filter(Boolean).join(' · ');
  const wrong = problemsAt(problems, path).filter((problem) => problem.language === language);
  const isMissing = !text[language];
  const isOutdated = outdated.get(path)?.includes(language) ?? false;
  const mark = isMissing ? 'missing' : isOutdated ? 'look-again' : null;
  return (
    <div className="translation" data-missing={mark !== null || undefined}>
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
          id={fieldId(`translation.${path}`)}
          label={`${languageName(language, words.language)}${
            mark ? ` – ${words.text(`console.questionnaires.${mark}`)}` : ''
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
