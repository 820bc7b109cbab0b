import { Alert, Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { WideTable } from '../shell/wide-table.tsx';
import { useWords } from '../words/use-words.tsx';
import type { Words } from '../words/words.ts';
import type { EditConflict } from './edit-conflict.ts';
import type { MergedField } from './merge-partnership.ts';
import type { PartnershipValues } from './partnership-form-values.ts';

interface PartnershipConflictProps {
  conflict: EditConflict;
  isSaving: boolean;
  onTake: (values: PartnershipValues) => void;
}

/** What two people changed in different ways, both versions side by side; whoever reads it takes one of them. */
export function PartnershipConflict({ conflict, isSaving, onTake }: PartnershipConflictProps) {
  const words = useWords();
  const { text } = words;
  const { merge } = conflict;
  return (
    <Alert
      color="ochre"
      role="alert"
      icon={<IconUsers aria-hidden />}
      title={text('console.shell.conflict', { what: 'partnership' })}
    >
      <Stack gap="sm">
        <Text size="sm">{text('console.partnership.conflict-how')}</Text>
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
              {merge.conflicts.map((field) => (
                <Table.Tr key={field}>
                  <Table.Th scope="row">{fieldName(words, merge.mine, field)}</Table.Th>
                  <Table.Td>{written(words, merge.theirs, field)}</Table.Td>
                  <Table.Td>{written(words, merge.mine, field)}</Table.Td>
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

function fieldName({ text }: Words, { sides }: PartnershipValues, field: MergedField): string {
  const [side, part] = field.split('.');
  if (side !== 'a' && side !== 'b')
    return text(`console.partnership.part.${field as 'name' | 'kind' | 'tags'}`);
  const key = part === 'name' ? 'form.organisation' : (`part.${part as 'leads' | 'authorisation'}` as const);
  return text('console.partnership.conflict-of', {
    part: text(`console.partnership.${key}`),
    organisation: sides[side].name,
  });
}

function written({ text, list }: Words, { sides, ...common }: PartnershipValues, field: MergedField): string {
  const [side, part] = field.split('.');
  const empty = text('console.partnership.empty-value');
  if (side === 'a' || side === 'b') {
    if (part !== 'leads') return sides[side][part as 'name' | 'authorisation'] || empty;
    return list(sides[side].leads.map(({ name, email }) => `${name} (${email})`)) || empty;
  }
  if (field === 'kind') return text(`console.partnership.form.${common.kind}`);
  return field === 'tags' ? list(common.tags) || empty : common.name;
}
