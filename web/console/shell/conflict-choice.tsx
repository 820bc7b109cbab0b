import { Alert, Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useWords } from '../words/use-words.tsx';
import { WideTable } from './wide-table.tsx';

interface ConflictChoiceProps {
  title: string;
  how: string;
  /** What both have changed, in words. */
  rows: readonly { field: string; name: string; theirs: string; mine: string }[];
  isSaving: boolean;
  onTheirs: () => void;
  onMine: () => void;
}

/** What two people changed in different ways, both versions side by side; whoever reads it takes one of them. */
export function ConflictChoice({ title, how, rows, isSaving, onTheirs, onMine }: ConflictChoiceProps) {
  const { text } = useWords();
  return (
    <Alert color="ochre" role="alert" icon={<IconUsers aria-hidden />} title={title}>
      <Stack gap="sm">
        <Text size="sm">{how}</Text>
        <WideTable minWidth={480}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{text('console.partnership.conflict-field')}</Table.Th>
                <Table.Th>{text('console.partnership.conflict-theirs')}</Table.Th>
                <Table.Th>{text('console.partnership.conflict-mine')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map(({ field, name, theirs, mine }) => (
                <Table.Tr key={field}>
                  <Table.Th scope="row">{name}</Table.Th>
                  <Table.Td>{theirs}</Table.Td>
                  <Table.Td>{mine}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
        <Group>
          <Button size="xs" variant="default" disabled={isSaving} onClick={onTheirs}>
            {text('console.partnership.conflict-take-theirs')}
          </Button>
          <Button size="xs" color="ochre" disabled={isSaving} onClick={onMine}>
            {text('console.partnership.conflict-take-mine')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
