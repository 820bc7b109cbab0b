import { Button, Paper, Table, Text } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '../dates/format-moment.ts';
import { WideTable } from '../shell/wide-table.tsx';
import { useWords } from '../words/use-words.tsx';
import type { Words } from '../words/words.ts';
import type { ApiToken } from './api-token-queries.ts';
import { RevokeToken } from './revoke-token.tsx';

/** One's tokens: what each may do, when it was used last, until when it works. */
export function TokenTable({ tokens }: { tokens: readonly ApiToken[] }) {
  const words = useWords();
  const [revoking, setRevoking] = useState<ApiToken | null>(null);
  return (
    <Paper withBorder>
      <WideTable minWidth={760}>
        <Table verticalSpacing="sm" aria-label={words.text('console.access.tokens.yours')}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.text('console.access.tokens.what-for')}</Table.Th>
              <Table.Th>{words.text('console.access.tokens.may')}</Table.Th>
              <Table.Th>{words.text('console.access.tokens.made')}</Table.Th>
              <Table.Th>{words.text('console.access.tokens.used')}</Table.Th>
              <Table.Th>{words.text('console.access.tokens.expires')}</Table.Th>
              <Table.Th>{words.text('console.access.actions')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {tokens.map((token) => (
              <Table.Tr key={token.id}>
                <Table.Td fw={600}>{token.label}</Table.Td>
                <Table.Td>
                  <Text size="sm">
                    {words.list(
                      token.scopes.map((scope) => words.text(`console.access.tokens.scope.${scope}`)),
                    )}
                  </Text>
                  <Text size="sm" c="dimmed">
                    {token.partnerships === null
                      ? words.text('console.access.tokens.all')
                      : words.text('console.access.tokens.some', { count: token.partnerships.length })}
                  </Text>
                </Table.Td>
                <Table.Td>{formatDate(words, token.createdAt)}</Table.Td>
                <Table.Td>
                  {token.usedOn
                    ? formatDate(words, `${token.usedOn}T12:00`)
                    : words.text('console.access.tokens.unused')}
                </Table.Td>
                <Table.Td>{expiryOf(token, words)}</Table.Td>
                <Table.Td>
                  <Button
                    size="compact-sm"
                    variant="default"
                    aria-label={words.text('console.access.tokens.revoke-which', { label: token.label })}
                    onClick={() => setRevoking(token)}
                  >
                    {words.text('console.access.tokens.revoke')}
                  </Button>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
      <RevokeToken token={revoking} onClose={() => setRevoking(null)} />
    </Paper>
  );
}

function expiryOf({ validUntil }: ApiToken, words: Words): string {
  if (validUntil === null) return words.text('console.access.tokens.never');
  const date = formatDate(words, validUntil);
  return Date.parse(validUntil) <= Date.now() ? words.text('console.access.tokens.expired', { date }) : date;
}
