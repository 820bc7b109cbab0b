import { Button, Group, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { Member } from '../../../shared/partnership/member.ts';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import type { InputProblem } from '../api/api-problem.ts';
import { KeptDraftOffer } from '../shell/kept-draft-offer.tsx';
import { LinkButton } from '../shell/link-button.tsx';
import { SaveProblem } from '../shell/save-problem.tsx';
import { focusFirstField, showInputProblems } from '../shell/show-input-problems.ts';
import { useKeptDraft } from '../shell/use-kept-draft.ts';
import { useUnsavedGuard } from '../shell/use-unsaved-guard.ts';
import { useWords } from '../words/use-words.tsx';
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
import { WaveFormSteps, type WaveStep } from './wave-form-steps.tsx';
import type { WaveValues } from './wave-form-values.ts';
import { WhoIsAsked } from './wave-form-who.tsx';

interface WaveFormProps {
  /** Names the draft and its revision; what is typed is kept under it. */
  keptAs: string;
  initial: WaveValues;
  questionnaires: readonly QuestionnaireSummary[];
  members: readonly Member[];
  partnership: Partnership;
  back: string;
  /** Whether no wave of the partnership was released before: there is nothing to tell of the last one. */
  isFirst: boolean;
  onSave: (values: WaveValues, release: () => void) => Promise<void>;
  /** A better explanation of some refusals than their own words. */
  explain?: (error: unknown, values: WaveValues, release: () => void) => ReactNode;
}

/** Everything an operator decides about a wave, step by step on one page. */
export function WaveForm(props: WaveFormProps) {
  const { keptAs, initial, questionnaires, members, partnership, back, isFirst, onSave, explain } = props;
  const words = useWords();
  const form = useForm<WaveValues>({
    initialValues: initial,
    validate: (values) => waveErrors(values, new Date(), words),
    validateInputOnBlur: true,
  });
  const [unplaced, setUnplaced] = useState<InputProblem[]>([]);
  const draft = useKeptDraft(keptAs, form.values);
  const letGo = useUnsavedGuard(form.isDirty());
  const release = () => {
    draft.saved();
    letGo();
  };
  const save = useMutation({
    mutationFn: (values: WaveValues) => onSave(values, release),
    onError: (error) => setUnplaced(showInputProblems(form, error)),
  });
  const open = useMemo(() => waveErrors(form.values, new Date(), words), [form.values, words]);
  useFieldOfAddress();

  return (
    <div className="wave-designer">
      <WaveFormSteps errors={{ ...open, ...form.errors }} />
      <form
        noValidate
        onSubmit={form.onSubmit(
          (values) => save.mutate(values),
          (errors) => focusFirstField(Object.keys(errors)),
        )}
      >
        <Stack gap="lg">
          <KeptDraftOffer draft={draft} onTake={form.setValues} />
          <Step step="what">
            <TextInput
              label={words.text('console.designer.title')}
              description={words.text('console.designer.title-how')}
              withAsterisk
              maxLength={120}
              {...form.getInputProps('title')}
            />
            <QuestionnaireFields form={form} questionnaires={questionnaires} members={members} />
          </Step>
          <Step step="who">
            <WhoIsAsked members={members} partnership={partnership} languages={form.values.languages} />
          </Step>
          <Step step="when">
            <ScheduleFields form={form} members={members} />
          </Step>
          <Step step="privacy">
            <PrivacyFields form={form} />
            <CohortFields form={form} members={members} />
            <MirrorField form={form} />
          </Step>
          <Step step="words">
            <CharterField form={form} />
            <UnsignedReasonFields form={form} />
            {(!isFirst || Object.values(initial.sinceLastWave).some(Boolean)) && (
              <SinceLastWaveFields form={form} />
            )}
          </Step>
          {save.error &&
            (explain?.(save.error, form.values, release) || (
              <SaveProblem error={save.error} unplaced={unplaced} />
            ))}
          <Group>
            <Button type="submit" loading={save.isPending}>
              {words.text('console.designer.save')}
            </Button>
            <LinkButton href={back} variant="subtle">
              {words.text('console.shell.go-back')}
            </LinkButton>
            <Text size="sm" c="dimmed">
              {words.text(form.isDirty() ? 'console.designer.kept-here' : 'console.designer.nobody-yet')}
            </Text>
          </Group>
        </Stack>
      </form>
    </div>
  );
}

function Step({ step, children }: { step: WaveStep; children: ReactNode }) {
  const words = useWords();
  const title = words.text(`console.designer.step.${step}`);
  return (
    <Paper withBorder p="lg" component="section" aria-label={title} id={`step-${step}`} className="wave-step">
      <Stack>
        <div>
          <Title order={2} size="h4">
            {title}
          </Title>
          <Text size="sm" c="dimmed">
            {words.text(`console.designer.step.${step}-how`)}
          </Text>
        </div>
        {children}
      </Stack>
    </Paper>
  );
}

/** A link may name the field that is to be mended behind its `#`. */
function useFieldOfAddress() {
  useEffect(() => {
    const field = decodeURIComponent(location.hash.slice(1));
    if (field) focusFirstField([field]);
  }, []);
}
