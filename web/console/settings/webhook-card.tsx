import { Alert, Badge, Button, Group, Paper, Stack, Switch, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { formatDistance } from '../dates/format-distance.ts';
import { allPartnershipsQuery } from '../partnerships/all-partnerships-query.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { useWords } from '../words/use-words.tsx';
import { RemoveWebhook } from './remove-webhook.tsx';
import { RotateSecret } from './rotate-secret.tsx';
import { WebhookDeliveries } from './webhook-deliveries.tsx';
import { type Webhook, webhooksQuery } from './webhook-queries.ts';
import { WebhookTest } from './webhook-test.tsx';
import { ChangeWebhook } from './webhook-window.tsx';

interface WebhookCardProps {
  webhook: Webhook;
  onSecret: (made: { label: string; secret: string }) => void;
}

const ACTIONS = ['test', 'deliveries', 'change', 'rotate', 'remove'] as const;
type Action = (typeof ACTIONS)[number];

/** One receiver: where it is, what it is told, how it fares, and what can be done about it. */
export function WebhookCard({ webhook, onSecret }: WebhookCardProps) {
  const words = useWords();
  const [doing, setDoing] = useState<Action | null>(null);
  const done = () => setDoing(null);
  const { label } = webhook;
  return (
    <Paper withBorder p="md" component="section" aria-label={label}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <div style={{ minInlineSize: 0 }}>
            <Group gap="xs">
              <Title order={2} size="h5">
                {label}
              </Title>
              <Badge color={webhook.enabled ? 'teal' : 'gray'}>
                {words.text(webhook.enabled ? 'console.access.webhooks.on' : 'console.access.webhooks.off')}
              </Badge>
            </Group>
            <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
              {webhook.url}
            </Text>
          </div>
          <Enabled webhook={webhook} />
        </Group>
        <Told webhook={webhook} />
        <Group gap="xs">
          {ACTIONS.map((action) => (
            <Button
              key={action}
              size="compact-sm"
              variant="default"
              aria-label={`${words.text(`console.access.webhooks.${action}`)}: ${label}`}
              onClick={() => setDoing(action)}
            >
              {words.text(`console.access.webhooks.${action}`)}
            </Button>
          ))}
        </Group>
      </Stack>
      {doing === 'test' && <WebhookTest webhook={webhook} onClose={done} />}
      {doing === 'deliveries' && <WebhookDeliveries webhook={webhook} onClose={done} />}
      {doing === 'change' && <ChangeWebhook webhook={webhook} onClose={done} />}
      <RotateSecret webhook={doing === 'rotate' ? webhook : null} onClose={done} onSecret={onSecret} />
      <RemoveWebhook webhook={doing === 'remove' ? webhook : null} onClose={done} />
    </Paper>
  );
}

function Enabled({ webhook }: { webhook: Webhook }) {
  const words = useWords();
  const queries = useQueryClient();
  const { id, label, enabled, revision } = webhook;
  const turn = useMutation({
    mutationFn: (on: boolean) =>
      answer(api.webhooks[':id'].$patch({ param: { id }, json: { enabled: on, revision } })),
    onSettled: () => queries.invalidateQueries({ queryKey: webhooksQuery.queryKey }),
  });
  return (
    <Stack gap="xs" align="flex-end">
      <Switch
        aria-label={words.text('console.access.webhooks.switch', { label })}
        checked={enabled}
        disabled={turn.isPending}
        onChange={(event) => turn.mutate(event.currentTarget.checked)}
      />
      {turn.error && <ProblemAlert error={turn.error} />}
    </Stack>
  );
}

/** What it is told and of whom, and how that went lately. */
function Told({ webhook }: { webhook: Webhook }) {
  const words = useWords();
  const { data: partnerships = [] } = useQuery(allPartnershipsQuery);
  const { events, partnershipId, acceptedAt, failingSince, disabledBecause } = webhook;
  const of =
    partnershipId === null
      ? words.text('console.access.webhooks.of-all')
      : (partnerships.find(({ id }) => id === partnershipId)?.name ?? '');
  const since = (instant: string) => formatDistance(words, instant, new Date());
  return (
    <>
      <Text size="sm">
        {events.map((event) => words.text(`console.access.webhooks.event.${event}`)).join(' · ')}
      </Text>
      <Text size="sm">{words.text('console.access.webhooks.of-which', { of })}</Text>
      {disabledBecause === 'failing' || disabledBecause === 'gone' ? (
        <Alert color="red" p="xs">
          {words.text(`console.access.webhooks.off-${disabledBecause}`)}
        </Alert>
      ) : failingSince ? (
        <Alert color="ochre" p="xs">
          {words.text('console.access.webhooks.failing', { when: since(failingSince) })}
        </Alert>
      ) : (
        <Text size="sm" c="dimmed">
          {acceptedAt
            ? words.text('console.access.webhooks.accepted', { when: since(acceptedAt) })
            : words.text('console.access.webhooks.no-event-yet')}
        </Text>
      )}
    </>
  );
}
