import { Badge, Paper, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { formatDistance } from '../dates/format-distance.ts';
import { Loaded } from '../shell/loaded.tsx';
import { Window } from '../shell/window.tsx';
import { useWords } from '../words/use-words.tsx';
import { attemptInWords } from './attempt-in-words.ts';
import { type Delivery, deliveriesQuery, type Webhook } from './webhook-queries.ts';

const COLOURS = { waiting: 'ochre', accepted: 'teal', failed: 'red', dropped: 'gray' } as const;

/** What was sent to a receiver, and what became of it: the status of every attempt. */
export function WebhookDeliveries({ webhook, onClose }: { webhook: Webhook; onClose: () => void }) {
  const words = useWords();
  const deliveries = useQuery({ ...deliveriesQuery(webhook.id), refetchInterval: 5000 });
  return (
    <Window
      title={words.text('console.access.webhooks.deliveries-which', { label: webhook.label })}
      onClose={onClose}
    >
      <Loaded query={deliveries}>
        {(list) =>
          list.length === 0 ? (
            <Text c="dimmed">{words.text('console.access.deliveries.none')}</Text>
          ) : (
            <Stack gap="xs" component="ul" p={0} m={0} style={{ listStyle: 'none' }}>
              {list.map((delivery) => (
                <DeliveryLine key={delivery.id} delivery={delivery} />
              ))}
              <Text component="li" size="xs" c="dimmed">
                {words.text('console.access.deliveries.kept')}
              </Text>
            </Stack>
          )
        }
      </Loaded>
    </Window>
  );
}

function DeliveryLine({ delivery }: { delivery: Delivery }) {
  const words = useWords();
  const { type, test, state, createdAt, attempts, nextAt } = delivery;
  const since = (instant: string) => formatDistance(words, instant, new Date());
  const last = attempts.at(-1);
  return (
    <Paper component="li" withBorder p="sm">
      <Stack gap={4}>
        <Text size="sm" fw={600}>
          {words.text(`console.access.webhooks.event.${type}`)}
          {test && ` (${words.text('console.access.deliveries.test')})`}{' '}
          <Badge size="sm" color={COLOURS[state]}>
            {words.text(`console.access.deliveries.state.${state}`)}
          </Badge>
        </Text>
        <Text size="xs" c="dimmed">
          {since(createdAt)} · {words.text('console.access.deliveries.attempts', { count: attempts.length })}
          {state === 'waiting' && nextAt && last
            ? ` · ${words.text('console.access.deliveries.next', { when: since(nextAt) })}`
            : ''}
        </Text>
        {last && <Text size="sm">{attemptInWords(words, last)}</Text>}
      </Stack>
    </Paper>
  );
}
