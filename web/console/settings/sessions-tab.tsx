import { Badge, Button, Group, Paper, Stack, Table, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { done } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { formatDistance } from '../dates/format-distance.ts';
import { formatDate } from '../dates/format-moment.ts';
import { Loaded } from '../shell/loaded.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { WideTable } from '../shell/wide-table.tsx';
import { useWords } from '../words/use-words.tsx';
import { deviceInWords } from './device-in-words.ts';
import { EndOwnSessions } from './end-own-sessions.tsx';
import { type Session, sessionsQuery } from './session-queries.ts';

/** Where one is signed in, and the ways out. */
export function SessionsTab() {
  const words = useWords();
  const sessions = useQuery(sessionsQuery);
  const [ending, setEnding] = useState<'others' | 'all' | null>(null);
  return (
    <Stack>
      <Text c="dimmed" maw={760}>
        {words.text('console.access.sessions.lead')}
      </Text>
      <Loaded query={sessions}>{(list) => <SessionTable sessions={list} />}</Loaded>
      <Group>
        <Button
          variant="default"
          disabled={(sessions.data?.length ?? 0) < 2}
          onClick={() => setEnding('others')}
        >
          {words.text('console.access.sessions.end-others')}
        </Button>
        <Button variant="default" onClick={() => setEnding('all')}>
          {words.text('console.access.sessions.end-all')}
        </Button>
      </Group>
      <EndOwnSessions which={ending} onClose={() => setEnding(null)} />
    </Stack>
  );
}

function SessionTable({ sessions }: { sessions: readonly Session[] }) {
  const words = useWords();
  const queries = useQueryClient();
  const end = useMutation({
    mutationFn: (id: string) => done(api.sessions[':id'].$delete({ param: { id } })),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: sessionsQuery.queryKey });
      notifications.show({ message: words.text('console.access.sessions.ended') });
    },
  });
  return (
    <>
      {end.error && <ProblemAlert error={end.error} />}
      <Paper withBorder>
        <WideTable minWidth={560}>
          <Table verticalSpacing="sm" aria-label={words.text('console.access.sessions')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{words.text('console.access.sessions.device')}</Table.Th>
                <Table.Th>{words.text('console.access.sessions.started')}</Table.Th>
                <Table.Th>{words.text('console.access.sessions.used')}</Table.Th>
                <Table.Th>{words.text('console.access.actions')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {sessions.map((session) => {
                const device = deviceInWords(words, session.device);
                return (
                  <Table.Tr key={session.id}>
                    <Table.Td>{device}</Table.Td>
                    <Table.Td>{formatDate(words, session.startedAt)}</Table.Td>
                    <Table.Td>{formatDistance(words, session.seenAt, new Date())}</Table.Td>
                    <Table.Td>
                      {session.current ? (
                        <Badge>{words.text('console.access.sessions.this')}</Badge>
                      ) : (
                        <Button
                          size="compact-sm"
                          variant="default"
                          loading={end.isPending && end.variables === session.id}
                          aria-label={words.text('console.access.sessions.end-which', { device })}
                          onClick={() => end.mutate(session.id)}
                        >
                          {words.text('console.access.sessions.end')}
                        </Button>
                      )}
                    </Table.Td>
                  </Table.Tr>
                );
              })}
            </Table.Tbody>
          </Table>
        </WideTable>
      </Paper>
    </>
  );
}
