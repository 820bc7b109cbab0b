import { Alert, List } from '@mantine/core';
import { IconUserMinus } from '@tabler/icons-react';
import type { NamedPerson } from '../../../shared/partnership/compare-roster.ts';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { Paged } from '../shell/paged.tsx';
import { SideName } from '../sides/side-mark.tsx';
import { useWords } from '../words/use-words.tsx';

interface RemovedMembersProps {
  removed: readonly NamedPerson[];
  partnership: Partnership;
}

/** Who would leave the roster because the file does not name them. */
export function RemovedMembers({ removed, partnership }: RemovedMembersProps) {
  const words = useWords();
  return (
    <Alert
      color="ochre"
      icon={<IconUserMinus aria-hidden />}
      title={words.text('console.roster.would-remove', { count: removed.length })}
    >
      <Paged items={removed}>
        {(page) => (
          <List size="sm" spacing={4}>
            {page.map(({ side, name, email }) => (
              <List.Item key={`${side} ${email ?? name}`}>
                {name}, {email ?? words.text('console.roster.no-email')} (
                <SideName side={side} name={partnership.sides[side].name} />)
              </List.Item>
            ))}
          </List>
        )}
      </Paged>
    </Alert>
  );
}
