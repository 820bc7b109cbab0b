import { Alert, List, Table, Text } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Paged } from '../shell/paged.tsx';
import type { RosterReport } from './send-roster.ts';

type Problems = RosterReport['problems'];

/** The rows that cannot be imported, each with its place and the reason; as a list where a table is too wide. */
export function RefusedRows({ problems }: { problems: Problems }) {
  const isNarrow = useMediaQuery('(max-width: 47.99em)');
  return (
    <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title="Refused rows" role="alert">
      <Text size="sm" mb="sm">
        Mend them in your file or in the field above and check again, or import the others without them.
      </Text>
      <Paged items={problems}>
        {(page) => (isNarrow ? <RefusedList problems={page} /> : <RefusedTable problems={page} />)}
      </Paged>
    </Alert>
  );
}

function RefusedList({ problems }: { problems: readonly Problems[number][] }) {
  return (
    <List size="sm" spacing="xs" aria-label="Refused rows">
      {problems.map(({ line, column, message }) => (
        <List.Item key={`${line} ${column}`}>
          <strong>
            Line {line}, {column}:
          </strong>{' '}
          {message}
        </List.Item>
      ))}
    </List>
  );
}

function RefusedTable({ problems }: { problems: readonly Problems[number][] }) {
  return (
    <Table verticalSpacing={6} aria-label="Refused rows">
      <Table.Thead>
        <Table.Tr>
          <Table.Th>Line</Table.Th>
          <Table.Th>Column</Table.Th>
          <Table.Th>Value</Table.Th>
          <Table.Th>Reason</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {problems.map(({ line, column, value, message }) => (
          <Table.Tr key={`${line} ${column}`}>
            <Table.Td>{line}</Table.Td>
            <Table.Td>{column}</Table.Td>
            <Table.Td>{value || '(empty)'}</Table.Td>
            <Table.Td>{message}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
