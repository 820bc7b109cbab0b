import { Paper, Stack, Table, Title } from '@mantine/core';
import { useMemo } from 'react';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { Paged } from '../shell/paged.tsx';
import { WideTable } from '../shell/wide-table.tsx';
import { SideName } from '../sides/side-mark.tsx';
import { useWords } from '../words/use-words.tsx';
import type { RosterReport } from './roster-report.ts';

const ORDER = ['added', 'changed', 'unchanged'];

interface AcceptedRowsProps {
  rows: RosterReport['rows'];
  partnership: Partnership;
}

/** Every row that can be imported and what it does, the changes first. */
export function AcceptedRows({ rows, partnership }: AcceptedRowsProps) {
  const words = useWords();
  const sorted = useMemo(
    () =>
      rows.toSorted(
        (first, second) =>
          ORDER.indexOf(first.outcome) - ORDER.indexOf(second.outcome) || first.line - second.line,
      ),
    [rows],
  );
  return (
    <Stack gap="xs">
      <Title order={4} size="h5">
        {words.text('console.roster.rows')}
      </Title>
      <Paged items={sorted}>
        {(page) => (
          <Paper withBorder>
            <WideTable minWidth={600}>
              <Table verticalSpacing={6} aria-label={words.text('console.roster.rows-to-import')}>
                <Table.Thead>
                  <Table.Tr>
                    {(['line', 'outcome', 'side', 'name', 'email'] as const).map((column) => (
                      <Table.Th key={column}>{words.text(`console.roster.head.${column}`)}</Table.Th>
                    ))}
                  </Table.Tr>
                </Table.Thead>
                <Table.Tbody>
                  {page.map(({ line, outcome, side, name, email }) => (
                    <Table.Tr key={line}>
                      <Table.Td>{line}</Table.Td>
                      <Table.Td fw={outcome === 'unchanged' ? 400 : 600}>
                        {words.text(`console.roster.outcome.${outcome}`)}
                      </Table.Td>
                      <Table.Td>
                        <SideName side={side} name={partnership.sides[side].name} />
                      </Table.Td>
                      <Table.Td>{name}</Table.Td>
                      <Table.Td>{email ?? words.text('console.roster.on-paper')}</Table.Td>
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
