import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconLogout, IconMailForward, IconPencil, IconUserMinus } from '@tabler/icons-react';
import { useWords } from '../words/use-words.tsx';
import type { Person } from './people-queries.ts';

/** What can be done about somebody's access. */
export type PersonAction = 'change' | 'resend' | 'sign-out' | 'remove';

const ICONS = { change: IconPencil, resend: IconMailForward, 'sign-out': IconLogout, remove: IconUserMinus };

/** The actions that a person's access allows; whoever is set at the deployment stays as they are. */
export function PersonActions({
  person,
  onChoose,
}: {
  person: Person;
  onChoose: (does: PersonAction) => void;
}) {
  const words = useWords();
  const labels = {
    change: words.text('console.access.people.change'),
    resend: words.text('console.access.people.resend'),
    'sign-out': words.text('console.access.people.sign-out'),
    remove: words.text(person.signedIn ? 'console.access.people.remove' : 'console.access.people.revoke'),
  };
  const possible: PersonAction[] = person.configured
    ? ['sign-out']
    : person.signedIn
      ? ['change', 'sign-out', 'remove']
      : ['change', 'resend', 'remove'];
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon
          variant="default"
          size="lg"
          aria-label={words.text('console.access.whose', { who: person.email })}
        >
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {possible.map((does) => {
          const Picture = ICONS[does];
          return (
            <Menu.Item
              key={does}
              leftSection={<Picture size={16} aria-hidden />}
              {...(does === 'remove' ? { c: 'var(--red-ink)' } : {})}
              onClick={() => onChoose(does)}
            >
              {labels[does]}
            </Menu.Item>
          );
        })}
      </Menu.Dropdown>
    </Menu>
  );
}
