import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { useWords } from '../words/use-words.tsx';
import { ProblemAlert } from './problem-alert.tsx';

interface ConflictAlertProps {
  what: 'partnership' | 'draft';
  onOverwrite: () => Promise<unknown>;
  onReload: () => Promise<unknown>;
}

/** Somebody else saved first: explains it and offers both ways out. */
export function ConflictAlert({ what, onOverwrite, onReload }: ConflictAlertProps) {
  const words = useWords();
  const overwrite = useMutation({ mutationFn: onOverwrite });
  const reload = useMutation({ mutationFn: onReload });
  const error = overwrite.error ?? reload.error;
  return (
    <Alert
      color="ochre"
      role="alert"
      icon={<IconUsers aria-hidden />}
      title={words.text('console.shell.conflict', { what })}
    >
      <Stack gap="sm">
        <Text size="sm">{words.text('console.shell.conflict-how', { what })}</Text>
        <Group>
          <Button size="xs" variant="default" loading={reload.isPending} onClick={() => reload.mutate()}>
            {words.text('console.shell.conflict-theirs')}
          </Button>
          <Button size="xs" color="ochre" loading={overwrite.isPending} onClick={() => overwrite.mutate()}>
            {words.text('console.shell.conflict-mine')}
          </Button>
        </Group>
        {error && <ProblemAlert error={error} />}
      </Stack>
    </Alert>
  );
}
