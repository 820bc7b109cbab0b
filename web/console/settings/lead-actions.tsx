import { ActionIcon, Menu } from '@mantine/core';
import { IconDots, IconLogout, IconMailForward, IconUserMinus } from '@tabler/icons-react';
import { useWords } from '../words/use-words.tsx';
import type { ListedLead } from './people-queries.ts';

/** What can be done about a lead. */
export type LeadAction = 'send-link' | 'sign-out' | 'remove';

const ACTIONS = [
  { does: 'send-link', Picture: IconMailForward, label: 'console.access.leads.send-link' },
  { does: 'sign-out', Picture: IconLogout, label: 'console.access.people.sign-out' },
  { does: 'remove', Picture: IconUserMinus, label: 'console.access.leads.remove' },
] as const;

export function LeadActions({ lead, onChoose }: { lead: ListedLead; onChoose: (does: LeadAction) => void }) {
  const words = useWords();
  const who = `${lead.email}, ${lead.organisation}`;
  return (
    <Menu position="bottom-end" shadow="md">
      <Menu.Target>
        <ActionIcon variant="default" size="lg" aria-label={words.text('console.access.whose', { who })}>
          <IconDots size={18} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {ACTIONS.map(({ does, Picture, label }) => (
          <Menu.Item
            key={does}
            leftSection={<Picture size={16} aria-hidden />}
            {...(does === 'remove' ? { c: 'var(--red-ink)' } : {})}
            onClick={() => onChoose(does)}
          >
            {words.text(label)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
