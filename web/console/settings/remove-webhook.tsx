import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { done } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { useWords } from '../words/use-words.tsx';
import { type Webhook, webhooksQuery } from './webhook-queries.ts';

/** Removes a webhook with what is known of its deliveries. */
export function RemoveWebhook({ webhook, onClose }: { webhook: Webhook | null; onClose: () => void }) {
  const words = useWords();
  const queries = useQueryClient();
  const label = webhook?.label ?? '';
  const remove = async () => {
    if (!webhook) return;
    await done(api.webhooks[':id'].$delete({ param: { id: webhook.id } }));
    await queries.invalidateQueries({ queryKey: webhooksQuery.queryKey });
    notifications.show({ message: words.text('console.access.webhooks.removed', { label }) });
  };
  return (
    <ConfirmDialog
      opened={webhook !== null}
      onClose={onClose}
      title={words.text('console.access.webhooks.remove-title')}
      confirm={words.text('console.access.webhooks.remove')}
      danger
      onConfirm={remove}
    >
      <Text>{words.text('console.access.webhooks.remove-ask', { label })}</Text>
    </ConfirmDialog>
  );
}
