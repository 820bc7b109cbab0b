import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { done } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { type ApiToken, apiTokensQuery } from './api-token-queries.ts';

export function RevokeToken({ token, onClose }: { token: ApiToken | null; onClose: () => void }) {
  const queries = useQueryClient();
  const revoke = async () => {
    if (!token) return;
    await done(api.tokens[':id'].$delete({ param: { id: token.id } }));
    await queries.invalidateQueries({ queryKey: apiTokensQuery.queryKey });
    notifications.show({ message: `“${token.label}” is revoked.` });
  };
  return (
    <ConfirmDialog
      opened={token !== null}
      onClose={onClose}
      title="Revoke a token"
      confirm="Revoke token"
      danger
      onConfirm={revoke}
    >
      <Text>
        Programs that use <strong>{token?.label}</strong> are refused from now on. This cannot be undone.
      </Text>
    </ConfirmDialog>
  );
}
