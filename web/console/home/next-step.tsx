import { Anchor } from '@mantine/core';
import type { ReportBrief } from '../../../shared/home/lead-home.ts';
import { useWords } from '../words/use-words.tsx';
import { HomeCard } from './home-card.tsx';
import { reportAddress } from './report-address.ts';

/** What the newest report suggests to bring up, and where it says more. */
export function NextStep({ report }: { report: ReportBrief }) {
  const words = useWords();
  if (!report.told?.next) return null;
  return (
    <HomeCard title={words.text('console.home.next.title')}>
      <p className="home-next" lang={report.told.language}>
        {report.told.next}
      </p>
      <Anchor href={reportAddress(report, words.language, 'action')} underline="always">
        {words.text('console.home.next.more')}
      </Anchor>
    </HomeCard>
  );
}
