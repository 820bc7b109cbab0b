import { Text } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useLocation } from 'wouter';
import type { Member } from '../../../shared/partnership/member.ts';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { awaitedSides } from '../../../shared/wave/awaited-sides.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { formatMoment } from '../dates/format-moment.ts';
import { wallClockIn, wallClockOf } from '../dates/wall-clock.ts';
import { ConfirmDialog } from '../shell/confirm-dialog.tsx';
import { SIDES } from '../sides/sides.ts';
import { useWords } from '../words/use-words.tsx';
import { waveQuery, wavesQuery } from './wave-queries.ts';

interface DeployConfirmationProps {
  wave: Wave;
  partnership: Partnership;
  members: readonly Member[];
  opened: boolean;
  onClose: () => void;
}

/** Asks once more before the draft is frozen and people are invited. */
export function DeployConfirmation(props: DeployConfirmationProps) {
  const { wave, partnership, members, opened, onClose } = props;
  const words = useWords();
  const queries = useQueryClient();
  const [, goTo] = useLocation();
  const { timeZone, opensAt } = wave.schedule;
  const isNow = wallClockOf(opensAt, timeZone) <= wallClockIn(new Date(), timeZone);
  const isSigned = wave.unsignedReason === undefined;
  const opens = formatMoment(words, opensAt, timeZone);

  const deploy = async () => {
    const deployed = await answer(api.waves[':id'].deploy.$post({ param: { id: wave.id } }));
    queries.setQueryData(waveQuery(wave.id).queryKey, deployed);
    await queries.invalidateQueries({ queryKey: wavesQuery(wave.partnershipId).queryKey });
    const what = awaitedSides(deployed).length > 0 ? 'signing' : isNow ? 'now' : 'later';
    notifications.show({ message: words.text(`console.designer.deployed.${what}`, { opens }) });
    goTo(`/waves/${wave.id}`);
  };
  const counts = words.list(
    SIDES.map((side) =>
      words.text('console.designer.confirm.count', {
        count: members.filter((member) => member.side === side).length,
        name: partnership.sides[side].name,
      }),
    ),
  );
  return (
    <ConfirmDialog
      opened={opened}
      onClose={onClose}
      title={words.text('console.designer.confirm.title')}
      confirm={words.text('console.designer.deploy')}
      onConfirm={deploy}
    >
      {isSigned && <Text>{words.text('console.designer.confirm.signing')}</Text>}
      <Text>
        {words.text('console.designer.confirm.opens', {
          when: isNow ? (isSigned ? 'signed' : 'now') : isSigned ? 'time-signed' : 'time',
          opens,
        })}{' '}
        {words.text('console.designer.confirm.invited', { counts })}
      </Text>
      <Text fw={600}>{words.text('console.designer.confirm.frozen')}</Text>
    </ConfirmDialog>
  );
}
