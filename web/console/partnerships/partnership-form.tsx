import { Button, Group, Paper, Radio, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import type { InputProblem } from '../api/api-problem.ts';
import { LinkButton } from '../shell/link-button.tsx';
import { SaveProblem } from '../shell/save-problem.tsx';
import { focusFirstField, showInputProblems } from '../shell/show-input-problems.ts';
import { SIDES } from '../sides/sides.ts';
import {
  type PartnershipValues,
  partnershipErrors,
  partnershipValues,
  withoutEmptyLeads,
} from './partnership-form-values.ts';
import { SideFields } from './side-fields.tsx';

interface PartnershipFormProps {
  partnership?: Partnership;
  submit: string;
  back: string;
  onSave: (values: PartnershipValues) => Promise<void>;
  /** A better explanation of some refusals than their own words. */
  explain?: (error: unknown, values: PartnershipValues) => ReactNode;
}

/** Name, kind, and both sides with their leads. */
export function PartnershipForm({ partnership, submit, back, onSave, explain }: PartnershipFormProps) {
  const form = useForm<PartnershipValues>({
    initialValues: partnershipValues(partnership),
    validate: partnershipErrors,
  });
  const [unplaced, setUnplaced] = useState<InputProblem[]>([]);
  const save = useMutation({
    mutationFn: onSave,
    onError: (error) => setUnplaced(showInputProblems(form, error)),
  });
  const submitValid = (values: PartnershipValues) => {
    const trimmed = withoutEmptyLeads(values);
    form.setValues(trimmed);
    setUnplaced([]);
    save.mutate(trimmed);
  };

  return (
    <form onSubmit={form.onSubmit(submitValid, (errors) => focusFirstField(Object.keys(errors)))} noValidate>
      <Stack gap="lg">
        <Paper withBorder p="lg">
          <Stack>
            <TextInput
              label="Name of the partnership"
              description="What you call it here; respondents do not see it."
              withAsterisk
              maxLength={160}
              {...form.getInputProps('name')}
            />
            <Radio.Group label="Kind" {...form.getInputProps('kind')}>
              <Stack gap="xs" mt="xs">
                <Radio
                  value="dyad"
                  label="Two companies"
                  description="Each side answers as one organisation."
                />
                <Radio
                  value="network"
                  label="A host and its network"
                  description="One side is a community of many small partners, split into cohorts such as city or role."
                />
              </Stack>
            </Radio.Group>
          </Stack>
        </Paper>
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          {SIDES.map((side) => (
            <SideFields key={side} form={form} side={side} />
          ))}
        </SimpleGrid>
        {save.error &&
          (explain?.(save.error, form.values) || <SaveProblem error={save.error} unplaced={unplaced} />)}
        <Group>
          <Button type="submit" loading={save.isPending}>
            {submit}
          </Button>
          <LinkButton href={back} variant="subtle">
            Go back
          </LinkButton>
        </Group>
      </Stack>
    </form>
  );
}
