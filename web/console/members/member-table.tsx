import { ActionIcon, Group, Paper, Stack, Table, Text, TextInput } from '@mantine/core';
import { IconPencil, IconSearch, IconTrash } from '@tabler/icons-react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Member } from '../../../shared/partnership/member.ts';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { languageName } from '../languages/language-names.ts';
import { Paged } from '../shell/paged.tsx';
import { WideTable } from '../shell/wide-table.tsx';
import { SideName } from '../sides/side-mark.tsx';
import { useWords } from '../words/use-words.tsx';
import { RemoveMember } from './remove-member.tsx';

interface MemberTableProps {
  partnership: Partnership;
  members: readonly Member[];
  editable: boolean;
  onEdit: (member: Member) => void;
}

/** Side, name, address, language and cohorts of every member, with a search. */
export function MemberTable({ partnership, members, editable, onEdit }: MemberTableProps) {
  const words = useWords();
  const [search, setSearch] = useState('');
  const [removing, setRemoving] = useState<Member | null>(null);
  // Typing stays quick with tens of thousands: the list follows a moment later.
  const sought = useDeferredValue(search).trim().toLowerCase();
  const sorted = useMemo(() => searchable(members, words.language), [members, words.language]);
  const found = useMemo(
    () => sorted.filter(({ text }) => text.includes(sought)).map(({ member }) => member),
    [sorted, sought],
  );
  return (
    <Stack>
      <TextInput
        label={words.text('console.roster.find')}
        placeholder={words.text('console.roster.find-how')}
        leftSection={<IconSearch size={16} aria-hidden />}
        maw={360}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {found.length === 0 && (
        <Text c="dimmed">{words.text('console.roster.none-fits', { search: search.trim() })}</Text>
      )}
      {found.length > 0 && (
        <Paged key={sought} items={found}>
          {(page) => (
            <Paper withBorder>
              <WideTable minWidth={720}>
                <Table verticalSpacing="xs" aria-label={words.text('console.roster.members')}>
                  <Table.Thead>
                    <Table.Tr>
                      {(['side', 'name', 'email', 'language', 'cohorts'] as const).map((column) => (
                        <Table.Th key={column}>{words.text(`console.roster.head.${column}`)}</Table.Th>
                      ))}
                      {editable && <Table.Th>{words.text('console.roster.head.actions')}</Table.Th>}
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {page.map((member) => (
                      <Table.Tr key={member.id}>
                        <Table.Td>
                          <SideName side={member.side} name={partnership.sides[member.side].name} />
                        </Table.Td>
                        <Table.Td>{member.name}</Table.Td>
                        <Table.Td>{member.email ?? words.text('console.roster.on-paper')}</Table.Td>
                        <Table.Td>
                          {member.language
                            ? languageName(member.language, words.language)
                            : words.text('console.roster.default')}
                        </Table.Td>
                        <Table.Td>
                          {Object.entries(member.cohorts)
                            .map(([dimension, value]) => `${dimension}: ${value}`)
                            .join(', ')}
                        </Table.Td>
                        {editable && (
                          <Table.Td>
                            <Group gap={4} wrap="nowrap">
                              <ActionIcon
                                variant="subtle"
                                color="gray"
                                aria-label={words.text('console.roster.edit-of', { name: member.name })}
                                onClick={() => onEdit(member)}
                              >
                                <IconPencil size={18} aria-hidden />
                              </ActionIcon>
                              <ActionIcon
                                variant="subtle"
                                color="gray"
                                aria-label={words.text('console.roster.remove-of', { name: member.name })}
                                onClick={() => setRemoving(member)}
                              >
                                <IconTrash size={18} aria-hidden />
                              </ActionIcon>
                            </Group>
                          </Table.Td>
                        )}
                      </Table.Tr>
                    ))}
                  </Table.Tbody>
                </Table>
              </WideTable>
            </Paper>
          )}
        </Paged>
      )}
      <RemoveMember partnership={partnership} member={removing} onClose={() => setRemoving(null)} />
    </Stack>
  );
}

/** Everybody in order, with the words they are found by. */
function searchable(members: readonly Member[], language: string) {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return members
    .toSorted((first, second) => compare(first.side, second.side) || compare(first.name, second.name))
    .map((member) => ({
      member,
      text: [member.name, member.email ?? '', ...Object.values(member.cohorts)].join('\n').toLowerCase(),
    }));
}
