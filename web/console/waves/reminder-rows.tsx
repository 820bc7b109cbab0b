import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { daysAfter } from '../dates/wall-clock.ts';
import { useWords } from '../words/use-words.tsx';
import { reminderAt, type WaveValues } from './wave-form-values.ts';

const MOST = 10;

/** When those who have not answered are reminded. */
export function ReminderRows({ form }: { form: UseFormReturnType<WaveValues> }) {
  const words = useWords();
  const { remindersAt, closesAt, timeZone } = form.values.schedule;
  const add = () => {
    const twoDaysBeforeTheClose = closesAt ? daysAfter(closesAt, -2, '09:00') : '';
    form.insertListItem('schedule.remindersAt', reminderAt(twoDaysBeforeTheClose));
  };
  return (
    <Stack gap="xs" role="group" aria-label={words.text('console.designer.reminders')}>
      <div>
        <Text fw={600} size="sm">
          {words.text('console.designer.reminders')}
        </Text>
        <Text size="xs" c="dimmed">
          {words.text('console.designer.reminders-how')}
        </Text>
      </div>
      {remindersAt.map(({ key }, index) => (
        <Group key={key} align="flex-end" gap="sm">
          <TextInput
            type="datetime-local"
            label={words.text('console.designer.reminder', { number: index + 1 })}
            description={words.text('console.designer.in-zone', { zone: timeZone })}
            flex="1 1 220px"
            maw={420}
            {...form.getInputProps(`schedule.remindersAt.${index}.at`)}
            data-path={`schedule.remindersAt.${index}`}
            error={form.errors[`schedule.remindersAt.${index}`]}
          />
          <Button
            variant="subtle"
            color="gray"
            leftSection={<IconTrash size={16} aria-hidden />}
            aria-label={words.text('console.designer.remove-reminder', { number: index + 1 })}
            onClick={() => form.removeListItem('schedule.remindersAt', index)}
          >
            {words.text('console.designer.remove')}
          </Button>
        </Group>
      ))}
      <Button
        variant="default"
        size="xs"
        w="fit-content"
        leftSection={<IconPlus size={16} aria-hidden />}
        disabled={remindersAt.length >= MOST}
        onClick={add}
      >
        {words.text('console.designer.add-reminder')}
      </Button>
    </Stack>
  );
}
