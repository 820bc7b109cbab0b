import { Alert, List } from '@mantine/core';
import { IconUserMinus } from '@tabler/icons-react';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { Paged } from '../shell/paged.tsx';
import { SideName } from '../sides/side-mark.tsx';
import type { RosterReport } from './send-roster.ts';

interface RemovedMembersProps {
  removed: RosterReport['removed'];
  partnership: Partnership;
}

/** Who would leave the roster because the file does not name them. */
export function RemovedMembers({ removed, partnership }: RemovedMembersProps) {
  const title =
    removed.length === 1 ? '1 member would be removed' : `${removed.length} members would be removed`;
  return (
    <Alert color="ochre" icon={<IconUserMinus aria-hidden />} title={title}>
      <Paged items={removed}>
        {(page) => (
          <List size="sm" spacing={4}>
            {page.map(({ side, name, email }) => (
              <List.Item key={`${side} ${email ?? name}`}>
                {name}, {email ?? 'no e-mail'} (<SideName side={side} name={partnership.sides[side].name} />)
              </List.Item>
            ))}
          </List>
        )}
      </Paged>
    </Alert>
  );
}
