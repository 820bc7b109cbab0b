import { Stack, Table, Text, Title } from '@mantine/core';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { Paged } from '../shell/paged.tsx';
import { WideTable } from '../shell/wide-table.tsx';
import { SideName } from '../sides/side-mark.tsx';
import type { DeliverySummary } from './delivery-queries.ts';

const STATES = { failed: 'Failed', bounced: 'Bounced', complained: 'Marked as spam' };

interface TroubledMailsProps {
  troubled: DeliverySummary['troubled'];
  partnership: Partnership;
}

/** The addresses that need mending: those whose invitation went wrong. */
export function TroubledMails({ troubled, partnership }: TroubledMailsProps) {
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        Addresses to mend
      </Title>
      <Text size="sm" c="dimmed">
        The invitations to these addresses went wrong. Ask these people for a working address and correct it
        on the roster; it counts from the next wave on.
      </Text>
      <Paged items={troubled}>
        {(page) => (
          <WideTable minWidth={640}>
            <Table verticalSpacing={6} aria-label="Addresses to mend">
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>Side</Table.Th>
                  <Table.Th>Name</Table.Th>
                  <Table.Th>E-mail</Table.Th>
                  <Table.Th>What happened</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {page.map(({ side, name, email, state, reason }) => (
                  <Table.Tr key={`${side} ${email ?? name}`}>
                    <Table.Td>
                      <SideName side={side} name={partnership.sides[side].name} />
                    </Table.Td>
                    <Table.Td>{name}</Table.Td>
                    <Table.Td>{email}</Table.Td>
                    <Table.Td>{reason ? `${STATES[state]}: ${reason}` : STATES[state]}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </WideTable>
        )}
      </Paged>
    </Stack>
  );
}
