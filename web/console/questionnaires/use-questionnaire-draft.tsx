import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { itemKeys } from '../../../shared/questionnaire/item-keys.ts';
import type { Questionnaire } from '../../../shared/questionnaire/questionnaire.ts';
import { type QuestionnaireProblem, readQuestionnaire } from '../../../shared/questionnaire/validate.ts';
import { useWords } from '../words/use-words.tsx';
import type { Editing, Taken } from './editing.tsx';

interface QuestionnaireDraft {
  value: Questionnaire;
  keys: readonly number[];
  problems: readonly QuestionnaireProblem[];
  isChanged: boolean;
  change: Editing['change'];
  takeAway: Editing['takeAway'];
}

/** What is being made of a questionnaire, checked at every key as the API will check it. */
export function useQuestionnaireDraft(base: Questionnaire): QuestionnaireDraft {
  const words = useWords();
  const [state, setState] = useState(() => ({ value: base, keys: base.items.map((_, place) => place + 1) }));
  const current = useRef(state);
  const used = useRef(base.items.length);
  const notice = useRef<string | null>(null);
  const change = useCallback((next: Questionnaire) => {
    const { value, keys } = current.current;
    const fresh = () => {
      used.current += 1;
      return used.current;
    };
    current.current = { value: next, keys: itemKeys(value.items, keys, next.items, fresh) };
    setState(current.current);
    return current.current.keys;
  }, []);
  // What is offered to be put back has nowhere to go once the page is left.
  useEffect(() => () => void (notice.current && notifications.hide(notice.current)), []);
  const takeAway = (next: Questionnaire, { what, putBack }: Taken) => {
    change(next);
    const id = notifications.show({
      autoClose: 12_000,
      message: (
        <Group justify="space-between" wrap="nowrap">
          <Text size="sm">{words.text('console.questionnaires.taken-away', { what })}</Text>
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              change(putBack(current.current.value));
              notifications.hide(id);
            }}
          >
            {words.text('console.questionnaires.undo')}
          </Button>
        </Group>
      ),
    });
    notice.current = id;
  };
  const { value, keys } = state;
  const problems = useMemo(() => {
    const read = readQuestionnaire(value);
    return read.ok ? [] : read.problems;
  }, [value]);
  return { value, keys, problems, isChanged: value !== base, change, takeAway };
}
