import { Alert, List, Table, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Paged } from '../shell/paged.tsx';
import { useWords } from '../words/use-words.tsx';
import type { RosterReport } from './roster-report.ts';

type Problems = RosterReport['problems'];

/** The rows that cannot be imported, each with its place and the reason; as a list where a table is too wide. */
export function RefusedRows({ problems }: { problems: Problems }) {
  const words = useWords();
  const isNarrow = useMediaQuery('(max-width: 47.99em)');
  return (
    <Alert
      color="red"
      icon={<IconAlertTriangle aria-hidden />}
      title={words.text('console.roster.refused')}
      role="alert"
    >
      <Text size="sm" mb="sm">
        {words.text('console.roster.refused-how')}
      </Text>
      <Paged items={problems}>
        {(page) => (isNarrow ? <RefusedList problems={page} /> : <RefusedTable problems={page} />)}
      </Paged>
    </Alert>
  );
}

function RefusedList({ problems }: { problems: readonly Problems[number][] }) {
  const words = useWords();
  return (
    <List size="sm" spacing="xs" aria-label={words.text('console.roster.refused')}>
      {problems.map(({ line, column, message }) => (
        <List.Item key={`${line} ${column}`}>
          <strong>{words.text('console.roster.refused-at', { line, column })}</strong>{' '}
          {words.problem(message)}
        </List.Item>
      ))}
    </List>
  );
}

function RefusedTable({ problems }: { problems: readonly Problems[number][] }) {
  const words = useWords();
  return (
    <Table verticalSpacing={6} aria-label={words.text('console.roster.refused')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{words.text('console.roster.head.line')}</Table.Th>
          <Table.Th>{words.text('console.roster.head.column')}</Table.Th>
          <Table.Th>{words.text('console.roster.head.value')}</Table.Th>
          <Table.Th>{words.text('console.roster.head.reason')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {problems.map(({ line, column, value, message }) => (
          <Table.Tr key={`${line} ${column}`}>
            <Table.Td>{line}</Table.Td>
            <Table.Td>{column}</Table.Td>
            <Table.Td>{value || words.text('console.roster.empty-cell')}</Table.Td>
            <Table.Td>{words.problem(message)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
