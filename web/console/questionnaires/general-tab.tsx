import { Stack, Text, TextInput, Title } from '@mantine/core';
import { useWords } from '../words/use-words.tsx';
import { Drivers } from './drivers.tsx';
import { fieldId, problemsAt, useEditing } from './editing.tsx';
import { PlainText } from './plain-text.tsx';
import { ScaleFields } from './scale-fields.tsx';

/**
 * What the questionnaire is called, its scale, and its drivers.
 *
 * @param newId the short name that a new questionnaire began with; null for one that has its own for good
 */
export function GeneralTab({ newId }: { newId: string | null }) {
  const words = useWords();
  const { value, change } = useEditing();
  return (
    <Stack gap="xl">
      <Stack component="section" aria-label={words.text('console.questionnaires.about')}>
        <PlainText path="title" label={words.text('console.questionnaires.name')} newId={newId} />
        <PlainText path="description" label={words.text('console.questionnaires.description')} long />
        {newId !== null && <QuestionnaireIdField />}
      </Stack>
      <Stack component="section" aria-label={words.text('console.questionnaires.scale')}>
        <Title order={2} size="h4">
          {words.text('console.questionnaires.scale')}
        </Title>
        <Text size="sm" c="dimmed">
          {words.text('console.questionnaires.scale-how')}
        </Text>
        <ScaleFields path="scale" scale={value.scale} onChange={(scale) => change({ ...value, scale })} />
      </Stack>
      <Drivers />
    </Stack>
  );
}

function QuestionnaireIdField() {
  const words = useWords();
  const { value, change, problems } = useEditing();
  const wrong = problemsAt(problems, 'id')[0];
  return (
    <TextInput
      id={fieldId('id')}
      label={words.text('console.questionnaires.file-id')}
      description={words.text('console.questionnaires.file-id-how')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value.id}
      error={wrong && words.problem(wrong.message)}
      onChange={({ currentTarget }) => change({ ...value, id: currentTarget.value as typeof value.id })}
    />
  );
}
