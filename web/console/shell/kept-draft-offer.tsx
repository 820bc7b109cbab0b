import { Alert, Button, Group, Text } from '@mantine/core';
import { IconPencil } from '@tabler/icons-react';
import { formatDistance } from '../dates/format-distance.ts';
import { useWords } from '../words/use-words.tsx';
import type { KeptDraft } from './use-kept-draft.ts';

interface KeptDraftOfferProps<Value> {
  draft: KeptDraft<Value>;
  onTake: (value: Value) => void;
}

/** Offers what was typed before the page went away; stands above the form. */
export function KeptDraftOffer<Value>({ draft, onTake }: KeptDraftOfferProps<Value>) {
  const words = useWords();
  const { offered } = draft;
  if (!offered) return null;
  const take = () => {
    onTake(offered.value);
    draft.take();
  };
  return (
    <Alert icon={<IconPencil aria-hidden />} title={words.text('console.shell.draft-kept')} role="status">
      <Text size="sm" mb="sm">
        {words.text('console.shell.draft-kept-how', {
          when: formatDistance(words, offered.at.toISOString(), new Date()),
        })}
      </Text>
      <Group gap="sm">
        <Button size="compact-md" onClick={take}>
          {words.text('console.shell.draft-take')}
        </Button>
        <Button size="compact-md" variant="default" onClick={draft.drop}>
          {words.text('console.shell.draft-drop')}
        </Button>
      </Group>
    </Alert>
  );
}
