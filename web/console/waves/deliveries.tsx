import { Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { Loaded } from '../shell/loaded.tsx';
import { WideTable } from '../shell/wide-table.tsx';
import { SideName } from '../sides/side-mark.tsx';
import { SIDES } from '../sides/sides.ts';
import { useWords } from '../words/use-words.tsx';
import { deliveriesQuery } from './delivery-queries.ts';
import { LaterFailures } from './later-failures.tsx';
import { TroubledMails } from './troubled-mails.tsx';

const STATES = ['waiting', 'sent', 'paper', 'failed', 'bounced', 'complained'] as const;

/** How the mails to the invited people fared; only addresses whose invitation went wrong are named. */
export function Deliveries({ wave, partnership }: { wave: Wave; partnership: Partnership }) {
  const { text, number } = useWords();
  const deliveries = useQuery(deliveriesQuery(wave));
  const title = text('console.monitor.delivery');
  return (
    <Stack component="section" aria-label={title}>
      <Title order={2} size="h4">
        {title}
      </Title>
      <Loaded query={deliveries}>
        {({ tally, troubled, laterFailures, declined }) => (
          <Paper withBorder p="md">
            <Stack>
              <WideTable minWidth={520}>
                <Table withRowBorders={false} aria-label={title}>
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>{text('console.roster.head.side')}</Table.Th>
                      {STATES.map((state) => (
                        <Table.Th key={state}>{text(`console.monitor.mail.${state}`)}</Table.Th>
                      ))}
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {SIDES.map((side) => (
                      <Table.Tr key={side}>
                        <Table.Th scope="row" fw={400}>
                          <SideName side={side} name={partnership.sides[side].name} />
                        </Table.Th>
                        {STATES.map((state) => (
                          <Table.Td key={state}>{number(tally[side][state], 0)}</Table.Td>
                        ))}
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </WideTable>
              {troubled.length === 0 ? (
                <Text size="sm" c="dimmed">
                  {text('console.monitor.no-trouble')}
                </Text>
              ) : (
                <TroubledMails troubled={troubled} partnership={partnership} />
              )}
              <LaterFailures
                failures={laterFailures}
                declined={declined}
                wave={wave}
                partnership={partnership}
              />
            </Stack>
          </Paper>
        )}
      </Loaded>
    </Stack>
  );
}
