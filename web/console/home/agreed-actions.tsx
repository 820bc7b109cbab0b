import { Anchor, Badge, Button, Group, Text } from '@mantine/core';
import { Link } from 'wouter';
import { isOverdue } from '../../../shared/action/due.ts';
import type { LeadPartnership } from '../../../shared/home/lead-home.ts';
import { dueWords, ownerWords } from '../actions/action-words.ts';
import { HelpWord } from '../shell/help.tsx';
import { otherSide } from '../sides/sides.ts';
import { useWords } from '../words/use-words.tsx';
import { HomeCard } from './home-card.tsx';

/** More than these are told as a number. */
const SHOWN = 4;

/** What is agreed and still to be done; where nothing is, an invitation to agree, once there is a report. */
export function AgreedActions({ partnership }: { partnership: LeadPartnership }) {
  const words = useWords();
  const { text } = words;
  const { id, organisations, sides, reports, actions } = partnership;
  const { open, ended } = actions;
  const hasRead = reports.some(({ toGuess }) => !toGuess);
  if (open.length + ended === 0 && !hasRead) return null;
  const now = new Date();
  const ledger = `/partnerships/${id}?tab=actions`;
  const [own = 'a'] = sides;
  return (
    <HomeCard title={text('console.actions.home.title')} aside={<HelpWord word="action" />}>
      {open.length === 0 && (
        <Text maw={680}>
          {ended > 0
            ? text('console.actions.nothing-to-do')
            : text('console.actions.home.none', { partner: organisations[otherSide(own)] })}
        </Text>
      )}
      {open.length > 0 && (
        <ul className="home-rows">
          {open.slice(0, SHOWN).map((action) => (
            <li key={action.id}>
              <Group gap="xs">
                <Text fw={600} style={{ overflowWrap: 'anywhere' }}>
                  {action.title}
                </Text>
                {isOverdue(action, now) && (
                  <Badge color="red.9">{text('console.actions.overdue-badge')}</Badge>
                )}
              </Group>
              <Text size="sm">{dueWords(words, action, now)}</Text>
              <Text size="sm" c="dimmed">
                {ownerWords(words, action, organisations)}
              </Text>
            </li>
          ))}
        </ul>
      )}
      {open.length > SHOWN && (
        <Text>{text('console.actions.home.more', { count: open.length - SHOWN })}</Text>
      )}
      <Group gap="md">
        {hasRead && (
          <Button
            component={Link}
            href={`${ledger}&agree`}
            variant={open.length + ended === 0 ? 'filled' : 'default'}
          >
            {text('console.actions.agree')}
          </Button>
        )}
        {open.length + ended > 0 && (
          <Anchor component={Link} href={ledger} underline="always">
            {text('console.actions.home.all', { count: ended })}
          </Anchor>
        )}
      </Group>
    </HomeCard>
  );
}
