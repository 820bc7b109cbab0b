import { ActionIcon, Button, Group, Paper, Stack, Text, Textarea, TextInput, Title } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { itemsOf, withNewDriver, withoutDriver, withTitle } from '../../../shared/questionnaire/editing.ts';
import { withDriverBack } from '../../../shared/questionnaire/put-back.ts';
import { withText } from '../../../shared/questionnaire/texts.ts';
import { localText } from '../languages/local-text.ts';
import { useWords } from '../words/use-words.tsx';
import { fieldId, problemsAt, useEditing } from './editing.tsx';
import { ScaleFields } from './scale-fields.tsx';

/**
 * What the questionnaire is called, its scale, and its drivers.
 *
 * @param newId the short name that a new questionnaire began with; null for one that has its own for good
 */
export function GeneralTab({ newId }: { newId: string | null }) {
  const words = useWords();
  const { value, change, readOnly } = useEditing();
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
      {!readOnly && (
        <Button
          variant="default"
          w="fit-content"
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => change(withNewDriver(value))}
        >
          {words.text('console.questionnaires.driver-add')}
        </Button>
      )}
    </Stack>
  );
}

interface PlainTextProps {
  path: 'title' | 'description' | `drivers.${number}.title`;
  label: string;
  long?: boolean;
  newId?: string | null;
}

/** A text that both sides read alike, so without the names of either. */
function PlainText({ path, label, long = false, newId = null }: PlainTextProps) {
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
  return long ? <Textarea {...props} classNames={{ input: 'wording-input' }} /> : <TextInput {...props} />;
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

function Drivers() {
  const words = useWords();
  const { value, takeAway, readOnly } = useEditing();
  return (
    <Stack component="section" aria-label={words.text('console.questionnaires.drivers')}>
      <Title order={2} size="h4">
        {words.text('console.questionnaires.drivers')}
      </Title>
      <Text size="sm" c="dimmed">
        {words.text('console.questionnaires.drivers-how')}
      </Text>
      {value.drivers.map((driver, index) => {
        const items = itemsOf(value, driver.id);
        const name = localText(driver.title, words.language) || driver.id;
        return (
          <Paper key={driver.id} withBorder p="sm">
            <Group align="flex-end" gap="sm" wrap="nowrap">
              <div className="driver-name">
                <PlainText
                  path={`drivers.${index}.title`}
                  label={words.text('console.questionnaires.driver-name', { number: index + 1 })}
                />
                <Text size="sm" c="dimmed" mt={4}>
                  {words.text('console.questionnaires.driver-items', { items })}
                </Text>
              </div>
              {!readOnly && (
                <ActionIcon
                  variant="default"
                  size="lg"
                  mb={26}
                  disabled={items > 0}
                  aria-label={words.text('console.questionnaires.driver-remove', { name })}
                  onClick={() =>
                    takeAway(withoutDriver(value, index), {
                      what: name,
                      putBack: (now) => withDriverBack(now, index, driver),
                    })
                  }
                >
                  <IconTrash size={18} aria-hidden />
                </ActionIcon>
              )}
            </Group>
          </Paper>
        );
      })}
    </Stack>
  );
}
