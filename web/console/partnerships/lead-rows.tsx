import { Button, Group, NativeSelect, Paper, Stack, Text, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { Side } from '../../../shared/partnership/partnership.ts';
import { languageName, OFFERED_LANGUAGES } from '../languages/language-names.ts';
import { emptyLead, type PartnershipValues } from './partnership-form-values.ts';

/** The leads of one side: who receives its report and may sign in. */
export function LeadRows({ form, side }: { form: UseFormReturnType<PartnershipValues>; side: Side }) {
  const path = `sides.${side}.leads` as const;
  const leads = form.values.sides[side].leads;
  return (
    <Stack gap="sm" role="group" aria-label={`Leads of side ${side}`}>
      <div>
        <Text fw={600} size="sm">
          Leads
        </Text>
        <Text size="xs" c="dimmed">
          Each receives the report by e-mail and may sign in to see it.
        </Text>
      </div>
      {leads.map(({ key, language }, index) => (
        <Paper key={key} withBorder p="sm" role="group" aria-label={`Lead ${index + 1} of side ${side}`}>
          <Stack gap="xs">
            <TextInput label="Name" maxLength={120} {...form.getInputProps(`${path}.${index}.name`)} />
            <TextInput label="E-mail" type="email" {...form.getInputProps(`${path}.${index}.email`)} />
            <Group align="flex-end" justify="space-between">
              <NativeSelect
                label="Language"
                data={[...new Set([...OFFERED_LANGUAGES, language])]
                  .map((value) => ({ value, label: languageName(value) }))
                  .sort((first, second) => first.label.localeCompare(second.label))}
                {...form.getInputProps(`${path}.${index}.language`)}
              />
              <Button
                variant="subtle"
                color="gray"
                leftSection={<IconTrash size={16} aria-hidden />}
                aria-label={`Remove lead ${index + 1} of side ${side}`}
                onClick={() => form.removeListItem(path, index)}
              >
                Remove
              </Button>
            </Group>
          </Stack>
        </Paper>
      ))}
      {leads.length === 0 && (
        <Text size="sm" c="dimmed">
          No lead yet. A wave can be deployed when both sides have one.
        </Text>
      )}
      <Button
        variant="default"
        size="xs"
        w="fit-content"
        leftSection={<IconPlus size={16} aria-hidden />}
        aria-label={`Add a lead to side ${side}`}
        disabled={leads.length >= 20}
        onClick={() => form.insertListItem(path, emptyLead())}
      >
        Add a lead
      </Button>
    </Stack>
  );
}
