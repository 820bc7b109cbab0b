import { Button, Group, NativeSelect, Paper, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Side } from '../../../shared/partnership/partnership.ts';
import { languageName } from '../languages/language-names.ts';
import { useSpoken } from '../words/use-words.tsx';
import { emptyLead, type PartnershipValues } from './partnership-form-values.ts';

/** The leads of one side: who receives its report and may sign in. */
export function LeadRows({ form, side }: { form: UseFormReturnType<PartnershipValues>; side: Side }) {
  const { words, languages } = useSpoken();
  const { text, language: spoken } = words;
  const path = `sides.${side}.leads` as const;
  const leads = form.values.sides[side].leads;
  return (
    <Stack gap="sm" role="group" aria-label={text('console.partnership.form.leads-of', { side })}>
      <div>
        <Text fw={600} size="sm">
          {text('console.partnership.leads', { count: 2 })}
        </Text>
        <Text size="xs" c="dimmed">
          {text('console.partnership.form.leads-hint')}
        </Text>
      </div>
      {leads.map(({ key, language }, index) => (
        <Paper
          key={key}
          withBorder
          p="sm"
          role="group"
          aria-label={text('console.partnership.form.lead-of', { number: index + 1, side })}
        >
          <Stack gap="xs">
            <TextInput
              label={text('console.partnership.form.lead-name')}
              maxLength={120}
              {...form.getInputProps(`${path}.${index}.name`)}
            />
            <TextInput
              label={text('console.partnership.form.lead-email')}
              type="email"
              {...form.getInputProps(`${path}.${index}.email`)}
            />
            <Group align="flex-end" justify="space-between">
              <NativeSelect
                label={text('console.partnership.form.lead-language')}
                data={[...new Set([...languages, language])]
                  .map((value) => ({ value, label: languageName(value, spoken) }))
                  .sort((first, second) => first.label.localeCompare(second.label, spoken))}
                {...form.getInputProps(`${path}.${index}.language`)}
              />
              <Button
                variant="subtle"
                color="gray"
                leftSection={<IconTrash size={16} aria-hidden />}
                aria-label={text('console.partnership.form.remove-lead', { number: index + 1, side })}
                onClick={() => form.removeListItem(path, index)}
              >
                {text('console.partnership.form.remove')}
              </Button>
            </Group>
          </Stack>
        </Paper>
      ))}
      {leads.length === 0 && (
        <Text size="sm" c="dimmed">
          {text('console.partnership.form.no-lead')}
        </Text>
      )}
      <Button
        variant="default"
        size="xs"
        w="fit-content"
        leftSection={<IconPlus size={16} aria-hidden />}
        aria-label={text('console.partnership.form.add-lead-to', { side })}
        disabled={leads.length >= 20}
        onClick={() => form.insertListItem(path, emptyLead())}
      >
        {text('console.partnership.form.add-lead')}
      </Button>
    </Stack>
  );
}
