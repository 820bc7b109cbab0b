import { Anchor, Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { Action } from '../../../shared/action/action.ts';
import { isOverdue } from '../../../shared/action/due.ts';
import { isOpen } from '../../../shared/action/is-open.ts';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { useWords } from '../words/use-words.tsx';
import { ChangeAction } from './action-window.tsx';
import { dueWords, organisationsOf, ownerWords, topicWords } from './action-words.ts';
import { EndAction } from './end-action.tsx';
import { useMoveAction } from './use-move-action.ts';
import { useReaderSide } from './use-reader-side.ts';

const COLORS = { agreed: 'gray', started: 'teal', done: 'teal', dropped: 'gray' } as const;

/** One action: what, who, until when, how it stands, and what can be done with it. */
export function ActionCard({ action, partnership }: { action: Action; partnership: Partnership }) {
  const words = useWords();
  const { text } = words;
  const reader = useReaderSide(partnership.id);
  const names = organisationsOf(partnership);
  const now = new Date();
  const { title, note, state, outcome, endedAt, timeZone, waveId, waveNumber } = action;
  const topic = topicWords(words, action, names, reader);
  const ended = state === 'done' || state === 'dropped' ? state : null;
  return (
    <Paper withBorder p="lg" component="article" aria-label={title}>
      <Stack gap="xs">
        <Group gap="sm" align="center">
          <Title order={3} size="h5" style={{ overflowWrap: 'anywhere' }}>
            {title}
          </Title>
          {isOverdue(action, now) && <Badge color="red.9">{text('console.actions.overdue-badge')}</Badge>}
          <Badge color={COLORS[state]} variant={ended ? 'outline' : 'light'}>
            {text(`console.actions.state.${state}`)}
          </Badge>
        </Group>
        {topic && <Text size="sm">{topic}</Text>}
        {note && (
          <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {note}
          </Text>
        )}
        <Text size="sm">{ownerWords(words, action, names)}</Text>
        {ended && endedAt ? (
          <Text size="sm" c="dimmed">
            {text('console.actions.ended-on', { state: ended, day: words.day(endedAt, timeZone) })}
          </Text>
        ) : (
          <Text size="sm">{dueWords(words, action, now)}</Text>
        )}
        {ended && outcome && (
          <Text size="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {text('console.actions.outcome-was', { state: ended, words: outcome })}
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {text(`console.actions.form.reach.${action.reach}`)} ·{' '}
          <Anchor href={`/reports/${waveId}`} fz="inherit" underline="always">
            {text('console.actions.of-wave', { number: waveNumber })}
          </Anchor>
        </Text>
        <Moves action={action} partnership={partnership} />
      </Stack>
    </Paper>
  );
}

function Moves({ action, partnership }: { action: Action; partnership: Partnership }) {
  const { text } = useWords();
  const [doing, setDoing] = useState<'do' | 'drop' | 'change' | null>(null);
  const move = useMoveAction(action);
  const close = () => setDoing(null);
  const { title, state } = action;
  const button = (which: 'start' | 'do' | 'change' | 'drop' | 'reopen', onClick: () => void) => (
    <Button
      key={which}
      size="compact-sm"
      variant={which === 'do' || which === 'start' ? 'light' : 'default'}
      aria-label={`${text(`console.actions.${which}`)}: ${title}`}
      disabled={move.isPending}
      onClick={onClick}
    >
      {text(`console.actions.${which}`)}
    </Button>
  );
  return (
    <>
      {move.error && <ProblemAlert error={move.error} />}
      <Group gap="xs" className="action-moves">
        {isOpen(action) ? (
          <>
            {state === 'agreed' && button('start', () => move.mutate({ state: 'started' }))}
            {button('do', () => setDoing('do'))}
            {button('change', () => setDoing('change'))}
            {button('drop', () => setDoing('drop'))}
          </>
        ) : (
          button('reopen', () => move.mutate({ state: 'started' }))
        )}
      </Group>
      {(doing === 'do' || doing === 'drop') && <EndAction action={action} how={doing} onClose={close} />}
      {doing === 'change' && <ChangeAction action={action} partnership={partnership} onClose={close} />}
    </>
  );
}
