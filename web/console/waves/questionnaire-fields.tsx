import { Checkbox, Group, NativeSelect, Text } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { englishText } from '../languages/english-text.ts';
import { languageName } from '../languages/language-names.ts';
import type { QuestionnaireSummary } from './questionnaire-queries.ts';
import { questionnaireKey, type WaveValues } from './wave-form-values.ts';

interface QuestionnaireFieldsProps {
  form: UseFormReturnType<WaveValues>;
  questionnaires: readonly QuestionnaireSummary[];
}

/** Which questionnaire, and in which of the languages it is complete in. */
export function QuestionnaireFields({ form, questionnaires }: QuestionnaireFieldsProps) {
  const { languages } = form.values;
  const complete: readonly string[] =
    questionnaires.find((one) => questionnaireKey(one) === form.values.questionnaire)?.languages ?? [];
  // What a draft was saved with stays to be seen, and to be taken back, even if it is no longer complete.
  const offered = [...new Set([...complete, ...languages])];

  return (
    <>
      <NativeSelect
        label="Questionnaire"
        withAsterisk
        data={[
          ...(form.values.questionnaire ? [] : [{ value: '', label: 'Choose…' }]),
          ...questionnaires.map((one) => ({
            value: questionnaireKey(one),
            label: `${englishText(one.title)}, version ${one.version} (${one.items} questions)`,
          })),
        ]}
        {...form.getInputProps('questionnaire')}
      />
      <Checkbox.Group
        label="Languages"
        description="Only languages in which every text of the questionnaire is present."
        withAsterisk
        {...form.getInputProps('languages')}
      >
        <Group mt="xs">
          {offered.map((language, index) => (
            <Checkbox
              key={language}
              value={language}
              label={
                complete.includes(language)
                  ? languageName(language)
                  : `${languageName(language)} (incomplete)`
              }
              {...(index === 0 ? { 'data-path': 'languages' } : {})}
            />
          ))}
        </Group>
      </Checkbox.Group>
      {languages.length > 1 ? (
        <NativeSelect
          label="Default language"
          description="For members without a language of their own."
          data={languages.map((value) => ({ value, label: languageName(value) }))}
          value={languages[0]}
          onChange={({ currentTarget: { value } }) =>
            form.setFieldValue('languages', [value, ...languages.filter((language) => language !== value)])
          }
        />
      ) : (
        offered.length === 0 && <Text size="sm">This questionnaire is not complete in any language yet.</Text>
      )}
    </>
  );
}
