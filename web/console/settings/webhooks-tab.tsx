import { Anchor, Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPlus, IconWebhook } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Loaded } from '../shell/loaded.tsx';
import { NothingYet } from '../shell/nothing-yet.tsx';
import { useWords } from '../words/use-words.tsx';
import { SecretShown } from './secret-shown.tsx';
import { WebhookCard } from './webhook-card.tsx';
import { webhooksQuery } from './webhook-queries.ts';
import { NewWebhook } from './webhook-window.tsx';

/** Which programs are told what happens. */
export function WebhooksTab() {
  const words = useWords();
  const webhooks = useQuery(webhooksQuery);
  const [adding, addition] = useDisclosure(false);
  const [made, setMade] = useState<{ label: string; secret: string } | null>(null);
  const add = (
    <Button leftSection={<IconPlus size={18} aria-hidden />} onClick={addition.open}>
      {words.text('console.access.webhooks.add')}
    </Button>
  );
  return (
    <Stack>
      <Text c="dimmed" maw={760}>
        {words.text('console.access.webhooks.lead')}
      </Text>
      {made && <SecretShown {...made} />}
      <Loaded query={webhooks}>
        {(list) =>
          list.length === 0 ? (
            <NothingYet icon={IconWebhook} title={words.text('console.access.webhooks.none')} action={add}>
              {words.text('console.access.webhooks.none-how')}
            </NothingYet>
          ) : (
            <Stack>
              <Group justify="space-between">
                <Anchor href="https://www.standardwebhooks.com" underline="always" size="sm">
                  {words.text('console.access.webhooks.verify')}
                </Anchor>
                {add}
              </Group>
              {list.map((webhook) => (
                <WebhookCard key={webhook.id} webhook={webhook} onSecret={setMade} />
              ))}
            </Stack>
          )
        }
      </Loaded>
      {adding && <NewWebhook onClose={addition.close} onMade={setMade} />}
    </Stack>
  );
}
