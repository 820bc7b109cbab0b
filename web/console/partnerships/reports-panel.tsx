import { Anchor, Group, Table } from '@mantine/core';
import { IconReportAnalytics } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { Loaded } from '../shell/loaded.tsx';
import { NothingYet } from '../shell/nothing-yet.tsx';
import { WideTable } from '../shell/wide-table.tsx';
import { wavesQuery } from '../waves/wave-queries.ts';
import { useWords } from '../words/use-words.tsx';

const FILES = ['pdf', 'xlsx', 'csv', 'json'] as const;

/** The released reports of a partnership in all their forms, the newest first. */
export function ReportsPanel({ partnership }: { partnership: Partnership }) {
  const words = useWords();
  const { text } = words;
  const waves = useQuery(wavesQuery(partnership.id));
  return (
    <Loaded query={waves}>
      {(list) => {
        const released = list.filter(({ state }) => state === 'released');
        if (released.length === 0) {
          return (
            <NothingYet icon={IconReportAnalytics} title={text('console.partnership.no-reports')}>
              {text('console.partnership.no-reports-how')}
            </NothingYet>
          );
        }
        return (
          <WideTable minWidth={520}>
            <Table verticalSpacing="sm">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{text('console.partnership.report-wave')}</Table.Th>
                  <Table.Th>{text('console.partnership.report-released')}</Table.Th>
                  <Table.Th>{text('console.partnership.report-forms')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {released.map((wave) => (
                  <Table.Tr key={wave.id}>
                    <Table.Td>
                      {text('console.portfolio.wave', { number: wave.number, title: wave.title })}
                    </Table.Td>
                    <Table.Td>
                      {words.day(wave.releasedAt ?? wave.closedAt ?? wave.createdAt, wave.schedule.timeZone)}
                    </Table.Td>
                    <Table.Td>
                      <Group gap="md">
                        <Anchor href={`/reports/${wave.id}`}>
                          {text('console.partnership.report-page')}
                        </Anchor>
                        {FILES.map((file) => (
                          <Anchor key={file} href={`/api/v1/waves/${wave.id}/report.${file}`} download>
                            {file.toUpperCase()}
                          </Anchor>
                        ))}
                      </Group>
                    </Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </WideTable>
        );
      }}
    </Loaded>
  );
}
