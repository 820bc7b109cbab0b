import { Button, Group, Paper, Stack, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { Member } from '../../../shared/partnership/member.ts';
import type { InputProblem } from '../api/api-problem.ts';
import { LinkButton } from '../shell/link-button.tsx';
import { SaveProblem } from '../shell/save-problem.tsx';
import { focusFirstField, showInputProblems } from '../shell/show-input-problems.ts';
import { CharterField } from './charter-field.tsx';
import { CohortFields } from './cohort-fields.tsx';
import { MirrorField } from './mirror-field.tsx';
import { PrivacyFields } from './privacy-fields.tsx';
import { QuestionnaireFields } from './questionnaire-fields.tsx';
import type { QuestionnaireSummary } from './questionnaire-queries.ts';
import { ScheduleFields } from './schedule-fields.tsx';
import { SinceLastWaveFields } from './since-last-wave-fields.tsx';
import { UnsignedReasonFields } from './unsigned-reason-fields.tsx';
import { waveErrors } from './wave-form-errors.ts';
import type { WaveValues } from './wave-form-values.ts';

interface WaveFormProps {
  initial: WaveValues;
  questionnaires: readonly QuestionnaireSummary[];
  members: readonly Member[];
  submit: string;
  back: string;
  onSave: (values: WaveValues) => Promise<void>;
  explain?: (error: unknown, values: WaveValues) => ReactNode;
}

/** Everything an operator decides about a wave. */
export function WaveForm(props: WaveFormProps) {
  const { initial, questionnaires, members, submit, back, onSave, explain } = props;
  const form = useForm<WaveValues>({
    initialValues: initial,
    validate: (values) => waveErrors(values, new Date()),
  });
  const [unplaced, setUnplaced] = useState<InputProblem[]>([]);
  const save = useMutation({
    mutationFn: onSave,
    onError: (error) => setUnplaced(showInputProblems(form, error)),
  });

  return (
    <form
      noValidate
      onSubmit={form.onSubmit(
        (values) => save.mutate(values),
        (errors) => focusFirstField(Object.keys(errors)),
      )}
    >
      <Stack gap="lg">
        <Section title="What is asked">
          <TextInput
            label="Title"
            description="What you call this wave; it stands in the report, too."
            withAsterisk
            maxLength={120}
            {...form.getInputProps('title')}
          />
          <QuestionnaireFields form={form} questionnaires={questionnaires} />
        </Section>
        <Section title="Schedule">
          <ScheduleFields form={form} />
        </Section>
        <Section title="Privacy">
          <PrivacyFields form={form} />
          <MirrorField form={form} />
        </Section>
        <Section title="Cohorts">
          <CohortFields form={form} members={members} />
        </Section>
        <Section title="Listening charter">
          <CharterField form={form} />
          <UnsignedReasonFields form={form} />
        </Section>
        <Section title="Since the last wave">
          <SinceLastWaveFields form={form} />
        </Section>
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

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Paper withBorder p="lg" component="section" aria-label={title}>
      <Stack>
        <Title order={2} size="h4">
          {title}
        </Title>
        {children}
      </Stack>
    </Paper>
  );
}
