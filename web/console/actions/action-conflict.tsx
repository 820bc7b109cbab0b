import { Alert, Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import type { Action } from '../../../shared/action/action.ts';
import { WideTable } from '../shell/wide-table.tsx';
import { useWords } from '../words/use-words.tsx';
import type { ActionValues } from './action-form-values.ts';
import { type ActionMerge, fieldOf, type MergedField } from './merge-action.ts';

/** Somebody else saved first, and changed something that was changed here too, in another way. */
export class ActionConflict extends Error {
  override readonly name = 'ActionConflict';
  readonly merge: ActionMerge;
  /** The action as the other one saved it. */
  readonly newest: Action;

  constructor(merge: ActionMerge, newest: Action) {
    super('The action was changed since you read it; reload and change it again.');
    this.merge = merge;
    this.newest = newest;
  }
}

interface ConflictTableProps {
  merge: ActionMerge;
  nameOf: (field: MergedField) => string;
  written: (field: MergedField, value: string) => string;
  isSaving: boolean;
  onTake: (values: ActionValues) => void;
}

/** What two people changed in different ways, both versions side by side; whoever reads it takes one of them. */
export function ConflictTable({ merge, nameOf, written, isSaving, onTake }: ConflictTableProps) {
  const { text } = useWords();
  const shown = (values: ActionValues, field: MergedField) => written(field, fieldOf(values, field)) || '–';
  return (
    <Alert
      color="ochre"
      role="alert"
      icon={<IconUsers aria-hidden />}
      title={text('console.actions.conflict')}
    >
      <Stack gap="sm">
        <Text size="sm">{text('console.actions.conflict-how')}</Text>
        <WideTable minWidth={420}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{text('console.partnership.conflict-field')}</Table.Th>
                <Table.Th>{text('console.partnership.conflict-theirs')}</Table.Th>
                <Table.Th>{text('console.partnership.conflict-mine')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {merge.conflicts.map((field) => (
                <Table.Tr key={field}>
                  <Table.Th scope="row">{nameOf(field)}</Table.Th>
                  <Table.Td>{shown(merge.theirs, field)}</Table.Td>
                  <Table.Td>{shown(merge.mine, field)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </WideTable>
        <Group>
          <Button size="xs" variant="default" disabled={isSaving} onClick={() => onTake(merge.theirs)}>
            {text('console.partnership.conflict-take-theirs')}
          </Button>
          <Button size="xs" color="ochre" disabled={isSaving} onClick={() => onTake(merge.mine)}>
            {text('console.partnership.conflict-take-mine')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
