import { List, Paper } from '@mantine/core';
import type { Member } from '../../../shared/partnership/member.ts';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { SIDES } from '../sides/sides.ts';
import { useWords } from '../words/use-words.tsx';
import { rosterCounts } from './wave-form-roster.ts';

interface DeployMailsProps {
  wave: Wave;
  partnership: Partnership;
  members: readonly Member[];
}

/** Who gets what, and when: leads and members, by mail or on paper. */
export function DeployMails({ wave, partnership, members }: DeployMailsProps) {
  const words = useWords();
  const counts = rosterCounts(members, wave.languages);
  const people = SIDES.reduce((sum, side) => sum + counts[side].people, 0);
  const onPaper = SIDES.reduce((sum, side) => sum + counts[side].withoutAddress, 0);
  const leads = SIDES.flatMap((side) => partnership.sides[side].leads.map(({ name }) => name));
  const { remindersAt, extensionDays } = wave.schedule;
  const lines = [
    ...(wave.unsignedReason || leads.length === 0
      ? []
      : [words.text('console.designer.mails.charter', { names: words.list(leads) })]),
    words.text('console.designer.mails.invitation', { count: people - onPaper }),
    ...(onPaper > 0 ? [words.text('console.designer.mails.paper', { count: onPaper })] : []),
    words.text('console.designer.mails.reminder', { count: remindersAt.length }),
    words.text('console.designer.mails.extension', { days: extensionDays }),
    words.text('console.designer.mails.result', { names: words.list(leads), leads: leads.length }),
    ...(wave.mirrorBack ? [words.text('console.designer.mails.mirror')] : []),
  ];
  return (
    <Paper withBorder p="lg">
      <List spacing="xs">
        {lines.map((line) => (
          <List.Item key={line}>{line}</List.Item>
        ))}
      </List>
    </Paper>
  );
}
