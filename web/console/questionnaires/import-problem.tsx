import { Alert, List, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { useWords } from '../words/use-words.tsx';
import { FaultyFile } from './file-in.ts';

/** Why a file could not be taken in: every mistake in it, with its place and what to do. */
export function ImportProblem({ error }: { error: Error }) {
  const words = useWords();
  if (!(error instanceof FaultyFile)) return <ProblemAlert error={error} />;
  return (
    <Alert
      color="red"
      role="alert"
      icon={<IconAlertTriangle aria-hidden />}
      title={words.text('console.questionnaires.import-faulty')}
    >
      {error.problems.length === 0 ? (
        words.text('console.questionnaires.import-no-json', { reason: error.message })
      ) : (
        <List size="sm" spacing={4}>
          {error.problems.map(({ path, message }) => (
            <List.Item key={`${path} ${message}`}>
              {words.problem(message)}{' '}
              <Text span size="sm" c="dimmed">
                ({path})
              </Text>
            </List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
