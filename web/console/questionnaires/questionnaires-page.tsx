import { Anchor, Group, Stack, Text } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { LinkButton } from '../shell/link-button.tsx';
import { LoadedPage } from '../shell/loaded.tsx';
import { OperatorsOnly } from '../shell/operators-only.tsx';
import { Page } from '../shell/page.tsx';
import { type QuestionnaireSummary, questionnairesQuery } from '../waves/questionnaire-queries.ts';
import { useWords } from '../words/use-words.tsx';
import { ImportQuestionnaire } from './import-questionnaire.tsx';
import { QuestionnaireCard } from './questionnaire-card.tsx';

/** Every questionnaire there is: those made here first, then those that come with the product. */
export function QuestionnairesPage() {
  const words = useWords();
  const title = words.text('console.questionnaires.title');
  const all = useQuery(questionnairesQuery);
  return (
    <OperatorsOnly title={title}>
      <LoadedPage query={all} title={title}>
        {(summaries) => (
          <Page
            title={title}
            lead={<Text c="dimmed">{words.text('console.questionnaires.lead')}</Text>}
            actions={
              <Group gap="sm">
                <ImportQuestionnaire />
                <LinkButton href="/questionnaires/new" leftSection={<IconPlus size={18} aria-hidden />}>
                  {words.text('console.questionnaires.new')}
                </LinkButton>
              </Group>
            }
          >
            <Library summaries={summaries} />
          </Page>
        )}
      </LoadedPage>
    </OperatorsOnly>
  );
}

function Library({ summaries }: { summaries: readonly QuestionnaireSummary[] }) {
  const words = useWords();
  const byId = [...Map.groupBy(summaries, ({ id }) => id).values()];
  const isShipped = (versions: readonly QuestionnaireSummary[]) => versions.every(({ shipped }) => shipped);
  const own = byId.filter((versions) => !isShipped(versions));
  const shipped = byId.filter(isShipped);
  return (
    <Stack gap="xl">
      <Stack component="section" aria-label={words.text('console.questionnaires.own')}>
        <h2 className="library-title">{words.text('console.questionnaires.own')}</h2>
        {own.length === 0 && (
          <Text c="dimmed" maw={680}>
            {words.rich('console.questionnaires.own-none', {
              format: (inside) => (
                <Anchor key="format" href="/api/docs" underline="always">
                  {inside}
                </Anchor>
              ),
            })}
          </Text>
        )}
        {own.map((versions) => (
          <QuestionnaireCard key={versions[0]?.id} versions={versions} />
        ))}
      </Stack>
      {shipped.length > 0 && (
        <Stack component="section" aria-label={words.text('console.questionnaires.shipped')}>
          <h2 className="library-title">{words.text('console.questionnaires.shipped')}</h2>
          <Text c="dimmed" maw={680}>
            {words.text('console.questionnaires.shipped-how')}
          </Text>
          {shipped.map((versions) => (
            <QuestionnaireCard key={versions[0]?.id} versions={versions} />
          ))}
        </Stack>
      )}
    </Stack>
  );
}
