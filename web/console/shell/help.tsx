import './help.css';
import { ActionIcon, CloseButton, Group, Popover, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconHelp } from '@tabler/icons-react';
import type { ConsoleKey } from '../../../shared/messages/console-catalogue.ts';
import { useWords } from '../words/use-words.tsx';
import type { WordValues } from '../words/words.ts';

/** The difficult words that have an explanation of their own (`console-help.json`). */
export type DifficultWord = ConsoleKey extends infer Key
  ? Key extends `console.help.${infer Word}.word`
    ? Word
    : never
  : never;

interface HelpProps {
  /** What is explained, as it stands beside the question mark. */
  about: string;
  /** The explanation: a sentence or two. */
  text: ConsoleKey;
  values?: WordValues;
}

/**
 * A question mark that opens a short explanation. Opened by click, tap, Enter or space, closed by Escape or by a
 * click elsewhere, upon which the focus is back on the question mark.
 *
 * Put it behind a heading or a word, not inside a `<label>`, whose text it would become part of.
 */
export function Help({ about, text, values }: HelpProps) {
  const words = useWords();
  const [opened, explanation] = useDisclosure(false);
  const title = words.text('console.help.about', { word: about });
  return (
    <Popover
      opened={opened}
      onChange={(open) => (open ? explanation.open() : explanation.close())}
      width={320}
      shadow="md"
      withArrow
      trapFocus
      returnFocus
    >
      <Popover.Target>
        <ActionIcon
          className="help-button"
          variant="subtle"
          color="gray"
          radius="xl"
          size="sm"
          aria-label={title}
          onClick={explanation.toggle}
        >
          <IconHelp size={18} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label={title}>
        <Group wrap="nowrap" align="flex-start" gap="xs">
          {/* The focus goes to the text, so that screen readers read it. */}
          <Text size="sm" className="help-text" tabIndex={-1} data-autofocus>
            {words.text(text, values)}
          </Text>
          <CloseButton size="sm" aria-label={words.text('console.help.close')} onClick={explanation.close} />
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}

/** The question mark of a word that is explained in one way everywhere. */
export function HelpWord({ word }: { word: DifficultWord }) {
  const words = useWords();
  return <Help about={words.text(`console.help.${word}.word`)} text={`console.help.${word}`} />;
}
