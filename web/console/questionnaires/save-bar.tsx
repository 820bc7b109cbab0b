import { Button, Group, Stack, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { Questionnaire } from '../../../shared/questionnaire/questionnaire.ts';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { useWords } from '../words/use-words.tsx';
import { useEditing } from './editing.tsx';
import { exportQuestionnaire } from './export-questionnaire.ts';
import { QuestionnaireConflict, SavedMeanwhile } from './questionnaire-conflict.tsx';

/** A way to save: what its button says, and what it does; resolves to what is to be done afterwards. */
export interface SaveChoice {
  label: string;
  save: (value: Questionnaire) => Promise<() => void>;
  /** The same over what somebody else has saved meanwhile. */
  saveOver?: (value: Questionnaire, etag: string) => Promise<() => void>;
}

interface SaveBarProps {
  saves: readonly SaveChoice[];
  isChanged: boolean;
  onSaved: () => void;
}

/** The ways to save, at the foot of the window; a file can be taken along at any time, finished or not. */
export function SaveBar({ saves, isChanged, onSaved }: SaveBarProps) {
  const words = useWords();
  const { value, problems } = useEditing();
  const save = useMutation({
    mutationFn: (choose: () => Promise<() => void>) => choose(),
    onSuccess: (after) => {
      onSaved();
      after();
    },
  });
  const [first] = saves;
  const meanwhile = save.error instanceof SavedMeanwhile ? save.error : null;
  return (
    <Stack gap="sm" w="100%">
      {meanwhile && (
        <QuestionnaireConflict
          meanwhile={meanwhile}
          mine={value}
          busy={save.isPending}
          onOver={() =>
            first?.saveOver && save.mutate(() => first.saveOver?.(value, meanwhile.etag) ?? first.save(value))
          }
        />
      )}
      {save.error && !meanwhile && (
        <ProblemAlert error={save.error} title={words.text('console.shell.not-saved')} />
      )}
      <Group gap="sm">
        {saves.map(({ label, save: send }, place) => (
          <Button
            key={label}
            variant={place === 0 ? 'filled' : 'default'}
            disabled={!isChanged || problems.length > 0}
            loading={save.isPending}
            onClick={() => save.mutate(() => send(value))}
          >
            {label}
          </Button>
        ))}
        <Button
          variant="subtle"
          leftSection={<IconDownload size={16} aria-hidden />}
          onClick={() => exportQuestionnaire(value)}
        >
          {words.text('console.questionnaires.export')}
        </Button>
        <Text size="sm" c="dimmed" role="status">
          {problems.length > 0
            ? words.text('console.questionnaires.mend-first')
            : isChanged
              ? words.text('console.questionnaires.unsaved')
              : words.text('console.questionnaires.nothing-to-save')}
        </Text>
      </Group>
    </Stack>
  );
}
