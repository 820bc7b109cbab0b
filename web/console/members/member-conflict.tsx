import { Alert, Button, Group, Stack, Table, Text } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Member } from '../../../shared/partnership/member.ts';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { useWords } from '../words/use-words.tsx';
import { membersQuery } from './member-queries.ts';
import { type MemberValues, memberValues } from './member-values.ts';

interface MemberConflictProps {
  partnership: Partnership;
  id: string;
  mine: MemberValues;
  dimensions: readonly string[];
  onOver: (theirs: Member) => void;
  onLoad: (theirs: Member) => void;
}

/** Somebody else changed the same person: both versions, field by field, and both ways out. */
export function MemberConflict({ partnership, id, mine, dimensions, onOver, onLoad }: MemberConflictProps) {
  const words = useWords();
  const queries = useQueryClient();
  const newest = useMutation({
    mutationFn: async () => {
      const members = await queries.fetchQuery({ ...membersQuery(partnership.id), staleTime: 0 });
      return members.find((each) => each.id === id) ?? null;
    },
  });
  const theirs = newest.data;
  const shown = (values: MemberValues): [string, string][] => [
    [words.text('console.roster.head.side'), partnership.sides[values.side].name],
    [words.text('console.roster.head.name'), values.name],
    [words.text('console.roster.head.email'), values.email],
    [words.text('console.roster.head.language'), values.language],
    [words.text('console.roster.time-zone'), values.timeZone],
    ...dimensions.map((each): [string, string] => [each, values.cohorts[each] ?? '']),
  ];
  return (
    <Alert
      color="ochre"
      role="alert"
      icon={<IconUsers aria-hidden />}
      title={words.text('console.roster.conflict')}
    >
      <Stack gap="sm">
        <Text size="sm">{words.text('console.roster.conflict-how')}</Text>
        {theirs === undefined && (
          <Button
            size="xs"
            variant="default"
            w="fit-content"
            loading={newest.isPending}
            onClick={() => newest.mutate()}
          >
            {words.text('console.roster.conflict-compare')}
          </Button>
        )}
        {theirs === null && <Text size="sm">{words.text('console.roster.conflict-gone')}</Text>}
        {theirs && (
          <>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Td />
                  <Table.Th>{words.text('console.partnership.conflict-theirs')}</Table.Th>
                  <Table.Th>{words.text('console.partnership.conflict-mine')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {shown(memberValues(theirs, dimensions)).map(([field, value], place) => {
                  const own = shown(mine)[place]?.[1] ?? '';
                  return own === value ? null : (
                    <Table.Tr key={field}>
                      <Table.Th scope="row">{field}</Table.Th>
                      <Table.Td>{value || '–'}</Table.Td>
                      <Table.Td>{own || '–'}</Table.Td>
                    </Table.Tr>
                  );
                })}
              </Table.Tbody>
            </Table>
            <Group>
              <Button size="xs" variant="default" onClick={() => onLoad(theirs)}>
                {words.text('console.access.people.conflict-theirs')}
              </Button>
              <Button size="xs" color="ochre" onClick={() => onOver(theirs)}>
                {words.text('console.access.people.conflict-mine')}
              </Button>
            </Group>
          </>
        )}
      </Stack>
    </Alert>
  );
}
