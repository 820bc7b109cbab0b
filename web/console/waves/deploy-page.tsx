import { Alert, Anchor, Button, Group, List, Paper, Stack, Text, Title } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconLock, IconRocket } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Member } from '../../../shared/partnership/member.ts';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { wallClockIn } from '../dates/wall-clock.ts';
import { membersQuery } from '../members/member-queries.ts';
import { partnershipQuery } from '../partnerships/partnership-queries.ts';
import { LinkButton } from '../shell/link-button.tsx';
import { LoadedPage } from '../shell/loaded.tsx';
import { OperatorsOnly } from '../shell/operators-only.tsx';
import { Page } from '../shell/page.tsx';
import { useWords } from '../words/use-words.tsx';
import { waveName } from './current-wave.ts';
import { DeployCheck } from './deploy-check.tsx';
import { DeployConfirmation } from './deploy-confirmation.tsx';
import { DeployMails } from './deploy-mails.tsx';
import { DeployTexts } from './deploy-texts.tsx';
import { ScheduleLocalTimes } from './schedule-local-times.tsx';
import { WaveFacts } from './wave-facts.tsx';
import { rosterZones } from './wave-form-roster.ts';
import { savedWaveValues } from './wave-form-values.ts';
import { WhoIsAsked } from './wave-form-who.tsx';
import { deployCheckQuery, waveQuery } from './wave-queries.ts';

export function DeployPage({ id }: { id: string }) {
  const words = useWords();
  const title = words.text('console.designer.deploy');
  const wave = useQuery(waveQuery(id));
  const partnership = useQuery({
    ...partnershipQuery(wave.data?.partnershipId ?? ''),
    enabled: wave.data !== undefined,
  });
  const members = useQuery({
    ...membersQuery(wave.data?.partnershipId ?? ''),
    enabled: wave.data !== undefined,
  });
  return (
    <OperatorsOnly title={title}>
      <LoadedPage query={wave} title={title}>
        {(draft) => (
          <LoadedPage query={partnership} title={title}>
            {(between) => (
              <LoadedPage query={members} title={title}>
                {(people) => <LastLook wave={draft} partnership={between} members={people} />}
              </LoadedPage>
            )}
          </LoadedPage>
        )}
      </LoadedPage>
    </OperatorsOnly>
  );
}

interface LastLookProps {
  wave: Wave;
  partnership: Partnership;
  members: readonly Member[];
}

/** Once more all that becomes unchangeable, what stands against it, and the step itself. */
function LastLook({ wave, partnership, members }: LastLookProps) {
  const words = useWords();
  const [confirming, confirm] = useDisclosure(false);
  const check = useQuery(deployCheckQuery(wave));
  const name = waveName(words, wave);
  const back = `/waves/${wave.id}`;
  const isReady = check.data?.length === 0;
  const { schedule } = savedWaveValues(wave, new Date());
  if (wave.state !== 'draft') {
    return (
      <Page title={name} up={{ href: back, label: name }}>
        <Text>{words.text('console.designer.deployed-already')}</Text>
      </Page>
    );
  }
  return (
    <Page
      title={words.text('console.designer.deploy-title', { wave: name })}
      up={{ href: back, label: name }}
      lead={<Text c="dimmed">{words.text('console.designer.deploy-lead')}</Text>}
    >
      <DeployCheck wave={wave} />
      <Alert color="ochre" icon={<IconLock aria-hidden />} title={words.text('console.designer.frozen')}>
        <List size="sm" spacing={4}>
          {(['questionnaire', 'names', 'words', 'times', 'privacy', 'people'] as const).map((what) => (
            <List.Item key={what}>
              {words.text(`console.designer.frozen.${what}`, {
                a: partnership.sides.a.name,
                b: partnership.sides.b.name,
              })}
            </List.Item>
          ))}
        </List>
      </Alert>
      <Part title={words.text('console.designer.deploy.settings')}>
        <WaveFacts wave={wave} />
        <Anchor component={Link} href={`${back}/previews`} underline="always" w="fit-content">
          {words.text('console.designer.deploy.look')}
        </Anchor>
      </Part>
      <Part title={words.text('console.designer.deploy.people')}>
        <Paper withBorder p="lg">
          <Stack>
            <WhoIsAsked members={members} partnership={partnership} languages={wave.languages} />
          </Stack>
        </Paper>
      </Part>
      <Part title={words.text('console.designer.deploy.mails')}>
        <DeployMails wave={wave} partnership={partnership} members={members} />
      </Part>
      <Part title={words.text('console.designer.local')}>
        <Paper withBorder p="lg">
          <ScheduleLocalTimes
            schedule={schedule}
            zones={rosterZones(members, schedule.timeZone)}
            now={wallClockIn(new Date(), schedule.timeZone)}
          />
        </Paper>
      </Part>
      <Part title={words.text('console.designer.deploy.texts')}>
        <DeployTexts wave={wave} />
      </Part>
      <Group>
        <Button leftSection={<IconRocket size={18} aria-hidden />} disabled={!isReady} onClick={confirm.open}>
          {words.text('console.designer.deploy')}
        </Button>
        <LinkButton href={back} variant="subtle">
          {words.text('console.shell.go-back')}
        </LinkButton>
        {!isReady && (
          <Text size="sm" c="dimmed">
            {words.text('console.designer.deploy.not-yet')}
          </Text>
        )}
      </Group>
      <DeployConfirmation
        wave={wave}
        partnership={partnership}
        members={members}
        opened={confirming}
        onClose={confirm.close}
      />
    </Page>
  );
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack component="section" aria-label={title}>
      <Title order={2} size="h4">
        {title}
      </Title>
      {children}
    </Stack>
  );
}
