import { Badge, Button, Group, Stack, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { done } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { formatDistance } from '../dates/format-distance.ts';
import { Loaded } from '../shell/loaded.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { useWords } from '../words/use-words.tsx';
import { deviceInWords } from './device-in-words.ts';
import { EndOwnSessions } from './end-own-sessions.tsx';
import { Entries, Entry } from './entries.tsx';
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
      <Loaded query={sessions}>{(list) => <SessionEntries sessions={list} />}</Loaded>
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

function SessionEntries({ sessions }: { sessions: readonly Session[] }) {
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
      <Entries label={words.text('console.access.sessions')}>
        {sessions.map((session) => {
          const device = deviceInWords(words, session.device);
          return (
            <Entry
              key={session.id}
              title={device}
              about={
                <Text size="sm">
                  {words.text('console.access.sessions.started', {
                    when: formatDistance(words, session.startedAt, new Date()),
                  })}
                </Text>
              }
              state={
                <Text size="sm">
                  {words.text('console.access.sessions.used', {
                    when: formatDistance(words, session.seenAt, new Date()),
                  })}
                </Text>
              }
              actions={
                session.current ? (
                  <Badge>{words.text('console.access.sessions.this')}</Badge>
                ) : (
                  <Button
                    size="compact-sm"
                    variant="default"
                    loading={end.isPending && end.variables === session.id}
                    aria-label={`${words.text('console.access.sessions.end')}: ${device}`}
                    onClick={() => end.mutate(session.id)}
                  >
                    {words.text('console.access.sessions.end')}
                  </Button>
                )
              }
            />
          );
        })}
      </Entries>
    </>
  );
}
