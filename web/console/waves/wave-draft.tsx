import { Button, Stack, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconPencil, IconRocket, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { LinkButton } from '../shell/link-button.tsx';
import { Page } from '../shell/page.tsx';
import { waveName } from './current-wave.ts';
import { DeleteDraft } from './delete-draft.tsx';
import { DeployCheck } from './deploy-check.tsx';
import { DeployWave } from './deploy-wave.tsx';
import { WaveFacts } from './wave-facts.tsx';
import { deployCheckQuery } from './wave-queries.ts';
import { WaveStateBadge } from './wave-state-badge.tsx';

/** A draft: what still stands against it, what it will be, and the step that makes it unchangeable. */
export function WaveDraft({ wave, partnership }: { wave: Wave; partnership: Partnership }) {
  const [deploying, deploy] = useDisclosure(false);
  const [deleting, remove] = useDisclosure(false);
  const check = useQuery(deployCheckQuery(wave));
  const isReady = check.data?.length === 0;

  return (
    <Page
      title={waveName(wave)}
      up={{ href: `/partnerships/${partnership.id}`, label: partnership.name }}
      aside={<WaveStateBadge state={wave.state} />}
      actions={
        <>
          <LinkButton
            href={`/waves/${wave.id}/edit`}
            variant="default"
            leftSection={<IconPencil size={18} aria-hidden />}
          >
            Edit draft
          </LinkButton>
          <Button variant="default" leftSection={<IconTrash size={18} aria-hidden />} onClick={remove.open}>
            Delete draft
          </Button>
          <Button
            leftSection={<IconRocket size={18} aria-hidden />}
            disabled={!isReady}
            onClick={deploy.open}
          >
            Deploy wave
          </Button>
        </>
      }
    >
      <DeployCheck wave={wave} />
      <Stack>
        <Title order={2} size="h4">
          What it will be
        </Title>
        <WaveFacts wave={wave} />
      </Stack>
      <DeployWave wave={wave} partnership={partnership} opened={deploying} onClose={deploy.close} />
      <DeleteDraft wave={wave} opened={deleting} onClose={remove.close} />
    </Page>
  );
}
