import { Autocomplete, Button, Group, NativeSelect, Radio, Stack, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { type Action, ActionDetails } from '../../../shared/action/action.ts';
import { dueProblems } from '../../../shared/action/change-action.ts';
import { dayIn } from '../../../shared/action/due.ts';
import type { ReportTopic } from '../../../shared/action/topics.ts';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import type { InputProblem } from '../api/api-problem.ts';
import { schemaErrors } from '../settings/schema-errors.ts';
import { ConflictChoice } from '../shell/conflict-choice.tsx';
import { KeptDraftOffer } from '../shell/kept-draft-offer.tsx';
import { SaveProblem } from '../shell/save-problem.tsx';
import { asSentence, focusFirstField, showInputProblems } from '../shell/show-input-problems.ts';
import { useKeptDraft } from '../shell/use-kept-draft.ts';
import { SIDES } from '../sides/sides.ts';
import { useWords } from '../words/use-words.tsx';
import { type ActionValues, actionDetails, actionValues } from './action-form-values.ts';
import { calendarDay, organisationsOf } from './action-words.ts';
import { ActionEditConflict, fieldOf, type MergedField } from './merge-action.ts';
import { topicChoices } from './topic-choices.ts';
import { useReaderSide } from './use-reader-side.ts';

export interface ActionFormProps {
  partnership: Partnership;
  /** What to change; null for a new one. */
  action: Action | null;
  /** Of the wave whose report it answers. */
  timeZone: string;
  topics: readonly ReportTopic[];
  submit: string;
  onSave: (values: ActionValues) => Promise<void>;
  onTake: (values: ActionValues, newest: Action) => Promise<void>;
}

const REACHES = ['conversation', 'habit', 'programme'] as const;

/** What, about what, who on each side and until when; validated by the very schema of the API. */
export function ActionForm({
  partnership,
  action,
  timeZone,
  topics,
  submit,
  onSave,
  onTake,
}: ActionFormProps) {
  const words = useWords();
  const { text } = words;
  const begin = useRef<HTMLTextAreaElement>(null);
  // The window may have opened, and taken the focus, before the form could be shown in it.
  useEffect(() => begin.current?.focus(), []);
  const reader = useReaderSide(partnership.id);
  const choices = topicChoices(words, topics, organisationsOf(partnership), reader);
  const form = useForm<ActionValues>({
    initialValues: actionValues(action, timeZone, new Date()),
    validate: (values) => ({
      ...Object.fromEntries(
        (values.dueOn === action?.dueOn ? [] : dueProblems(values.dueOn, timeZone, new Date())).map(
          ({ field, message }) => [field, asSentence(words.problem(message))],
        ),
      ),
      ...schemaErrors(ActionDetails, actionDetails(values), words),
    }),
  });
  const draft = useKeptDraft(
    action ? `action/${action.id}/${action.revision}` : `action/of/${partnership.id}`,
    form.values,
  );
  const [unplaced, setUnplaced] = useState<InputProblem[]>([]);
  const save = useMutation({
    mutationFn: onSave,
    onSuccess: draft.saved,
    onError: (error) => setUnplaced(showInputProblems(form, error)),
  });
  const take = useMutation({
    mutationFn: ({ values, newest }: { values: ActionValues; newest: Action }) => onTake(values, newest),
    onSuccess: draft.saved,
  });
  const conflict = save.error instanceof ActionEditConflict ? save.error : null;
  const error = take.error ?? (conflict ? null : save.error);
  const submitted = form.onSubmit(
    (values) => save.mutate(values),
    (errors) => focusFirstField(Object.keys(errors)),
  );
  const nameOf = (field: MergedField): string => {
    if (field === 'owners.a' || field === 'owners.b') {
      return ownerLabel(field === 'owners.a' ? 'a' : 'b');
    }
    return text(`console.actions.form.${field === 'dueOn' ? 'due' : field}`);
  };
  const ownerLabel = (side: 'a' | 'b') =>
    text('console.actions.form.owner', { organisation: partnership.sides[side].name });
  const written = (field: MergedField, value: string): string => {
    if (field === 'dueOn') return value && calendarDay(words, value);
    if (field === 'reach') return text(`console.actions.form.reach.${value as ActionValues['reach']}`);
    if (field !== 'topic') return value;
    return choices.flatMap(({ items }) => items).find((each) => each.value === value)?.label ?? '';
  };
  return (
    <form onSubmit={submitted} noValidate>
      <Stack>
        <KeptDraftOffer draft={draft} onTake={form.setValues} />
        <Textarea
          ref={begin}
          label={text('console.actions.form.title')}
          description={text('console.actions.form.title-how')}
          placeholder={text('console.actions.form.title-example')}
          autosize
          minRows={2}
          maxLength={200}
          withAsterisk
          data-autofocus
          {...form.getInputProps('title')}
        />
        <NativeSelect
          label={text('console.actions.form.topic')}
          description={text('console.actions.form.topic-how')}
          data={[
            { value: '', label: text('console.actions.form.topic-none') },
            ...choices.map(({ group, items }) => ({ group, items: [...items] })),
          ]}
          {...form.getInputProps('topic')}
        />
        {SIDES.map((side) => (
          <Autocomplete
            key={side}
            label={ownerLabel(side)}
            data={[...new Set(partnership.sides[side].leads.map(({ name }) => name))]}
            maxLength={120}
            withAsterisk
            {...form.getInputProps(`owners.${side}`)}
          />
        ))}
        <TextInput
          type="date"
          label={text('console.actions.form.due')}
          description={text('console.actions.form.due-how')}
          min={dayIn(timeZone, new Date())}
          maw={260}
          withAsterisk
          {...form.getInputProps('dueOn')}
        />
        <Radio.Group label={text('console.actions.form.reach')} {...form.getInputProps('reach')}>
          <Stack gap="xs" mt="xs">
            {REACHES.map((reach) => (
              <Radio key={reach} value={reach} label={text(`console.actions.form.reach.${reach}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={text('console.actions.form.note')}
          description={text('console.actions.form.optional')}
          autosize
          minRows={2}
          maxLength={2000}
          {...form.getInputProps('note')}
        />
        {conflict && (
          <ConflictChoice
            title={text('console.actions.conflict')}
            how={text('console.actions.conflict-how')}
            rows={conflict.merge.conflicts.map((field) => ({
              field,
              name: nameOf(field),
              theirs: written(field, fieldOf(conflict.merge.theirs, field)) || '–',
              mine: written(field, fieldOf(conflict.merge.mine, field)) || '–',
            }))}
            isSaving={take.isPending}
            onTheirs={() => take.mutate({ values: conflict.merge.theirs, newest: conflict.newest })}
            onMine={() => take.mutate({ values: conflict.merge.mine, newest: conflict.newest })}
          />
        )}
        {error && <SaveProblem error={error} unplaced={unplaced} />}
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
