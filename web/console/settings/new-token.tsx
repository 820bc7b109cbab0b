import { Button, Group, Paper, Stack, TextInput, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { apiTokensQuery } from './api-token-queries.ts';
import { TokenSecret } from './token-secret.tsx';

/** Makes a token and shows its secret, this once. */
export function NewToken() {
  const queries = useQueryClient();
  const [label, setLabel] = useState('');
  const create = useMutation({
    mutationFn: () => answer(api.tokens.$post({ json: { label } })),
    onSuccess: async () => {
      setLabel('');
      await queries.invalidateQueries({ queryKey: apiTokensQuery.queryKey });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate();
  };
  return (
    <Paper withBorder p="lg">
      <Stack>
        <Title order={2} size="h4">
          New token
        </Title>
        <form onSubmit={submit}>
          <Group align="flex-end">
            <TextInput
              label="What it is for"
              placeholder="For instance: nightly export"
              maxLength={80}
              flex="1 1 240px"
              maw={420}
              value={label}
              onChange={(event) => setLabel(event.currentTarget.value)}
            />
            <Button type="submit" disabled={label.trim() === ''} loading={create.isPending}>
              Create token
            </Button>
          </Group>
        </form>
        {create.error && <ProblemAlert error={create.error} />}
        {create.data && <TokenSecret label={create.data.label} secret={create.data.secret} />}
      </Stack>
    </Paper>
  );
}
