import { Anchor, Badge, Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { formatDate } from '../dates/format-moment.ts';
import { allPartnershipsQuery } from '../partnerships/all-partnerships-query.ts';
import { Loaded } from '../shell/loaded.tsx';
import { useMe } from '../shell/me.tsx';
import { Page } from '../shell/page.tsx';
import { SideNames } from '../sides/side-names.tsx';
import { wavesQuery } from '../waves/wave-queries.ts';
import { useWords } from '../words/use-words.tsx';
import type { Words } from '../words/words.ts';

/** For observers: the waves of their partnerships, and the reports that were released. */
export function ObservedPage() {
  const words = useWords();
  const { observes } = useMe();
  const partnerships = useQuery(allPartnershipsQuery);
  return (
    <Page
      title={words.text('console.access.observed')}
      lead={<Text c="dimmed">{words.text('console.access.observed.lead')}</Text>}
    >
      <Loaded query={partnerships}>
        {(list) =>
          list
            .filter(({ id }) => observes.includes(id))
            .map((partnership) => <Observed key={partnership.id} partnership={partnership} />)
        }
      </Loaded>
    </Page>
  );
}

function Observed({ partnership }: { partnership: Partnership }) {
  const words = useWords();
  const waves = useQuery(wavesQuery(partnership.id));
  return (
    <Paper withBorder p="lg" component="section" aria-label={partnership.name}>
      <Stack gap="sm">
        <Title order={2} size="h4">
          {partnership.name}
        </Title>
        <SideNames partnership={partnership} />
        <Loaded query={waves}>
          {(list) =>
            list.length === 0 ? (
              <Text c="dimmed">{words.text('console.access.observed.no-wave')}</Text>
            ) : (
              <Table aria-label={partnership.name}>
                <Table.Tbody>
                  {list.map((wave) => (
                    <WaveLine key={wave.id} wave={wave} />
                  ))}
                </Table.Tbody>
              </Table>
            )
          }
        </Loaded>
      </Stack>
    </Paper>
  );
}

function WaveLine({ wave }: { wave: Wave }) {
  const words = useWords();
  const { id, number, title, state } = wave;
  return (
    <Table.Tr>
      <Table.Td>
        <Text fw={600}>{words.text('console.access.observed.wave', { number, title })}</Text>
        {state === 'released' && (
          <Anchor href={`/reports/${id}`} size="sm" underline="always">
            {words.text('console.access.observed.report')}
          </Anchor>
        )}
      </Table.Td>
      <Table.Td>
        <Badge color={state === 'released' ? 'teal' : 'gray'}>{stateOf(wave, words)}</Badge>
      </Table.Td>
    </Table.Tr>
  );
}

function stateOf({ state, timetable, releasedAt }: Wave, words: Words): string {
  if (state === 'draft') return '';
  const date = (instant: string | null | undefined) => (instant ? formatDate(words, instant) : '');
  return words.text(`console.access.observed.state.${state}`, {
    opens: date(timetable?.opensAt),
    closes: date(timetable?.closesAt),
    released: date(releasedAt ?? timetable?.closesAt),
  });
}
