import { Badge, Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { Partnership, Side } from '../../../shared/partnership/partnership.ts';
import { formatDate } from '../dates/format-moment.ts';
import { languageName } from '../languages/language-names.ts';
import { LinkButton } from '../shell/link-button.tsx';
import { useMe } from '../shell/me.tsx';
import { SideName } from '../sides/side-mark.tsx';
import { SIDES } from '../sides/sides.ts';
import { useWords } from '../words/use-words.tsx';

/** Kind, tags, organisations, leads and authorisations. */
export function PartnershipDetailsPanel({ partnership }: { partnership: Partnership }) {
  const words = useWords();
  const { text } = words;
  const { operator } = useMe();
  return (
    <Stack>
      <Group justify="space-between">
        <Text c="dimmed">
          {text('console.partnership.set-up-on', {
            kind: text(`console.partnership.form.${partnership.kind}`),
            date: formatDate(words, partnership.createdAt),
          })}
        </Text>
        {operator && (
          <LinkButton
            href={`/partnerships/${partnership.id}/edit`}
            variant="default"
            leftSection={<IconPencil size={18} aria-hidden />}
          >
            {text('console.partnership.edit')}
          </LinkButton>
        )}
      </Group>
      {partnership.tags.length > 0 && (
        <Group gap="xs" role="group" aria-label={text('console.partnership.tags')}>
          {partnership.tags.map((tag) => (
            <Badge key={tag} color="gray">
              {tag}
            </Badge>
          ))}
        </Group>
      )}
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        {SIDES.map((side) => (
          <OrganisationCard key={side} side={side} organisation={partnership.sides[side]} />
        ))}
      </SimpleGrid>
    </Stack>
  );
}

function OrganisationCard({ side, organisation }: { side: Side; organisation: Partnership['sides'][Side] }) {
  const words = useWords();
  const { text } = words;
  return (
    <Paper withBorder p="lg">
      <Stack gap="sm">
        <Title order={2} size="h4">
          <SideName side={side} name={organisation.name} />
        </Title>
        <Title order={3} size="h6" c="dimmed">
          {text('console.partnership.leads', { count: organisation.leads.length })}
        </Title>
        {organisation.leads.map(({ name, email, language }) => (
          <div key={email}>
            <Text>{name}</Text>
            <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {text('console.partnership.lead-line', {
                email,
                language: languageName(language, words.language),
              })}
            </Text>
          </div>
        ))}
        {organisation.leads.length === 0 && <Text>{text('console.partnership.no-leads')}</Text>}
        <Title order={3} size="h6" c="dimmed">
          {text('console.partnership.authorisation')}
        </Title>
        <Text>{organisation.authorisation ?? text('console.partnership.not-recorded')}</Text>
      </Stack>
    </Paper>
  );
}
