import { Anchor, Stack, Table, Text, Title } from '@mantine/core';
import { Link } from 'wouter';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { Paged } from '../shell/paged.tsx';
import { WideTable } from '../shell/wide-table.tsx';
import { SideName } from '../sides/side-mark.tsx';
import { useWords } from '../words/use-words.tsx';
import type { DeliverySummary } from './delivery-queries.ts';

interface TroubledMailsProps {
  troubled: DeliverySummary['troubled'];
  partnership: Partnership;
}

/** The addresses that need mending: those whose invitation went wrong. */
export function TroubledMails({ troubled, partnership }: TroubledMailsProps) {
  const { text } = useWords();
  const title = text('console.monitor.mend');
  return (
    <Stack gap="xs">
      <Title order={3} size="h5">
        {title}
      </Title>
      <Text size="sm" c="dimmed">
        {text('console.monitor.mend-how')}{' '}
        <Anchor
          component={Link}
          href={`/partnerships/${partnership.id}?tab=members`}
          size="sm"
          underline="always"
        >
          {text('console.monitor.mend-there')}
        </Anchor>
      </Text>
      <Paged items={troubled}>
        {(page) => (
          <WideTable minWidth={640}>
            <Table verticalSpacing={6} aria-label={title}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{text('console.roster.head.side')}</Table.Th>
                  <Table.Th>{text('console.roster.head.name')}</Table.Th>
                  <Table.Th>{text('console.roster.head.email')}</Table.Th>
                  <Table.Th>{text('console.monitor.what-happened')}</Table.Th>
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
                    <Table.Td>
                      {text(`console.monitor.mail.${state}`)}
                      {reason && `: ${reason}`}
                    </Table.Td>
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
