import { ActionIcon, Button, Group, Paper, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import {
  itemsOf,
  withDriverId,
  withNewDriver,
  withoutDriver,
} from '../../../shared/questionnaire/editing.ts';
import { withDriverBack } from '../../../shared/questionnaire/put-back.ts';
import { Driver } from '../../../shared/questionnaire/questionnaire.ts';
import { localText } from '../languages/local-text.ts';
import { useWords } from '../words/use-words.tsx';
import { fieldId, useEditing } from './editing.tsx';
import { PlainText } from './plain-text.tsx';

/** The themes that questions belong to. */
export function Drivers() {
  const words = useWords();
  const { value, change, takeAway, readOnly } = useEditing();
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
          // biome-ignore lint/suspicious/noArrayIndexKey: a short name changes while it is typed.
          <Paper key={index} withBorder p="sm">
            <Group align="flex-start" gap="sm" wrap="nowrap">
              <div className="driver-name">
                <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="sm">
                  <PlainText
                    path={`drivers.${index}.title`}
                    label={words.text('console.questionnaires.driver-name', { number: index + 1 })}
                  />
                  <DriverIdField id={driver.id} index={index} />
                </SimpleGrid>
                <Text size="sm" c="dimmed" mt={4}>
                  {words.text('console.questionnaires.driver-items', { items })}
                </Text>
              </div>
              {!readOnly && (
                <ActionIcon
                  variant="default"
                  size="lg"
                  mt={26}
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

/** What names a driver in files. It is taken over as soon as it can be one, and its questions go with it. */
function DriverIdField({ id, index }: { id: string; index: number }) {
  const words = useWords();
  const { value, change, readOnly } = useEditing();
  /** What cannot be its name, or not yet; it stands in the field and nowhere else. */
  const [draft, setDraft] = useState<{ id: string; typed: string } | null>(null);
  const typed = draft?.id === id ? draft.typed : id;
  const isOne = (name: string) => Driver.shape.id.safeParse(name).success;
  const isTaken = (name: string) =>
    value.drivers.some((other, place) => place !== index && other.id === name);
  const wrong = isTaken(typed) ? 'driver-id-taken' : isOne(typed) ? null : 'driver-id-wrong';
  const write = (next: string) => {
    const isName = isOne(next) && !isTaken(next);
    setDraft(isName ? null : { id, typed: next });
    if (isName) change(withDriverId(value, index, next));
  };
  return (
    <TextInput
      id={fieldId(`drivers.${index}.id`)}
      label={words.text('console.questionnaires.id')}
      readOnly={readOnly}
      value={typed}
      error={wrong && words.text(`console.questionnaires.${wrong}`, { id })}
      onChange={({ currentTarget }) => write(currentTarget.value)}
    />
  );
}
