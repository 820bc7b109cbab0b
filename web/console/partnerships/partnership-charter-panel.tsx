import { Anchor, List, Paper, Stack, Text, Title } from '@mantine/core';
import { IconSignature } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Partnership, Side } from '../../../shared/partnership/partnership.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { localText } from '../languages/local-text.ts';
import { Loaded } from '../shell/loaded.tsx';
import { NothingYet } from '../shell/nothing-yet.tsx';
import { SideName } from '../sides/side-mark.tsx';
import { SIDES } from '../sides/sides.ts';
import { wavesQuery } from '../waves/wave-queries.ts';
import { useWords } from '../words/use-words.tsx';
import type { Words } from '../words/words.ts';

/** The charter of the newest wave that leads have been asked to sign: whose names stand under it, and its text. */
export function PartnershipCharterPanel({ partnership }: { partnership: Partnership }) {
  const { text } = useWords();
  const waves = useQuery(wavesQuery(partnership.id));
  return (
    <Loaded query={waves}>
      {(newestFirst) => {
        const wave = newestFirst.find(({ timetable }) => timetable !== null);
        if (wave) return <Signatures wave={wave} partnership={partnership} />;
        return (
          <NothingYet icon={IconSignature} title={text('console.partnership.charter-empty')}>
            {text('console.partnership.charter-empty-how')}
          </NothingYet>
        );
      }}
    </Loaded>
  );
}

function Signatures({ wave, partnership }: { wave: Wave; partnership: Partnership }) {
  const words = useWords();
  const { text } = words;
  const { number, title, unsignedReason } = wave;
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby="partnership-charter">
      <Stack gap="sm">
        <Title order={2} size="h4" id="partnership-charter">
          {text('console.partnership.charter-of', { number, title })}
        </Title>
        {unsignedReason ? (
          <Text>
            {text('console.partnership.charter-without', {
              reason: localText(unsignedReason, words.language),
            })}
          </Text>
        ) : (
          <List listStyleType="none" spacing="xs">
            {SIDES.map((side) => (
              <List.Item key={side}>
                <SideName side={side} name={partnership.sides[side].name} />: {signatureOf(words, wave, side)}
              </List.Item>
            ))}
          </List>
        )}
        <Anchor href={`/charters/${wave.id}`} underline="always" w="fit-content">
          {text('console.partnership.charter-read')}
        </Anchor>
      </Stack>
    </Paper>
  );
}

function signatureOf({ text, moment }: Words, { signatures, schedule }: Wave, side: Side): string {
  const signature = signatures[side];
  if (!signature) return text('console.partnership.charter-unsigned');
  return text('console.partnership.charter-signed-by', {
    name: signature.name,
    moment: moment(signature.signedAt, schedule.timeZone),
  });
}
