import { Button, Stack, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCopy, IconEye, IconMasksTheater, IconPencil, IconRocket, IconTrash } from '@tabler/icons-react';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { LinkButton } from '../shell/link-button.tsx';
import { useMe } from '../shell/me.tsx';
import { Page } from '../shell/page.tsx';
import { useWords } from '../words/use-words.tsx';
import { waveName } from './current-wave.ts';
import { DeleteDraft } from './delete-draft.tsx';
import { DeployCheck } from './deploy-check.tsx';
import { WaveFacts } from './wave-facts.tsx';
import { WaveStateBadge } from './wave-state-badge.tsx';

/** A draft: what still stands against it, what it will be, and what can be done with it before it is deployed. */
export function WaveDraft({ wave, partnership }: { wave: Wave; partnership: Partnership }) {
  const words = useWords();
  const { operator } = useMe();
  const [deleting, remove] = useDisclosure(false);
  const at = `/waves/${wave.id}`;
  return (
    <Page
      title={waveName(words, wave)}
      up={{ href: `/partnerships/${partnership.id}`, label: partnership.name }}
      aside={<WaveStateBadge state={wave.state} />}
      actions={
        operator && (
          <>
            <LinkButton
              href={`${at}/edit`}
              variant="default"
              leftSection={<IconPencil size={18} aria-hidden />}
            >
              {words.text('console.designer.edit')}
            </LinkButton>
            <LinkButton
              href={`${at}/rehearsal`}
              variant="default"
              leftSection={<IconMasksTheater size={18} aria-hidden />}
            >
              {words.text('console.designer.rehearse')}
            </LinkButton>
            <LinkButton
              href={`${at}/previews`}
              variant="default"
              leftSection={<IconEye size={18} aria-hidden />}
            >
              {words.text('console.designer.previews')}
            </LinkButton>
            <LinkButton
              href={`/partnerships/${partnership.id}/waves/new?copy=${wave.id}`}
              variant="default"
              leftSection={<IconCopy size={18} aria-hidden />}
            >
              {words.text('console.designer.copy')}
            </LinkButton>
            <Button variant="default" leftSection={<IconTrash size={18} aria-hidden />} onClick={remove.open}>
              {words.text('console.designer.delete')}
            </Button>
            <LinkButton href={`${at}/deploy`} leftSection={<IconRocket size={18} aria-hidden />}>
              {words.text('console.designer.deploy')}
            </LinkButton>
          </>
        )
      }
    >
      <DeployCheck wave={wave} />
      <Stack>
        <Title order={2} size="h4">
          {words.text('console.designer.will-be')}
        </Title>
        <WaveFacts wave={wave} />
      </Stack>
      <DeleteDraft wave={wave} opened={deleting} onClose={remove.close} />
    </Page>
  );
}
