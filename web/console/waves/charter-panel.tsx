import { Anchor, Button, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { IconMailForward } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { awaitedSides } from '../../../shared/wave/awaited-sides.ts';
import { askingAgain } from '../../../shared/wave/charter.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { formatDistance } from '../dates/format-distance.ts';
import { formatMoment } from '../dates/format-moment.ts';
import { englishText } from '../languages/english-text.ts';
import { useMe } from '../shell/me.tsx';
import { ProblemAlert } from '../shell/problem-alert.tsx';
import { SideName } from '../sides/side-mark.tsx';
import { SIDES } from '../sides/sides.ts';
import { useWords } from '../words/use-words.tsx';
import type { Words } from '../words/words.ts';
import { useWaveChanged } from './use-wave-changed.ts';

/** Who has signed the charter of a scheduled wave and whom it waits for. */
export function CharterPanel({ wave, partnership }: { wave: Wave; partnership: Partnership }) {
  const words = useWords();
  const { operator } = useMe();
  const isAwaited = awaitedSides(wave).length > 0;
  return (
    <Paper withBorder p="lg" component="section" aria-label="Charter">
      <Stack gap="sm">
        <Title order={2} size="h4">
          Charter
        </Title>
        {wave.unsignedReason ? (
          <Text>This wave runs without signed charter: {englishText(wave.unsignedReason)}</Text>
        ) : (
          <List listStyleType="none" spacing="xs">
            {SIDES.map((side) => (
              <List.Item key={side}>
                <Group gap="xs">
                  <SideName side={side} name={partnership.sides[side].name} />
                  <Text>{signatureOf(words, wave, side)}</Text>
                </Group>
              </List.Item>
            ))}
          </List>
        )}
        <Group>
          <Anchor href={`/charters/${wave.id}`}>Read the charter</Anchor>
          {operator && isAwaited && <AskAgain wave={wave} />}
        </Group>
      </Stack>
    </Paper>
  );
}

function signatureOf(words: Words, { signatures, schedule }: Wave, side: 'a' | 'b'): string {
  const signature = signatures[side];
  return signature === null
    ? 'Waiting for the signature of a lead'
    : `Signed by ${signature.name}, ${formatMoment(words, signature.signedAt, schedule.timeZone)}`;
}

/** Mails those leads once more; not possible within an hour of the last mail. */
function AskAgain({ wave }: { wave: Wave }) {
  const words = useWords();
  const changed = useWaveChanged();
  const now = new Date();
  const ask = useMutation({
    mutationFn: async () => {
      const asked = await answer(api.waves[':id']['charter-requests'].$post({ param: { id: wave.id } }));
      await changed(asked, 'The leads who have not signed get another mail in a moment.');
    },
  });
  const asking = askingAgain(wave, now);
  return (
    <>
      <Button
        variant="default"
        size="compact-md"
        leftSection={<IconMailForward size={18} aria-hidden />}
        disabled={asking.is !== 'possible'}
        loading={ask.isPending}
        onClick={() => ask.mutate()}
      >
        Ask again
      </Button>
      <Text size="sm" c="dimmed">
        {asking.is === 'under-way' || wave.charterAskedAt === null
          ? 'The leads are being asked by mail.'
          : `Asked by mail ${formatDistance(words, wave.charterAskedAt, now)}.`}
        {asking.is === 'too-soon' && ' Wait an hour before you ask again.'}
      </Text>
      {ask.error && <ProblemAlert error={ask.error} />}
    </>
  );
}
