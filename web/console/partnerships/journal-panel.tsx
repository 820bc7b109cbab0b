import { Button, Group, NativeSelect, Stack, Table, Text } from '@mantine/core';
import { IconNotebook } from '@tabler/icons-react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { JournalEntry } from '../../../shared/partnership/journal.ts';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { browserTimeZone } from '../dates/time-zones.ts';
import { Loading } from '../shell/loading.tsx';
import { NothingYet } from '../shell/nothing-yet.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { WideTable } from '../shell/wide-table.tsx';
import { useWords } from '../words/use-words.tsx';
import { JOURNAL_KINDS, KIND_OF } from './journal-kinds.ts';
import { journalQuery } from './journal-query.ts';
import { deedWords } from './journal-words.ts';

/** Who did what in a partnership, and when. */
export function JournalPanel({ partnership }: { partnership: Partnership }) {
  const { text } = useWords();
  const journal = useInfiniteQuery(journalQuery(partnership.id));
  const lines = journal.data?.pages.flatMap(({ items }) => items);
  if (!lines) return journal.error ? <ProblemAlert error={journal.error} /> : <Loading />;
  if (lines.length === 0) {
    return (
      <NothingYet icon={IconNotebook} title={text('console.partnership.journal-empty')}>
        {text('console.partnership.journal-empty-how')}
      </NothingYet>
    );
  }
  return (
    <Stack>
      <JournalTable lines={lines} partnership={partnership} />
      {journal.hasNextPage && (
        <Button
          variant="default"
          w="fit-content"
          loading={journal.isFetchingNextPage}
          onClick={() => journal.fetchNextPage()}
        >
          {text('console.shell.show-more')}
        </Button>
      )}
    </Stack>
  );
}

function JournalTable({ lines, partnership }: { lines: JournalEntry[]; partnership: Partnership }) {
  const words = useWords();
  const { text } = words;
  const [who, setWho] = useState('');
  const [kind, setKind] = useState('');
  const people = [...new Set(lines.map(({ by }) => by))].sort();
  const shown = lines.filter(
    ({ by, did }) => (who === '' || by === who) && (kind === '' || KIND_OF[did] === kind),
  );
  const all = { value: '', label: text('console.partnership.journal-all') };
  return (
    <>
      <Text size="sm" c="dimmed">
        {text('console.partnership.journal-about')}
      </Text>
      <Group>
        <NativeSelect
          label={text('console.partnership.journal-who')}
          value={who}
          onChange={(event) => setWho(event.currentTarget.value)}
          data={[all, ...people]}
        />
        <NativeSelect
          label={text('console.partnership.journal-kind')}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value)}
          data={[
            all,
            ...JOURNAL_KINDS.map((value) => ({
              value,
              label: text(`console.partnership.journal-kind.${value}`),
            })),
          ]}
        />
      </Group>
      {shown.length === 0 && <Text>{text('console.partnership.journal-none')}</Text>}
      <WideTable minWidth={560}>
        <Table verticalSpacing="xs">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{text('console.partnership.journal-when')}</Table.Th>
              <Table.Th>{text('console.partnership.journal-who')}</Table.Th>
              <Table.Th>{text('console.partnership.journal-what')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {shown.map((line) => (
              <Table.Tr key={line.id}>
                <Table.Td>
                  <time dateTime={line.at}>{words.moment(line.at, browserTimeZone())}</time>
                </Table.Td>
                <Table.Td style={{ overflowWrap: 'anywhere' }}>
                  {line.by}
                  {line.via === 'api-token' && ` (${text('console.partnership.journal-by-token')})`}
                </Table.Td>
                <Table.Td>{deedWords(words, line, partnership)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
    </>
  );
}
