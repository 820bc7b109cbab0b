import { Alert, Button, Group, Stack } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { useWords } from '../words/use-words.tsx';
import type { Webhook } from './webhook-queries.ts';

interface WebhookConflictProps {
  readNewest: () => Promise<Webhook | null>;
  onOverwrite: (newest: Webhook) => Promise<void>;
  onLoad: (newest: Webhook) => void;
}

/** Somebody else changed the same webhook first: shows what it is now, beside what was entered. */
export function WebhookConflict({ readNewest, onOverwrite, onLoad }: WebhookConflictProps) {
  const words = useWords();
  const { data: newest } = useQuery({ queryKey: ['webhook', 'newest'], queryFn: readNewest, gcTime: 0 });
  const overwrite = useMutation({ mutationFn: onOverwrite });
  if (!newest) return null;
  const events = words.list(
    newest.events.map((event) => words.text(`console.access.webhooks.event.${event}`)),
  );
  return (
    <Alert
      color="ochre"
      role="alert"
      icon={<IconUsers aria-hidden />}
      title={words.text('console.access.webhooks.conflict', { url: newest.url, events })}
    >
      <Stack gap="sm">
        <Group>
          <Button size="xs" variant="default" onClick={() => onLoad(newest)}>
            {words.text('console.access.people.conflict-theirs')}
          </Button>
          <Button
            size="xs"
            color="ochre"
            loading={overwrite.isPending}
            onClick={() => overwrite.mutate(newest)}
          >
            {words.text('console.access.people.conflict-mine')}
          </Button>
        </Group>
        {overwrite.error && <ProblemAlert error={overwrite.error} />}
      </Stack>
    </Alert>
  );
}
