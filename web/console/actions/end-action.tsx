import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Action } from '../../../shared/action/action.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { Window } from '../shell/window.tsx';
import { useWords } from '../words/use-words.tsx';
import { useMoveAction } from './use-move-action.ts';

interface EndActionProps {
  action: Action;
  how: 'do' | 'drop';
  onClose: () => void;
}

/** Notes what came of an action, or why it is dropped: the one may be left open, the other is needed. */
export function EndAction({ action, how, onClose }: EndActionProps) {
  const { text, problem } = useWords();
  const [outcome, setOutcome] = useState(action.outcome);
  const [tried, setTried] = useState(false);
  const move = useMoveAction(action, onClose);
  const isMissing = how === 'drop' && outcome.trim() === '';
  const submit = (event: React.FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!isMissing) move.mutate({ state: how === 'do' ? 'done' : 'dropped', outcome });
  };
  return (
    <Window title={text(`console.actions.${how}-title`)} onClose={onClose}>
      <form onSubmit={submit} noValidate>
        <Stack>
          <Text fw={600}>{action.title}</Text>
          <Textarea
            label={text(`console.actions.${how}-words`)}
            description={text(`console.actions.${how}-how`)}
            autosize
            minRows={3}
            maxLength={2000}
            withAsterisk={how === 'drop'}
            data-autofocus
            value={outcome}
            onChange={({ currentTarget }) => setOutcome(currentTarget.value)}
            error={tried && isMissing ? problem('is empty; say why the action is dropped') : null}
          />
          {move.error && <ProblemAlert error={move.error} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {text('console.shell.go-back')}
            </Button>
            <Button type="submit" loading={move.isPending}>
              {text(`console.actions.${how}`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Window>
  );
}
