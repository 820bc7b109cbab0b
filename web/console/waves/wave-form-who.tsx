import { Alert, Anchor, Table, Text } from '@mantine/core';
import { IconMailOff } from '@tabler/icons-react';
import { useMemo } from 'react';
import { Link } from 'wouter';
import type { Member } from '../../../shared/partnership/member.ts';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { languageName } from '../languages/language-names.ts';
import { WideTable } from '../shell/wide-table.tsx';
import { SideName } from '../sides/side-mark.tsx';
import { SIDES } from '../sides/sides.ts';
import { useWords } from '../words/use-words.tsx';
import { rosterCounts } from './wave-form-roster.ts';

interface WhoIsAskedProps {
  members: readonly Member[];
  partnership: Partnership;
  languages: readonly string[];
}

/** Who would be invited as the roster stands: people by side and language, and who has no address. */
export function WhoIsAsked({ members, partnership, languages }: WhoIsAskedProps) {
  const words = useWords();
  const counts = useMemo(() => rosterCounts(members, languages), [members, languages]);
  const onPaper = SIDES.reduce((sum, side) => sum + counts[side].withoutAddress, 0);
  return (
    <>
      <WideTable minWidth={420}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{words.text('console.designer.who.side')}</Table.Th>
              <Table.Th>{words.text('console.designer.who.people')}</Table.Th>
              {languages.map((language) => (
                <Table.Th key={language}>{languageName(language, words.language)}</Table.Th>
              ))}
              <Table.Th>{words.text('console.designer.who.paper')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {SIDES.map((side) => (
              <Table.Tr key={side}>
                <Table.Th scope="row" fw={400}>
                  <SideName side={side} name={partnership.sides[side].name} />
                </Table.Th>
                <Table.Td>{words.number(counts[side].people, 0)}</Table.Td>
                {languages.map((language) => (
                  <Table.Td key={language}>{words.number(counts[side].in[language] ?? 0, 0)}</Table.Td>
                ))}
                <Table.Td>{words.number(counts[side].withoutAddress, 0)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </WideTable>
      <Text size="sm" c="dimmed">
        {words.text('console.designer.who.default', {
          language: languageName(languages[0] ?? 'en', words.language),
        })}
      </Text>
      {onPaper > 0 && (
        <Alert color="blue" icon={<IconMailOff aria-hidden />}>
          {words.text('console.designer.who.paper-how', { count: onPaper })}
        </Alert>
      )}
      <Anchor
        component={Link}
        href={`/partnerships/${partnership.id}?tab=members`}
        size="sm"
        w="fit-content"
        underline="always"
      >
        {words.text('console.designer.who.members')}
      </Anchor>
    </>
  );
}
