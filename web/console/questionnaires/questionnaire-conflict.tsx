import { Alert, Button, Group, Stack, Text, Title } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { compareQuestionnaires } from '../../../shared/questionnaire/compare.ts';
import type { Questionnaire } from '../../../shared/questionnaire/questionnaire.ts';
import { useWords } from '../words/use-words.tsx';
import { Changes } from './changes.tsx';

/** Somebody else has saved since the questionnaire was read: what both began with, and what it is now. */
export class SavedMeanwhile extends Error {
  override readonly name = 'SavedMeanwhile';
  readonly base: Questionnaire;
  readonly theirs: Questionnaire;
  readonly etag: string;

  constructor(base: Questionnaire, theirs: Questionnaire, etag: string) {
    super();
    this.base = base;
    this.theirs = theirs;
    this.etag = etag;
  }
}

interface QuestionnaireConflictProps {
  meanwhile: SavedMeanwhile;
  mine: Questionnaire;
  busy: boolean;
  onOver: () => void;
}

/** Both versions as what each has changed, and the ways out; nothing is saved until one is chosen. */
export function QuestionnaireConflict({ meanwhile, mine, busy, onOver }: QuestionnaireConflictProps) {
  const words = useWords();
  const { base, theirs } = meanwhile;
  return (
    <Alert
      color="ochre"
      role="alert"
      icon={<IconUsers aria-hidden />}
      title={words.text('console.questionnaires.conflict')}
    >
      <Stack gap="sm">
        <Text size="sm">{words.text('console.questionnaires.conflict-how')}</Text>
        <Title order={3} size="h6">
          {words.text('console.questionnaires.conflict-theirs')}
        </Title>
        <Changes changes={compareQuestionnaires(base, theirs)} />
        <Title order={3} size="h6">
          {words.text('console.questionnaires.conflict-mine')}
        </Title>
        <Changes changes={compareQuestionnaires(base, mine)} />
        <Group>
          <Button
            className="conflict-choice"
            size="xs"
            variant="default"
            onClick={() => window.location.reload()}
          >
            {words.text('console.questionnaires.conflict-load')}
          </Button>
          <Button className="conflict-choice" size="xs" color="ochre" loading={busy} onClick={onOver}>
            {words.text('console.questionnaires.conflict-over')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
