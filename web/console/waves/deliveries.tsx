import { Paper, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { Loaded } from '../shell/loaded.tsx';
import { WideTable } from '../shell/wide-table.tsx';
import { SideName } from '../sides/side-mark.tsx';
import { SIDES } from '../sides/sides.ts';
import { deliveriesQuery } from './delivery-queries.ts';
import { LaterFailures } from './later-failures.tsx';
import { TroubledMails } from './troubled-mails.tsx';

const STATES = [
  ['waiting', 'Waiting'],
  ['sent', 'Sent'],
  ['paper', 'On paper'],
  ['failed', 'Failed'],
  ['bounced', 'Bounced'],
  ['complained', 'Marked as spam'],
] as const;

/** How the mails to the invited people fared; only addresses whose invitation went wrong are named. */
export function Deliveries({ wave, partnership }: { wave: Wave; partnership: Partnership }) {
  const deliveries = useQuery(deliveriesQuery(wave));
  return (
    <Stack component="section" aria-label="Delivery of the mails">
      <Title order={2} size="h4">
        Delivery of the mails
      </Title>
      <Loaded query={deliveries}>
        {({ tally, troubled, laterFailures }) => (
          <Paper withBorder p="md">
            <Stack>
              <WideTable minWidth={520}>
                <Table withRowBorders={false} aria-label="Delivery of the mails">
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>Side</Table.Th>
                      {STATES.map(([state, label]) => (
                        <Table.Th key={state}>{label}</Table.Th>
                      ))}
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {SIDES.map((side) => (
                      <Table.Tr key={side}>
                        <Table.Th scope="row" fw={400}>
                          <SideName side={side} name={partnership.sides[side].name} />
                        </Table.Th>
                        {STATES.map(([state]) => (
                          <Table.Td key={state}>{tally[side][state]}</Table.Td>
                        ))}
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </WideTable>
              {troubled.length === 0 ? (
                <Text size="sm" c="dimmed">
                  No invitation is known to have gone wrong.
                </Text>
              ) : (
                <TroubledMails troubled={troubled} partnership={partnership} />
              )}
              <LaterFailures counts={laterFailures} wave={wave} partnership={partnership} />
            </Stack>
          </Paper>
        )}
      </Loaded>
    </Stack>
  );
}
