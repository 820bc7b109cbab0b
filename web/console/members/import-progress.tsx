import { Button, Group, Paper, Progress, Stack, Text } from '@mantine/core';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { useWords } from '../words/use-words.tsx';
import type { ImportState } from './use-roster-import.ts';

interface ImportProgressProps {
  state: ImportState;
  onHalt: () => void;
  onGoOn: () => void;
}

/** How far an import is, and the way on where it stopped. */
export function ImportProgress({ state, onHalt, onGoOn }: ImportProgressProps) {
  const words = useWords();
  if (state.is !== 'running' && state.is !== 'stopped') return null;
  const { done, all } = state;
  return (
    <Paper withBorder p="lg">
      <Stack>
        <Text role="status">{words.text('console.roster.progress', { done, all })}</Text>
        <Progress
          value={all === 0 ? 100 : (done / all) * 100}
          aria-label={words.text('console.roster.import')}
        />
        {state.is === 'stopped' && state.error !== null && (
          <ProblemAlert error={state.error} title={words.text('console.roster.stopped')} />
        )}
        <Text size="sm" c="dimmed">
          {words.text(state.is === 'running' ? 'console.roster.progress-how' : 'console.roster.stopped-how')}
        </Text>
        <Group>
          {state.is === 'running' ? (
            <Button variant="default" onClick={onHalt}>
              {words.text('console.roster.halt')}
            </Button>
          ) : (
            <Button onClick={onGoOn}>{words.text('console.roster.go-on')}</Button>
          )}
        </Group>
      </Stack>
    </Paper>
  );
}
