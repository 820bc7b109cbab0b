import { Alert, Button, Group, Loader, NativeSelect, Stack, Text } from '@mantine/core';
import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { WebhookEventType } from '../../../shared/access/webhook-event.ts';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { Window } from '../shell/window.tsx';
import { useWords } from '../words/use-words.tsx';
import { attemptInWords, isAccepting } from './attempt-in-words.ts';
import { EVENTS } from './webhook-form-values.ts';
import { deliveriesQuery, type Webhook } from './webhook-queries.ts';

/** The answer comes within ten seconds, or not at all. */
const LOOK_EVERY_MS = 700;
const LOOK_FOR_MS = 20_000;

/** Sends an event in which nothing happened, and shows what the receiver answers. */
export function WebhookTest({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const words = useWords();
  const { id, label } = webhook;
  const [type, setType] = useState<WebhookEventType>(webhook.events[0] ?? 'wave.opened');
  const send = useMutation({
    mutationFn: async () => {
      const delivery = await answer(api.webhooks[':id'].test.$post({ param: { id }, json: { type } }));
      return { id: delivery.id, sentAt: Date.now() };
    },
  });
  return (
    <Window title={words.text('console.access.test.title', { label })} onClose={onClose}>
      <Stack>
        <Text size="sm">{words.text('console.access.test.lead')}</Text>
        <NativeSelect
          label={words.text('console.access.test.which')}
          value={type}
          onChange={(event) => setType(event.currentTarget.value as WebhookEventType)}
          data={EVENTS.map((value) => ({
            value,
            label: `${words.text(`console.access.webhooks.event.${value}`)} (${value})`,
          }))}
        />
        <Button w="fit-content" loading={send.isPending} onClick={() => send.mutate()}>
          {words.text('console.access.test.send')}
        </Button>
        {send.error && <ProblemAlert error={send.error} />}
        {send.data && <TestAnswer key={send.data.id} webhook={id} {...send.data} />}
      </Stack>
    </Window>
  );
}

function TestAnswer({ webhook, id, sentAt }: { webhook: string; id: string; sentAt: number }) {
  const words = useWords();
  const { data } = useQuery({
    ...deliveriesQuery(webhook),
    staleTime: 0,
    refetchInterval: ({ state }) => {
      const isAnswered = state.data?.some((each) => each.id === id && each.attempts.length > 0);
      return isAnswered || Date.now() - sentAt > LOOK_FOR_MS ? false : LOOK_EVERY_MS;
    },
  });
  const [attempt] = data?.find((delivery) => delivery.id === id)?.attempts ?? [];
  if (attempt) {
    return (
      <Alert color={isAccepting(attempt.status) ? 'teal' : 'red'} role="status">
        {attemptInWords(words, attempt)}
      </Alert>
    );
  }
  const isSlow = Date.now() - sentAt > LOOK_FOR_MS;
  return (
    <Group role="status" gap="sm">
      {!isSlow && <Loader size="xs" aria-hidden />}
      <Text size="sm">{words.text(isSlow ? 'console.access.test.slow' : 'console.access.test.waiting')}</Text>
    </Group>
  );
}
