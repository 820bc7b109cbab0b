import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { useWords } from '../words/use-words.tsx';
import { accessInWords } from './access-in-words.ts';
import type { Person } from './people-queries.ts';

interface AccessConflictProps {
  readNewest: () => Promise<Person | null>;
  onOverwrite: (newest: Person) => Promise<void>;
  onLoad: (newest: Person) => void;
}

/** Somebody else changed the same access first: shows what it is now, beside what was entered. */
export function AccessConflict({ readNewest, onOverwrite, onLoad }: AccessConflictProps) {
  const words = useWords();
  const { data: newest } = useQuery({ queryKey: ['person', 'newest'], queryFn: readNewest, gcTime: 0 });
  const overwrite = useMutation({ mutationFn: onOverwrite });
  return (
    <Alert
      color="ochre"
      role="alert"
      icon={<IconUsers aria-hidden />}
      title={words.text('console.access.people.conflict')}
    >
      {newest && (
        <Stack gap="sm">
          <Text size="sm">
            {words.text('console.access.people.conflict-now', {
              access: accessInWords(words, newest.access).join('; '),
            })}
          </Text>
          <Group>
            <Button size="xs" variant="default" onClick={() => onLoad(newest)}>
              {words.text('console.access.people.conflict-theirs')}
            </Button>
            <Button
              size="xs"
              color="ochre"
              loading={overwrite.isPending}
              onClick={() => overwrite.mutate(newest)}
            >
              {words.text('console.access.people.conflict-mine')}
            </Button>
          </Group>
          {overwrite.error && <ProblemAlert error={overwrite.error} />}
        </Stack>
      )}
    </Alert>
  );
}
