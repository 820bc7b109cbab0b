import { Button, Text } from '@mantine/core';
import { useState } from 'react';
import { formatDate } from '../dates/format-moment.ts';
import { useWords } from '../words/use-words.tsx';
import type { Words } from '../words/words.ts';
import type { ApiToken } from './api-token-queries.ts';
import { Entries, Entry } from './entries.tsx';
import { RevokeToken } from './revoke-token.tsx';

/** One's tokens: what each may do, when it was used last, until when it works. */
export function TokenList({ tokens }: { tokens: readonly ApiToken[] }) {
  const words = useWords();
  const [revoking, setRevoking] = useState<ApiToken | null>(null);
  return (
    <>
      <Entries label={words.text('console.access.tokens.yours')}>
        {tokens.map((token) => (
          <Entry
            key={token.id}
            title={token.label}
            under={
              token.partnerships === null
                ? words.text('console.access.tokens.all')
                : words.text('console.access.tokens.some', { count: token.partnerships.length })
            }
            about={
              <Text size="sm">
                {token.scopes.map((scope) => words.text(`console.access.tokens.scope.${scope}`)).join(' · ')}
              </Text>
            }
            state={<Dates token={token} words={words} />}
            actions={
              <Button
                size="compact-sm"
                variant="default"
                aria-label={words.text('console.access.tokens.revoke-which', { label: token.label })}
                onClick={() => setRevoking(token)}
              >
                {words.text('console.access.tokens.revoke')}
              </Button>
            }
          />
        ))}
      </Entries>
      <RevokeToken token={revoking} onClose={() => setRevoking(null)} />
    </>
  );
}

function Dates({ token, words }: { token: ApiToken; words: Words }) {
  const { createdAt, usedOn, validUntil } = token;
  const lines = [
    words.text('console.access.tokens.made', { date: formatDate(words, createdAt) }),
    usedOn
      ? words.text('console.access.tokens.used', { date: formatDate(words, `${usedOn}T12:00`) })
      : words.text('console.access.tokens.unused'),
    expiryOf(validUntil, words),
  ];
  return lines.map((line) => (
    <Text key={line} size="sm">
      {line}
    </Text>
  ));
}

function expiryOf(validUntil: string | null, words: Words): string {
  if (validUntil === null) return words.text('console.access.tokens.expires-never');
  const isOver = Date.parse(validUntil) <= Date.now();
  return words.text(isOver ? 'console.access.tokens.expired' : 'console.access.tokens.expires-on', {
    date: formatDate(words, validUntil),
  });
}
