import { Button, Group, Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Questionnaire } from '../../../shared/questionnaire/questionnaire.ts';
import { type QuestionnaireProblem, readQuestionnaire } from '../../../shared/questionnaire/validate.ts';
import { useWords } from '../words/use-words.tsx';

interface QuestionnaireDraft {
  value: Questionnaire;
  problems: readonly QuestionnaireProblem[];
  isChanged: boolean;
  change: (next: Questionnaire) => void;
  takeAway: (next: Questionnaire, what: string) => void;
}

/** What is being made of a questionnaire, checked at every key as the API will check it. */
export function useQuestionnaireDraft(base: Questionnaire): QuestionnaireDraft {
  const words = useWords();
  const [value, setValue] = useState(base);
  const current = useRef(value);
  const change = useCallback((next: Questionnaire) => {
    current.current = next;
    setValue(next);
  }, []);
  const takeAway = (next: Questionnaire, what: string) => {
    const before = current.current;
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
              change(before);
              notifications.hide(id);
            }}
          >
            {words.text('console.questionnaires.undo')}
          </Button>
        </Group>
      ),
    });
  };
  const problems = useMemo(() => {
    const read = readQuestionnaire(value);
    return read.ok ? [] : read.problems;
  }, [value]);
  return { value, problems, isChanged: value !== base, change, takeAway };
}
