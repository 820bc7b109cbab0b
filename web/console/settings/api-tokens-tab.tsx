import { Anchor, Stack, Text, Title } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Loaded } from '../shell/loaded.tsx';
import { NothingYet } from '../shell/nothing-yet.tsx';
import { useWords } from '../words/use-words.tsx';
import { apiTokensQuery } from './api-token-queries.ts';
import { NewToken } from './new-token.tsx';
import { TokenList } from './token-list.tsx';

/** Keys for programs that use the API with one's own rights, or with some of them. */
export function ApiTokensTab() {
  const words = useWords();
  const tokens = useQuery(apiTokensQuery);
  return (
    <Stack gap="xl">
      <Text c="dimmed" maw={760}>
        {words.rich('console.access.tokens.lead', {
          link: (inside) => (
            <Anchor href="/api/docs" underline="always">
              {inside}
            </Anchor>
          ),
        })}
      </Text>
      <NewToken />
      <Stack component="section" aria-labelledby="own-tokens">
        <Title order={2} size="h4" id="own-tokens">
          {words.text('console.access.tokens.yours')}
        </Title>
        <Loaded query={tokens}>
          {(list) =>
            list.length === 0 ? (
              <NothingYet icon={IconKey} title={words.text('console.access.tokens.none')}>
                {words.text('console.access.tokens.none-how')}
              </NothingYet>
            ) : (
              <TokenList tokens={list} />
            )
          }
        </Loaded>
      </Stack>
    </Stack>
  );
}
