import './rehearsal.css';
import { Alert, Group, Paper, Progress, Slider, Stack, Text, Title } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import type { Member } from '../../../shared/partnership/member.ts';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import type { EarlierWave } from '../../../shared/rehearsal/changed-cells.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { LinkButton } from '../shell/link-button.tsx';
import { Loading } from '../shell/loading.tsx';
import { useWords } from '../words/use-words.tsx';
import { ChangedCohorts } from './changed-cohorts.tsx';
import { CohortChances } from './cohort-chances.tsx';
import { InventedReport } from './invented-report.tsx';
import { RehearsalAdvice } from './rehearsal-advice.tsx';
import type { RehearsalReply } from './rehearsal-work.ts';
import { ReportChances } from './report-chances.tsx';
import { StandingOutPeople } from './standing-out-people.tsx';
import { useRehearsal } from './use-rehearsal.ts';

/** What waves reach as a rule, and one more to choose. */
const SHARES = [0.3, 0.5, 0.7] as const;

interface RehearsalProps {
  wave: Wave;
  partnership: Partnership;
  members: readonly Member[];
  earlier: readonly EarlierWave[];
}

/** The figures of a rehearsal, drawn again and again on this computer; nothing of it is stored or sent. */
export function Rehearsal({ wave, partnership, members, earlier }: RehearsalProps) {
  const words = useWords();
  const [own, setOwn] = useState(90);
  const [shown, setShown] = useState(own);
  const { cohortDimensions, cohortMerges, privacy } = wave;
  const shares = useMemo(() => [...new Set([...SHARES, own / 100])].sort((one, other) => one - other), [own]);
  const request = useMemo(
    () => ({
      members: members.map(({ id, side, cohorts }) => ({ id, side, cohorts })),
      draft: { cohortDimensions, cohortMerges, privacy },
      earlier,
      shares,
    }),
    [members, cohortDimensions, cohortMerges, privacy, earlier, shares],
  );
  const { reply, failed } = useRehearsal(request);

  return (
    <Stack gap="xl">
      <Paper withBorder p="lg">
        <Stack gap="xs">
          <Text fw={600} size="sm" id="own-share">
            {words.text('console.rehearsal.own-share', { share: words.percent(shown / 100) })}
          </Text>
          <Text size="sm" c="dimmed">
            {words.text('console.rehearsal.own-share-how')}
          </Text>
          <Slider
            aria-labelledby="own-share"
            thumbProps={{ 'aria-labelledby': 'own-share' }}
            min={5}
            max={100}
            step={5}
            value={shown}
            label={(value) => words.percent(value / 100)}
            onChange={setShown}
            onChangeEnd={setOwn}
            maw={480}
          />
        </Stack>
      </Paper>
      {failed && <Alert color="red">{words.text('console.rehearsal.failed')}</Alert>}
      {!reply && !failed && <Loading />}
      {reply && (
        <>
          <HowFar reply={reply} />
          <Part title="console.rehearsal.advice">
            <RehearsalAdvice wave={wave} advice={reply.advice} />
          </Part>
          <Part title="console.rehearsal.report">
            <ReportChances rehearsed={reply.rehearsed} wave={wave} partnership={partnership} />
          </Part>
          <Part title="console.rehearsal.cohorts">
            <CohortChances rehearsed={reply.rehearsed} wave={wave} partnership={partnership} />
          </Part>
          <Part title="console.rehearsal.alone">
            <StandingOutPeople standing={reply.standing} wave={wave} partnership={partnership} />
          </Part>
          <Part title="console.rehearsal.changed">
            <ChangedCohorts
              changed={reply.changed}
              earlier={earlier}
              minimum={privacy.cohortMinimum}
              partnership={partnership}
            />
          </Part>
        </>
      )}
      <Part title="console.rehearsal.invented">
        <InventedReport wave={wave} partnership={partnership} />
      </Part>
      <Group>
        <LinkButton href={`/waves/${wave.id}/previews`} variant="default">
          {words.text('console.designer.previews')}
        </LinkButton>
        <LinkButton href={`/waves/${wave.id}/edit`} variant="default">
          {words.text('console.designer.edit')}
        </LinkButton>
        <LinkButton href={`/waves/${wave.id}/deploy`}>{words.text('console.designer.deploy')}</LinkButton>
      </Group>
    </Stack>
  );
}

/** How many draws the figures rest on, and how sure that makes them. */
function HowFar({ reply: { draws, allDraws } }: { reply: RehearsalReply }) {
  const words = useWords();
  const isDone = draws >= allDraws;
  // Half the width of a 95 % interval of a share of one half, where it is widest.
  const within = words.number(100 * 1.96 * Math.sqrt(0.25 / Math.max(1, draws)), 0);
  return (
    <Stack gap="xs">
      <Text size="sm" c="dimmed" role="status">
        {words.text(isDone ? 'console.rehearsal.drawn' : 'console.rehearsal.drawing', {
          draws,
          all: allDraws,
          within,
        })}
      </Text>
      {!isDone && (
        <Progress value={(100 * draws) / allDraws} aria-label={words.text('console.rehearsal.progress')} />
      )}
    </Stack>
  );
}

type PartTitle = `console.rehearsal.${'advice' | 'report' | 'cohorts' | 'alone' | 'changed' | 'invented'}`;

function Part({ title, children }: { title: PartTitle; children: ReactNode }) {
  const words = useWords();
  return (
    <Stack component="section" aria-label={words.text(title)}>
      <div>
        <Title order={2} size="h4">
          {words.text(title)}
        </Title>
        <Text size="sm" c="dimmed" maw={760}>
          {words.text(`${title}-how`)}
        </Text>
      </div>
      {children}
    </Stack>
  );
}
