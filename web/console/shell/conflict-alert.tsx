import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { ProblemAlert } from './problem-alert.tsx';

interface ConflictAlertProps {
  what: 'partnership' | 'draft';
  onOverwrite: () => Promise<unknown>;
  onReload: () => Promise<unknown>;
}

/** Somebody else saved first: explains it and offers both ways out. */
export function ConflictAlert({ what, onOverwrite, onReload }: ConflictAlertProps) {
  const overwrite = useMutation({ mutationFn: onOverwrite });
  const reload = useMutation({ mutationFn: onReload });
  const error = overwrite.error ?? reload.error;
  return (
    <Alert
      color="ochre"
      role="alert"
      icon={<IconUsers aria-hidden />}
      title={`Somebody else changed this ${what} in the meantime`}
    >
      <Stack gap="sm">
        <Text size="sm">
          Nothing of yours is saved yet, and nothing you entered is lost. Open the {what} in another tab to
          compare, or decide here.
        </Text>
        <Group>
          <Button size="xs" variant="default" loading={reload.isPending} onClick={() => reload.mutate()}>
            Drop my changes and load theirs
          </Button>
          <Button size="xs" color="ochre" loading={overwrite.isPending} onClick={() => overwrite.mutate()}>
            Save mine over theirs
          </Button>
        </Group>
        {error && <ProblemAlert error={error} />}
      </Stack>
    </Alert>
  );
}
