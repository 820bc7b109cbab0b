import { Anchor, Badge, Button, Group, Text } from '@mantine/core';
import { IconReportAnalytics } from '@tabler/icons-react';
import type { LeadPartnership, ReportBrief } from '../../../shared/home/lead-home.ts';
import { HelpWord } from '../shell/help.tsx';
import { useWords } from '../words/use-words.tsx';
import { HomeCard } from './home-card.tsx';
import { reportAddress } from './report-address.ts';
import { Scores } from './scores.tsx';
import { waveName } from './wave-name.ts';

const VERDICT_COLORS = { signal: 'teal', tendency: 'ochre', noise: 'gray' } as const;

interface LatestReportProps {
  report: ReportBrief;
  partnership: LeadPartnership;
}

/** The newest report: an invitation to guess what it says, or else what it says. */
export function LatestReport({ report, partnership }: LatestReportProps) {
  const words = useWords();
  const { told, toGuess, closedAt, timeZone } = report;
  const about = (
    <Text size="sm" c="dimmed">
      {waveName(words, report)}.{' '}
      {words.text('console.home.report.closed', { day: words.day(closedAt, timeZone) })}
    </Text>
  );
  if (toGuess) {
    return (
      <HomeCard title={words.text('console.home.report.new')} waits>
        {about}
        <Text maw={680}>{words.text('console.home.report.guess-how')}</Text>
        <Button
          component="a"
          href={reportAddress(report, words.language)}
          size="md"
          leftSection={<IconReportAnalytics size={20} aria-hidden />}
        >
          {words.text('console.home.report.guess')}
        </Button>
      </HomeCard>
    );
  }
  return (
    <HomeCard title={words.text('console.home.report.latest')}>
      {about}
      {told && (
        <Text className="home-headline" lang={told.language}>
          {told.sentence ?? words.text('console.home.report.no-sentence')}
        </Text>
      )}
      {told?.verdict && (
        <Group gap={4}>
          <Badge color={VERDICT_COLORS[told.verdict]} size="lg">
            {words.text(`console.home.verdict.${told.verdict}`)}
          </Badge>
          <HelpWord word="signal" />
        </Group>
      )}
      {told && <Scores partnership={partnership} standing={told.standing} />}
      <Group gap="md">
        <Button
          component="a"
          href={reportAddress(report, words.language)}
          size="md"
          leftSection={<IconReportAnalytics size={20} aria-hidden />}
        >
          {words.text('console.home.report.open')}
        </Button>
        <Text span>
          {words.rich('console.home.report.take', {
            pdf: <Download report={report} form="pdf" />,
            xlsx: <Download report={report} form="xlsx" />,
          })}
        </Text>
      </Group>
    </HomeCard>
  );
}

function Download({ report: { id, told }, form }: { report: ReportBrief; form: 'pdf' | 'xlsx' }) {
  return (
    <Anchor
      key={form}
      href={`/api/v1/waves/${id}/report.${form}${told ? `?language=${told.language}` : ''}`}
      download
      underline="always"
    >
      {form.toUpperCase()}
    </Anchor>
  );
}
