import { Anchor, Badge, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { compareQuestionnaires } from '../../../shared/questionnaire/compare.ts';
import type { Questionnaire } from '../../../shared/questionnaire/questionnaire.ts';
import { Loaded } from '../shell/loaded.tsx';
import {
  type QuestionnaireSummary,
  questionnaireQuery,
  questionnairesQuery,
} from '../waves/questionnaire-queries.ts';
import { useWords } from '../words/use-words.tsx';
import { versionAddress } from './addresses.ts';
import { Changes } from './changes.tsx';

/** The versions of a questionnaire, newest first, each with what it changed. */
export function VersionsTab({ base }: { base: Questionnaire }) {
  const words = useWords();
  const all = useQuery(questionnairesQuery);
  return (
    <Stack>
      <Text size="sm" c="dimmed" maw={680}>
        {words.text('console.questionnaires.versions-how')}
      </Text>
      <Loaded query={all}>
        {(summaries) =>
          summaries
            .filter(({ id }) => id === base.id)
            .map((summary, place, versions) => (
              <Version
                key={summary.version}
                summary={summary}
                before={versions[place + 1]}
                isThis={summary.version === base.version}
              />
            ))
        }
      </Loaded>
    </Stack>
  );
}

interface VersionProps {
  summary: QuestionnaireSummary;
  before: QuestionnaireSummary | undefined;
  isThis: boolean;
}

function Version({ summary, before, isThis }: VersionProps) {
  const words = useWords();
  const name = words.text('console.questionnaires.version', { version: summary.version });
  return (
    <Paper withBorder p="md">
      <Stack gap="xs">
        <Group gap="sm">
          <Title order={3} size="h5">
            {isThis ? (
              name
            ) : (
              <Anchor component={Link} href={versionAddress(summary)} inherit>
                {name}
              </Anchor>
            )}
          </Title>
          {isThis && <Badge color="gray">{words.text('console.questionnaires.this-version')}</Badge>}
          {summary.inUse && (
            <Badge color="teal">
              {words.text('console.questionnaires.in-use', { waves: summary.waves })}
            </Badge>
          )}
        </Group>
        {before && <ChangedSince summary={summary} before={before} />}
      </Stack>
    </Paper>
  );
}

function ChangedSince({ summary, before }: { summary: QuestionnaireSummary; before: QuestionnaireSummary }) {
  const now = useQuery(questionnaireQuery(summary));
  const earlier = useQuery(questionnaireQuery(before));
  return (
    <Loaded query={now}>
      {(after) => (
        <Loaded query={earlier}>{(then) => <Changes changes={compareQuestionnaires(then, after)} />}</Loaded>
      )}
    </Loaded>
  );
}
