import { Paper, Stack, Table, Title } from '@mantine/core';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { Paged } from '../shell/paged.tsx';
import { WideTable } from '../shell/wide-table.tsx';
import { SideName } from '../sides/side-mark.tsx';
import type { RosterReport } from './send-roster.ts';

const OUTCOMES = { added: 'Added', changed: 'Changed', unchanged: 'Unchanged' };
const ORDER = ['added', 'changed', 'unchanged'];

interface AcceptedRowsProps {
  rows: RosterReport['rows'];
  partnership: Partnership;
}

/** Every row that can be imported and what it does, the changes first. */
export function AcceptedRows({ rows, partnership }: AcceptedRowsProps) {
  const sorted = rows.toSorted(
    (first, second) =>
      ORDER.indexOf(first.outcome) - ORDER.indexOf(second.outcome) || first.line - second.line,
  );
  return (
    <Stack gap="xs">
      <Title order={4} size="h5">
        Rows
      </Title>
      <Paged items={sorted}>
        {(page) => (
          <Paper withBorder>
            <WideTable minWidth={600}>
              <Table verticalSpacing={6} aria-label="Rows to import">
                <Table.Thead>
                  <Table.Tr>
                    <Table.Th>Line</Table.Th>
                    <Table.Th>Outcome</Table.Th>
                    <Table.Th>Side</Table.Th>
                    <Table.Th>Name</Table.Th>
                    <Table.Th>E-mail</Table.Th>
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {page.map(({ line, outcome, side, name, email }) => (
                    <Table.Tr key={line}>
                      <Table.Td>{line}</Table.Td>
                      <Table.Td fw={outcome === 'unchanged' ? 400 : 600}>{OUTCOMES[outcome]}</Table.Td>
                      <Table.Td>
                        <SideName side={side} name={partnership.sides[side].name} />
                      </Table.Td>
                      <Table.Td>{name}</Table.Td>
                      <Table.Td>{email ?? 'None: on paper'}</Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
            </WideTable>
          </Paper>
        )}
      </Paged>
    </Stack>
  );
}
