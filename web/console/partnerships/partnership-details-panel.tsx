import { Group, Paper, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import type { Partnership, Side } from '../../../shared/partnership/partnership.ts';
import { formatDate } from '../dates/format-moment.ts';
import { languageName } from '../languages/language-names.ts';
import { LinkButton } from '../shell/link-button.tsx';
import { useMe } from '../shell/me.tsx';
import { SideName } from '../sides/side-mark.tsx';
import { SIDES } from '../sides/sides.ts';
import { useWords } from '../words/use-words.tsx';

const KINDS = { dyad: 'Two companies', network: 'A host and its network' };

/** Kind, organisations, leads and authorisations. */
export function PartnershipDetailsPanel({ partnership }: { partnership: Partnership }) {
  const words = useWords();
  const { operator } = useMe();
  return (
    <Stack>
      <Group justify="space-between">
        <Text c="dimmed">
          {KINDS[partnership.kind]}, set up on {formatDate(words, partnership.createdAt)}
        </Text>
        {operator && (
          <LinkButton
            href={`/partnerships/${partnership.id}/edit`}
            variant="default"
            leftSection={<IconPencil size={18} aria-hidden />}
          >
            Edit partnership
          </LinkButton>
        )}
      </Group>
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
  return (
    <Paper withBorder p="lg">
      <Stack gap="sm">
        <Title order={2} size="h4">
          <SideName side={side} name={organisation.name} />
        </Title>
        <Title order={3} size="h6" c="dimmed">
          {organisation.leads.length === 1 ? 'Lead' : 'Leads'}
        </Title>
        {organisation.leads.map(({ name, email, language }) => (
          <div key={email}>
            <Text>{name}</Text>
            <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
              {email}, {languageName(language, words.language)}
            </Text>
          </div>
        ))}
        {organisation.leads.length === 0 && <Text>None yet; a wave needs one on both sides.</Text>}
        <Title order={3} size="h6" c="dimmed">
          Authorisation
        </Title>
        <Text>{organisation.authorisation ?? 'Not recorded'}</Text>
      </Stack>
    </Paper>
  );
}
