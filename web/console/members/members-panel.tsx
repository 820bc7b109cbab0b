import { Button, EmptyState, Group, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconUpload, IconUsersGroup } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Member } from '../../../shared/partnership/member.ts';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { Loaded } from '../shell/loaded.tsx';
import { useMe } from '../shell/me.tsx';
import { SideName } from '../sides/side-mark.tsx';
import { SIDES } from '../sides/sides.ts';
import { membersQuery } from './member-queries.ts';
import { MemberTable } from './member-table.tsx';
import { RosterImport } from './roster-import.tsx';

/** The roster: who is invited to the waves. Operators import it, leads read their own side. */
export function MembersPanel({ partnership }: { partnership: Partnership }) {
  const { operator } = useMe();
  const members = useQuery(membersQuery(partnership.id));
  const [importing, importer] = useDisclosure(false);
  if (importing) return <RosterImport partnership={partnership} onDone={importer.close} />;

  const open = operator && (
    <Button leftSection={<IconUpload size={18} aria-hidden />} onClick={importer.open}>
      Import roster
    </Button>
  );
  return (
    <Loaded query={members}>
      {(list) =>
        list.length === 0 ? (
          <EmptyState
            py="xl"
            icon={<IconUsersGroup size={40} stroke={1.5} aria-hidden />}
            title="Nobody is on the roster yet"
            description="The roster lists the people of both sides who are invited to every wave. Import it from a spreadsheet saved as CSV."
          >
            {open}
          </EmptyState>
        ) : (
          <Stack>
            <Group justify="space-between">
              <SideTotals partnership={partnership} members={list} />
              {open}
            </Group>
            <MemberTable partnership={partnership} members={list} editable={operator} />
          </Stack>
        )
      }
    </Loaded>
  );
}

function SideTotals({ partnership, members }: { partnership: Partnership; members: readonly Member[] }) {
  const { operator, leads } = useMe();
  const own = leads.filter(({ partnershipId }) => partnershipId === partnership.id).map(({ side }) => side);
  const shown = operator ? SIDES : SIDES.filter((side) => own.includes(side));
  return (
    <Group gap="lg">
      {shown.map((side) => {
        const count = members.filter((member) => member.side === side).length;
        return (
          <Text key={side}>
            <SideName side={side} name={partnership.sides[side].name} />:{' '}
            <strong>{count === 1 ? '1 member' : `${count} members`}</strong>
          </Text>
        );
      })}
    </Group>
  );
}
