import { Button, CopyButton, Stack, Text, Title } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useContext } from 'react';
import type { RunningWave } from '../../../shared/home/lead-home.ts';
import { useWords } from '../words/use-words.tsx';
import { CardLevel } from './home-card.tsx';

interface WordsToSayProps {
  wave: RunningWave;
  own: string;
  partner: string;
}

/** Words with which a lead can encourage answers in person, without putting anybody under pressure. */
export function WordsToSay({ wave, own, partner }: WordsToSayProps) {
  const words = useWords();
  const { state, opensAt, timeZone, charter } = wave;
  const lines = [
    ...(state === 'scheduled'
      ? [words.text('console.home.say.soon', { day: words.day(opensAt, timeZone), partner })]
      : []),
    words.text('console.home.say.honest', { partner }),
    words.text(charter === 'waived' ? 'console.home.say.safe' : 'console.home.say.safe-signed'),
    words.text('console.home.say.result'),
  ];
  return (
    <Stack gap="sm" align="flex-start">
      <Title order={useContext(CardLevel) === 2 ? 3 : 4} size="h5">
        {words.text('console.home.say.title')}
      </Title>
      <Text maw={680}>{words.text('console.home.say.why', { own })}</Text>
      <ul className="home-words">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <CopyButton value={lines.join('\n\n')} timeout={3000}>
        {({ copied, copy }) => (
          <Button
            variant="default"
            leftSection={copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
            onClick={copy}
          >
            <span aria-live="polite">
              {words.text(copied ? 'console.home.say.copied' : 'console.home.say.copy')}
            </span>
          </Button>
        )}
      </CopyButton>
      <Text maw={680} size="sm" c="dimmed">
        {words.text('console.home.say.not')}
      </Text>
    </Stack>
  );
}
