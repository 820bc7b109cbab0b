import { Anchor, Button, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { IconMailForward } from '@tabler/icons-react';
import { useMutation } from '@tanstack/react-query';
import { Link } from 'wouter';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { awaitedSides } from '../../../shared/wave/awaited-sides.ts';
import { askingAgain } from '../../../shared/wave/charter.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { formatDistance } from '../dates/format-distance.ts';
import { formatMoment } from '../dates/format-moment.ts';
import { localText } from '../languages/local-text.ts';
import { HelpWord } from '../shell/help.tsx';
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
  const title = words.text('console.designer.charter');
  return (
    <Paper withBorder p="lg" component="section" aria-label={title}>
      <Stack gap="sm">
        <Group gap="xs">
          <Title order={2} size="h4">
            {title}
          </Title>
          <HelpWord word="charter" />
        </Group>
        {wave.unsignedReason ? (
          <Text>
            {words.text('console.designer.panel.unsigned', {
              reason: localText(wave.unsignedReason, words.language),
            })}
          </Text>
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
        {isAwaited && (
          <Text size="sm" c="dimmed">
            {words.text('console.designer.panel.lapses', {
              closes: formatMoment(
                words,
                wave.timetable?.closesAt ?? wave.schedule.closesAt,
                wave.schedule.timeZone,
              ),
            })}
          </Text>
        )}
        <Group>
          <Anchor href={`/charters/${wave.id}`}>{words.text('console.designer.panel.read')}</Anchor>
          {operator && (
            <Anchor component={Link} href={`/waves/${wave.id}/previews?show=charter`}>
              {words.text('console.designer.panel.as-leads')}
            </Anchor>
          )}
          {operator && isAwaited && <AskAgain wave={wave} />}
        </Group>
      </Stack>
    </Paper>
  );
}

function signatureOf(words: Words, { signatures, schedule }: Wave, side: 'a' | 'b'): string {
  const signature = signatures[side];
  return signature === null
    ? words.text('console.designer.panel.waiting')
    : words.text('console.designer.panel.signed', {
        name: signature.name,
        at: formatMoment(words, signature.signedAt, schedule.timeZone),
      });
}

/** Mails those leads once more; not possible within an hour of the last mail. */
function AskAgain({ wave }: { wave: Wave }) {
  const words = useWords();
  const changed = useWaveChanged();
  const now = new Date();
  const ask = useMutation({
    mutationFn: async () => {
      const asked = await answer(api.waves[':id']['charter-requests'].$post({ param: { id: wave.id } }));
      await changed(asked, words.text('console.designer.panel.asked-again'));
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
        {words.text('console.designer.panel.ask-again')}
      </Button>
      <Text size="sm" c="dimmed">
        {asking.is === 'under-way' || wave.charterAskedAt === null
          ? words.text('console.designer.panel.being-asked')
          : words.text('console.designer.panel.asked', {
              when: formatDistance(words, wave.charterAskedAt, now),
            })}
        {asking.is === 'too-soon' && ` ${words.text('console.designer.panel.too-soon')}`}
      </Text>
      {ask.error && <ProblemAlert error={ask.error} />}
    </>
  );
}
