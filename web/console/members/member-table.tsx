import { Button, Paper, Stack, Table, Text, TextInput } from '@mantine/core';
import { IconSearch, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import type { Member } from '../../../shared/partnership/member.ts';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { languageName } from '../languages/language-names.ts';
import { Paged } from '../shell/paged.tsx';
import { WideTable } from '../shell/wide-table.tsx';
import { SideName } from '../sides/side-mark.tsx';
import { RemoveMember } from './remove-member.tsx';

interface MemberTableProps {
  partnership: Partnership;
  members: readonly Member[];
  editable: boolean;
}

/** Side, name, address, language and cohorts of every member, with a search. */
export function MemberTable({ partnership, members, editable }: MemberTableProps) {
  const [search, setSearch] = useState('');
  const [removing, setRemoving] = useState<Member | null>(null);
  const sought = search.trim().toLowerCase();
  const found = members
    .toSorted(bySideAndName)
    .filter(({ name, email, cohorts }) =>
      [name, email ?? '', ...Object.values(cohorts)].some((text) => text.toLowerCase().includes(sought)),
    );
  return (
    <Stack>
      <TextInput
        label="Find a member"
        placeholder="Name, e-mail or cohort"
        leftSection={<IconSearch size={16} aria-hidden />}
        maw={360}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
      />
      {found.length === 0 && <Text c="dimmed">No member fits “{search}”.</Text>}
      {found.length > 0 && (
        <Paged key={sought} items={found}>
          {(page) => (
            <Paper withBorder>
              <WideTable minWidth={720}>
                <Table verticalSpacing="xs" aria-label="Members">
                  <Table.Thead>
                    <Table.Tr>
                      <Table.Th>Side</Table.Th>
                      <Table.Th>Name</Table.Th>
                      <Table.Th>E-mail</Table.Th>
                      <Table.Th>Language</Table.Th>
                      <Table.Th>Cohorts</Table.Th>
                      {editable && <Table.Th>Actions</Table.Th>}
                    </Table.Tr>
                  </Table.Thead>
                  <Table.Tbody>
                    {page.map((member) => (
                      <Table.Tr key={member.id}>
                        <Table.Td>
                          <SideName side={member.side} name={partnership.sides[member.side].name} />
                        </Table.Td>
                        <Table.Td>{member.name}</Table.Td>
                        <Table.Td>{member.email ?? 'None: on paper'}</Table.Td>
                        <Table.Td>{member.language ? languageName(member.language) : 'Default'}</Table.Td>
                        <Table.Td>
                          {Object.entries(member.cohorts)
                            .map(([dimension, value]) => `${dimension}: ${value}`)
                            .join(', ')}
                        </Table.Td>
                        {editable && (
                          <Table.Td>
                            <Button
                              size="compact-sm"
                              variant="subtle"
                              color="gray"
                              leftSection={<IconTrash size={14} aria-hidden />}
                              aria-label={`Remove ${member.name}`}
                              onClick={() => setRemoving(member)}
                            >
                              Remove
                            </Button>
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

const COLLATOR = new Intl.Collator('en', { numeric: true });

function bySideAndName(first: Member, second: Member): number {
  return COLLATOR.compare(first.side, second.side) || COLLATOR.compare(first.name, second.name);
}
