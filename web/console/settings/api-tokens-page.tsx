import { Anchor, Button, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatDate } from '../dates/format-moment.ts';
import { Loaded } from '../shell/loaded.tsx';
import { Page } from '../shell/page.tsx';
import { useWords } from '../words/use-words.tsx';
import { type ApiToken, apiTokensQuery } from './api-token-queries.ts';
import { NewToken } from './new-token.tsx';
import { RevokeToken } from './revoke-token.tsx';

/** Keys for programs that use the API with one's own rights. */
export function ApiTokensPage() {
  const words = useWords();
  const tokens = useQuery(apiTokensQuery);
  const [revoking, setRevoking] = useState<ApiToken | null>(null);
  return (
    <Page
      title="API tokens"
      lead={
        <Text c="dimmed">
          A token lets a program do what you may do. See{' '}
          <Anchor href="/api/docs" underline="always">
            what the API can do
          </Anchor>
          .
        </Text>
      }
    >
      <NewToken />
      <Stack>
        <Title order={2} size="h4">
          Your tokens
        </Title>
        <Loaded query={tokens}>
          {(list) =>
            list.length === 0 ? (
              <Text c="dimmed">You have no tokens.</Text>
            ) : (
              <Paper withBorder>
                <Table verticalSpacing="sm" aria-label="Your tokens">
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>What it is for</Table.Th>
                      <Table.Th>Made on</Table.Th>
                      <Table.Th>Actions</Table.Th>
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {list.map((token) => (
                      <Table.Tr key={token.id}>
                        <Table.Td>{token.label}</Table.Td>
                        <Table.Td>{formatDate(words, token.createdAt)}</Table.Td>
                        <Table.Td>
                          <Button
                            size="compact-sm"
                            variant="default"
                            aria-label={`Revoke ${token.label}`}
                            onClick={() => setRevoking(token)}
                          >
                            Revoke
                          </Button>
                        </Table.Td>
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </Paper>
            )
          }
        </Loaded>
      </Stack>
      <RevokeToken token={revoking} onClose={() => setRevoking(null)} />
    </Page>
  );
}
