import './questionnaires.css';
import { Anchor, Badge, Button, Group, Paper, Stack, Text, Title } from '@mantine/core';
import { IconCopy, IconDownload, IconPencil } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'wouter';
import { languageName } from '../languages/language-names.ts';
import { localText } from '../languages/local-text.ts';
import { LinkButton } from '../shell/link-button.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import type { QuestionnaireSummary } from '../waves/questionnaire-queries.ts';
import { useWords } from '../words/use-words.tsx';
import { copyAddress, versionAddress } from './addresses.ts';
import { exportQuestionnaire } from './export-questionnaire.ts';
import { readVersion } from './library-queries.ts';
import { RemoveVersion } from './remove-version.tsx';

/** One questionnaire: its newest version with what can be done, and the versions before it. */
export function QuestionnaireCard({ versions }: { versions: readonly QuestionnaireSummary[] }) {
  const words = useWords();
  const [newest, ...earlier] = versions;
  const save = useMutation({
    mutationFn: async ({ id, version }: QuestionnaireSummary) =>
      exportQuestionnaire((await readVersion(id, version)).questionnaire),
  });
  if (!newest) return null;
  const title = localText(newest.title, words.language);
  return (
    <Paper withBorder p="lg" component="article" aria-label={title}>
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start" gap="sm">
          <div>
            <Title order={3} size="h4">
              <Anchor component={Link} href={versionAddress(newest)} inherit>
                {title}
              </Anchor>
            </Title>
            <Text size="sm" c="dimmed">
              {newest.id}
            </Text>
          </div>
          <VersionBadges summary={newest} />
        </Group>
        {newest.description && <Text maw={760}>{localText(newest.description, words.language)}</Text>}
        <Text c="dimmed" size="sm">
          {words.text('console.questionnaires.holds', {
            items: newest.items,
            languages:
              newest.languages.length === 0
                ? 'none'
                : words.list(newest.languages.map((each) => languageName(each, words.language))),
          })}
        </Text>
        <Group gap="xs">
          <LinkButton
            href={versionAddress(newest)}
            variant="default"
            leftSection={<IconPencil size={16} aria-hidden />}
          >
            {words.text(
              newest.inUse || newest.shipped ? 'console.questionnaires.open' : 'console.questionnaires.edit',
            )}
          </LinkButton>
          <LinkButton
            href={copyAddress(newest)}
            variant="default"
            leftSection={<IconCopy size={16} aria-hidden />}
          >
            {words.text('console.questionnaires.duplicate')}
          </LinkButton>
          <Button
            variant="default"
            leftSection={<IconDownload size={16} aria-hidden />}
            loading={save.isPending}
            onClick={() => save.mutate(newest)}
          >
            {words.text('console.questionnaires.export')}
          </Button>
          {!newest.shipped && !newest.inUse && <RemoveVersion summary={newest} />}
        </Group>
        {save.error && <ProblemAlert error={save.error} />}
        {earlier.length > 0 && (
          <ul className="earlier-versions">
            {earlier.map((summary) => (
              <li key={summary.version}>
                <Anchor component={Link} href={versionAddress(summary)}>
                  {words.text('console.questionnaires.version', { version: summary.version })}
                </Anchor>
                <VersionBadges summary={summary} short />
              </li>
            ))}
          </ul>
        )}
      </Stack>
    </Paper>
  );
}

function VersionBadges({ summary, short = false }: { summary: QuestionnaireSummary; short?: boolean }) {
  const words = useWords();
  return (
    <Group gap="xs">
      {!short && (
        <Badge color="gray">
          {words.text('console.questionnaires.version', { version: summary.version })}
        </Badge>
      )}
      {summary.shipped && <Badge color="blue">{words.text('console.questionnaires.is-shipped')}</Badge>}
      {summary.inUse && (
        <Badge color="teal">{words.text('console.questionnaires.in-use', { waves: summary.waves })}</Badge>
      )}
    </Group>
  );
}
