import { Alert, Anchor, Checkbox, NativeSelect, Stack, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Member } from '../../../shared/partnership/member.ts';
import { languageName } from '../languages/language-names.ts';
import { localText } from '../languages/local-text.ts';
import { useWords } from '../words/use-words.tsx';
import { LanguageCompleteness } from './questionnaire-completeness.tsx';
import { type QuestionnaireSummary, questionnaireQuery } from './questionnaire-queries.ts';
import { questionnaireKey, type WaveValues } from './wave-form-values.ts';

interface QuestionnaireFieldsProps {
  form: UseFormReturnType<WaveValues>;
  questionnaires: readonly QuestionnaireSummary[];
  members: readonly Member[];
}

/** Which questionnaire, and in which of the languages it is complete in. */
export function QuestionnaireFields({ form, questionnaires, members }: QuestionnaireFieldsProps) {
  const words = useWords();
  const { languages } = form.values;
  const chosen = questionnaires.find((one) => questionnaireKey(one) === form.values.questionnaire);
  const newest = questionnaires.find(({ id }) => id === chosen?.id);
  const complete: readonly string[] = chosen?.languages ?? [];
  const body = useQuery({ ...questionnaireQuery(chosen), enabled: chosen !== undefined });
  // What a draft was saved with stays to be seen, and to be taken back, even if it is no longer complete.
  const offered = [...new Set([...complete, ...languages])];
  const nameOf = (language: string) => languageName(language, words.language);

  return (
    <>
      <NativeSelect
        label={words.text('console.designer.questionnaire')}
        withAsterisk
        data={[
          ...(form.values.questionnaire ? [] : [{ value: '', label: words.text('console.designer.choose') }]),
          ...questionnaires.map((one) => ({
            value: questionnaireKey(one),
            label: words.text('console.designer.questionnaire-version', {
              title: localText(one.title, words.language),
              version: one.version,
              items: one.items,
            }),
          })),
        ]}
        {...form.getInputProps('questionnaire')}
      />
      <Anchor component={Link} href="/questionnaires" size="sm" w="fit-content" underline="always">
        {words.text('console.questionnaires.from-designer')}
      </Anchor>
      {chosen && newest && newest.version > chosen.version && (
        <Alert color="blue">
          {words.text('console.designer.newer-version', { version: newest.version })}
        </Alert>
      )}
      <Checkbox.Group
        label={words.text('console.designer.languages')}
        description={words.text('console.designer.languages-how')}
        withAsterisk
        {...form.getInputProps('languages')}
      >
        <Stack gap="xs" mt="xs">
          {offered.map((language, index) => (
            <Checkbox
              key={language}
              value={language}
              label={nameOf(language)}
              description={[
                words.text(
                  complete.includes(language)
                    ? 'console.designer.language-complete'
                    : 'console.designer.language-incomplete',
                ),
                words.text('console.designer.language-readers', {
                  count: members.filter((member) => member.language === language).length,
                }),
              ].join(' · ')}
              {...(index === 0 ? { 'data-path': 'languages' } : {})}
            />
          ))}
        </Stack>
      </Checkbox.Group>
      {body.data && <LanguageCompleteness questionnaire={body.data} offered={offered} />}
      {languages.length > 1 ? (
        <NativeSelect
          label={words.text('console.designer.default-language')}
          description={words.text('console.designer.default-language-how')}
          data={languages.map((value) => ({ value, label: nameOf(value) }))}
          value={languages[0]}
          onChange={({ currentTarget: { value } }) =>
            form.setFieldValue('languages', [value, ...languages.filter((language) => language !== value)])
          }
        />
      ) : (
        offered.length === 0 && <Text size="sm">{words.text('console.designer.no-language')}</Text>
      )}
    </>
  );
}
