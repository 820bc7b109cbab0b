import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { Window } from '../shell/window.tsx';
import { useWords } from '../words/use-words.tsx';
import { WebhookConflict } from './webhook-conflict.tsx';
import { WebhookForm } from './webhook-form.tsx';
import { type WebhookValues, webhookDetails } from './webhook-form-values.ts';
import { type Webhook, webhooksQuery } from './webhook-queries.ts';

interface NewWebhookProps {
  onClose: () => void;
  onMade: (made: { label: string; secret: string }) => void;
}

/** Adds a webhook; its secret is shown once afterwards. */
export function NewWebhook({ onClose, onMade }: NewWebhookProps) {
  const words = useWords();
  const queries = useQueryClient();
  const add = async (values: WebhookValues) => {
    const json = { ...webhookDetails(values), partnershipId: values.partnershipId || null } as never;
    const { label, secret } = await answer(api.webhooks.$post({ json }));
    await queries.invalidateQueries({ queryKey: webhooksQuery.queryKey });
    notifications.show({ message: words.text('console.access.webhooks.added', { label }) });
    onMade({ label, secret });
    onClose();
  };
  return (
    <Window title={words.text('console.access.webhooks.new-title')} onClose={onClose}>
      <WebhookForm submit={words.text('console.access.webhooks.add')} onSave={add} />
    </Window>
  );
}

/** Changes a webhook as it was when the window opened; says so when it has changed since. */
export function ChangeWebhook({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const words = useWords();
  const queries = useQueryClient();
  const [base, setBase] = useState(webhook);
  const { id } = webhook;
  const readNewest = async () => {
    const webhooks = await queries.fetchQuery({ ...webhooksQuery, staleTime: 0 });
    return webhooks.find((each) => each.id === id) ?? null;
  };
  const save = async (values: WebhookValues, revision: number) => {
    const json = { ...webhookDetails(values), revision } as never;
    const { label } = await answer(api.webhooks[':id'].$patch({ param: { id }, json }));
    await queries.invalidateQueries({ queryKey: webhooksQuery.queryKey });
    notifications.show({ message: words.text('console.access.webhooks.saved', { label }) });
    onClose();
  };
  return (
    <Window
      title={words.text('console.access.webhooks.change-title', { label: webhook.label })}
      onClose={onClose}
    >
      <WebhookForm
        key={base.revision}
        webhook={base}
        submit={words.text('console.access.save')}
        onSave={(values) => save(values, base.revision)}
        conflict={(values) => (
          <WebhookConflict
            readNewest={readNewest}
            onOverwrite={(newest) => save(values, newest.revision)}
            onLoad={setBase}
          />
        )}
      />
    </Window>
  );
}
