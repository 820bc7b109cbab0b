import { Paper, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { Loaded } from '../shell/loaded.tsx';
import { useMe } from '../shell/me.tsx';
import { Page } from '../shell/page.tsx';
import { useWords } from '../words/use-words.tsx';
import { CharterPanel } from './charter-panel.tsx';
import { waveName } from './current-wave.ts';
import { Deliveries } from './deliveries.tsx';
import { PrintSheets } from './print-sheets.tsx';
import { ReportLinks } from './report-links.tsx';
import { ResponseBySide } from './response-by-side.tsx';
import { ResponseOverDays } from './response-over-days.tsx';
import { WaveActions } from './wave-actions.tsx';
import { WaveFacts } from './wave-facts.tsx';
import { waveOutlook } from './wave-outlook.ts';
import { progressQuery } from './wave-queries.ts';
import { WaveStateBadge } from './wave-state-badge.tsx';

/** A deployed wave: how it stands, what happens next, and what can be done. */
export function WaveMonitor({ wave, partnership }: { wave: Wave; partnership: Partnership }) {
  const words = useWords();
  const { operator } = useMe();
  const progress = useQuery(progressQuery(wave));
  return (
    <Page
      title={waveName(words, wave)}
      up={{ href: `/partnerships/${partnership.id}`, label: partnership.name }}
      aside={<WaveStateBadge state={wave.state} />}
      actions={operator && <WaveActions wave={wave} partnership={partnership} />}
    >
      <Paper withBorder p="lg">
        <Stack gap="xs" role="status" aria-label={words.text('console.monitor.state')}>
          {waveOutlook(words, wave, new Date()).map((sentence) => (
            <Text key={sentence}>{sentence}</Text>
          ))}
        </Stack>
        {wave.state === 'released' && <ReportLinks wave={wave} />}
      </Paper>
      {wave.state === 'scheduled' && <CharterPanel wave={wave} partnership={partnership} />}
      <Loaded query={progress}>
        {(read) => (
          <>
            <ResponseBySide progress={read} wave={wave} partnership={partnership} />
            {operator && wave.state !== 'scheduled' && wave.state !== 'cancelled' && (
              <ResponseOverDays progress={read} wave={wave} partnership={partnership} />
            )}
          </>
        )}
      </Loaded>
      {operator && wave.state === 'open' && <PrintSheets wave={wave} partnership={partnership} />}
      {operator && wave.state !== 'scheduled' && <Deliveries wave={wave} partnership={partnership} />}
      <Stack>
        <Title order={2} size="h4">
          {words.text('console.monitor.settings')}
        </Title>
        <WaveFacts wave={wave} />
      </Stack>
    </Page>
  );
}
