import { Button, Checkbox, Group, Stack, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type InputProblem, isProblem } from '../api/api-problem.ts';
import { KeptDraftOffer } from '../shell/kept-draft-offer.tsx';
import { useMe } from '../shell/me.tsx';
import { SaveProblem } from '../shell/save-problem.tsx';
import { focusFirstField, showInputProblems } from '../shell/show-input-problems.ts';
import { useKeptDraft } from '../shell/use-kept-draft.ts';
import { useWords } from '../words/use-words.tsx';
import { PartnershipField } from './partnership-choice.tsx';
import { EVENTS, type WebhookValues, webhookErrors, webhookValues } from './webhook-form-values.ts';
import type { Webhook } from './webhook-queries.ts';

interface WebhookFormProps {
  webhook?: Webhook;
  submit: string;
  onSave: (values: WebhookValues) => Promise<void>;
  /** What to show when somebody else changed the same webhook first. */
  conflict?: (values: WebhookValues) => ReactNode;
}

/** Where to, what, and of which partnership; validated as the API does. */
export function WebhookForm({ webhook, submit, onSave, conflict }: WebhookFormProps) {
  const words = useWords();
  const { everywhere, mailbox } = useMe();
  const form = useForm<WebhookValues>({
    initialValues: webhookValues(webhook),
    validate: (values) => ({
      ...webhookErrors(values, words),
      ...(webhook || everywhere || values.partnershipId
        ? {}
        : { partnershipId: words.text('console.access.leads.choose-partnership') }),
    }),
  });
  const draft = useKeptDraft(webhook ? `webhook/${webhook.id}/${webhook.revision}` : 'webhook', form.values);
  const [unplaced, setUnplaced] = useState<InputProblem[]>([]);
  const save = useMutation({
    mutationFn: onSave,
    onSuccess: draft.saved,
    onError: (error) => setUnplaced(showInputProblems(form, error)),
  });
  const isConflict = isProblem(save.error, 'conflict') && conflict !== undefined;
  const submitted = form.onSubmit(
    (values) => save.mutate(values),
    (errors) => focusFirstField(Object.keys(errors)),
  );
  return (
    <form onSubmit={submitted} noValidate>
      <Stack>
        <KeptDraftOffer draft={draft} onTake={form.setValues} />
        <TextInput
          label={words.text('console.access.webhooks.label')}
          placeholder={words.text('console.access.webhooks.label-example')}
          maxLength={80}
          withAsterisk
          {...form.getInputProps('label')}
        />
        <TextInput
          label={words.text('console.access.webhooks.url')}
          description={words.text(
            mailbox ? 'console.access.webhooks.url-local' : 'console.access.webhooks.url-why',
          )}
          type="url"
          maxLength={500}
          withAsterisk
          {...form.getInputProps('url')}
        />
        <Checkbox.Group
          label={words.text('console.access.webhooks.events')}
          {...form.getInputProps('events')}
        >
          <Stack gap="xs" mt="xs">
            {EVENTS.map((event) => (
              <Checkbox
                key={event}
                value={event}
                label={`${words.text(`console.access.webhooks.event.${event}`)} (${event})`}
              />
            ))}
          </Stack>
        </Checkbox.Group>
        {!webhook && (
          <PartnershipField
            label={words.text('console.access.webhooks.of')}
            description={words.text('console.access.webhooks.of-fixed')}
            placeholder={words.text(
              everywhere ? 'console.access.webhooks.of-all' : 'console.access.leads.choose-partnership',
            )}
            path="partnershipId"
            value={form.values.partnershipId}
            onChange={(id) => form.setFieldValue('partnershipId', id)}
            error={form.errors.partnershipId as string | undefined}
            optional={everywhere}
          />
        )}
        {isConflict && conflict(form.values)}
        {save.error && !isConflict && <SaveProblem error={save.error} unplaced={unplaced} />}
        <Group justify="flex-end">
          <Button type="submit" loading={save.isPending}>
            {submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
