import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { formatDistance } from '../dates/format-distance.ts';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { useWords } from '../words/use-words.tsx';
import type { Webhook } from './webhook-queries.ts';

interface RotateSecretProps {
  webhook: Webhook | null;
  onClose: () => void;
  onSecret: (made: { label: string; secret: string }) => void;
}

/** Gives a webhook a new secret; for a day the one before signs, too. */
export function RotateSecret({ webhook, onClose, onSecret }: RotateSecretProps) {
  const words = useWords();
  const label = webhook?.label ?? '';
  const rotate = async () => {
    if (!webhook) return;
    const { secret, previousUntil } = await answer(
      api.webhooks[':id'].secret.$post({ param: { id: webhook.id } }),
    );
    onSecret({ label, secret });
    const when = formatDistance(words, previousUntil, new Date());
    notifications.show({ message: words.text('console.access.webhooks.rotate-done', { when }) });
    window.scrollTo(0, 0);
  };
  return (
    <ConfirmDialog
      opened={webhook !== null}
      onClose={onClose}
      title={words.text('console.access.webhooks.rotate')}
      confirm={words.text('console.access.webhooks.rotate')}
      onConfirm={rotate}
    >
      <Text>{words.text('console.access.webhooks.rotate-ask', { label })}</Text>
    </ConfirmDialog>
  );
}
