import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { done } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { useWords } from '../words/use-words.tsx';
import { type ApiToken, apiTokensQuery } from './api-token-queries.ts';

export function RevokeToken({ token, onClose }: { token: ApiToken | null; onClose: () => void }) {
  const words = useWords();
  const queries = useQueryClient();
  const label = token?.label ?? '';
  const revoke = async () => {
    if (!token) return;
    await done(api.tokens[':id'].$delete({ param: { id: token.id } }));
    await queries.invalidateQueries({ queryKey: apiTokensQuery.queryKey });
    notifications.show({ message: words.text('console.access.tokens.revoked', { label }) });
  };
  return (
    <ConfirmDialog
      opened={token !== null}
      onClose={onClose}
      title={words.text('console.access.tokens.revoke-title')}
      confirm={words.text('console.access.tokens.revoke-confirm')}
      danger
      onConfirm={revoke}
    >
      <Text>
        {words.rich('console.access.tokens.revoke-ask', { label, b: (inside) => <strong>{inside}</strong> })}
      </Text>
    </ConfirmDialog>
  );
}
