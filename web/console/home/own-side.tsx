import { Anchor, List, Text } from '@mantine/core';
import { Link } from 'wouter';
import type { LeadPartnership } from '../../../shared/home/lead-home.ts';
import type { Side } from '../../../shared/partnership/partnership.ts';
import { useWords } from '../words/use-words.tsx';
import { HomeCard } from './home-card.tsx';

/** The reader's own side: who is asked, and who leads it with them. */
export function OwnSide({ partnership, side }: { partnership: LeadPartnership; side: Side }) {
  const words = useWords();
  const { id, organisations, colleagues } = partnership;
  const organisation = organisations[side];
  const others = colleagues.filter((colleague) => colleague.side === side);
  return (
    <HomeCard title={words.text('console.home.side.title', { organisation })}>
      <div>
        <Anchor component={Link} href={`/partnerships/${id}?tab=members`} underline="always">
          {words.text('console.home.side.roster')}
        </Anchor>
        <Text size="sm" c="dimmed">
          {words.text('console.home.side.roster-how')}
        </Text>
      </div>
      {others.length === 0 ? (
        <Text maw={680}>{words.text('console.home.side.alone', { organisation })}</Text>
      ) : (
        <div>
          <Text>{words.text('console.home.side.leads')}</Text>
          <List>
            {others.map(({ name, email }) => (
              <List.Item key={email}>
                {name}, <Anchor href={`mailto:${email}`}>{email}</Anchor>
              </List.Item>
            ))}
          </List>
        </div>
      )}
    </HomeCard>
  );
}
