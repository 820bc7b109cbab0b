import { Button, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUpload, IconUserPlus, IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Member } from '../../../shared/partnership/member.ts';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { Loaded } from '../shell/loaded.tsx';
import { useMe } from '../shell/me.tsx';
import { NothingYet } from '../shell/nothing-yet.tsx';
import { SideName } from '../sides/side-mark.tsx';
import { SIDES } from '../sides/sides.ts';
import { useWords } from '../words/use-words.tsx';
import { AddressesToMend } from './addresses-to-mend.tsx';
import { ExportRoster } from './export-roster.tsx';
import { MemberForm } from './member-form.tsx';
import { membersQuery, membersSoFarQuery } from './member-queries.ts';
import { MemberTable } from './member-table.tsx';
import { RosterImport } from './roster-import.tsx';

/** The roster: who is invited to the waves. Operators import and edit it, leads read their own side. */
export function MembersPanel({ partnership }: { partnership: Partnership }) {
  const words = useWords();
  const { operator } = useMe();
  const members = useQuery(membersQuery(partnership.id));
  const soFar = useQuery(membersSoFarQuery(partnership.id));
  const [importing, importer] = useDisclosure(false);
  const [editing, setEditing] = useState<Member | 'new' | null>(null);
  const actions = operator && (
    <Group gap="sm">
      <Button leftSection={<IconUpload size={18} aria-hidden />} onClick={importer.open}>
        {words.text('console.roster.import')}
      </Button>
      <Button
        variant="default"
        leftSection={<IconUserPlus size={18} aria-hidden />}
        onClick={() => setEditing('new')}
      >
        {words.text('console.roster.add')}
      </Button>
      {(members.data?.length ?? 0) > 0 && (
        <ExportRoster partnership={partnership} members={members.data ?? []} />
      )}
    </Group>
  );
  if (!members.data && !members.error && soFar.data && soFar.data.length > 0) {
    return (
      <Stack>
        <Text size="sm" c="dimmed" role="status">
          {words.text('console.roster.loading', { count: soFar.data.length })}
        </Text>
        <MemberTable partnership={partnership} members={soFar.data} editable={false} onEdit={setEditing} />
      </Stack>
    );
  }
  return (
    <Loaded query={members}>
      {(list) => (
        <>
          {importing ? (
            <RosterImport partnership={partnership} members={list} onDone={importer.close} />
          ) : list.length === 0 ? (
            <NothingYet icon={IconUsersGroup} title={words.text('console.roster.empty')} action={actions}>
              {words.text('console.roster.empty-how')}
            </NothingYet>
          ) : (
            <Stack>
              <Group justify="space-between">
                <SideTotals partnership={partnership} members={list} />
                {actions}
              </Group>
              {operator && <AddressesToMend partnership={partnership} members={list} onMend={setEditing} />}
              <MemberTable partnership={partnership} members={list} editable={operator} onEdit={setEditing} />
            </Stack>
          )}
          {editing && (
            <MemberForm
              key={editing === 'new' ? 'new' : editing.id}
              partnership={partnership}
              members={list}
              member={editing === 'new' ? null : editing}
              onClose={() => setEditing(null)}
            />
          )}
        </>
      )}
    </Loaded>
  );
}

function SideTotals({ partnership, members }: { partnership: Partnership; members: readonly Member[] }) {
  const words = useWords();
  const { operator, leads } = useMe();
  const own = leads.filter(({ partnershipId }) => partnershipId === partnership.id).map(({ side }) => side);
  const shown = operator ? SIDES : SIDES.filter((side) => own.includes(side));
  return (
    <Group gap="lg">
      {shown.map((side) => (
        <Text key={side}>
          <SideName side={side} name={partnership.sides[side].name} />:{' '}
          <strong>
            {words.text('console.roster.count.members', {
              count: members.filter((member) => member.side === side).length,
            })}
          </strong>
        </Text>
      ))}
    </Group>
  );
}
