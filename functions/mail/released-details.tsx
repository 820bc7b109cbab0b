import type { Messages } from '../../shared/messages/messages.ts';
import type { Headline } from '../../shared/report/headline.ts';
import { GapTable } from './gap-table.tsx';
import { Lead, Paragraph, PartTitle, Picture, Points } from './mail-frame.tsx';

interface ReleasedDetailsProps {
  headline: Headline;
  messages: Messages;
  /** The chart of gaps among the mail’s files, and what it shows in words; null where there is none. */
  picture: { cid: string; words: string } | null;
}

/** The report in a mail: the relationship in a sentence, what stands out, the widest gaps, what to say next. */
export function ReleasedDetails({ headline, messages, picture }: ReleasedDetailsProps) {
  const { text, language } = messages;
  const { sentence, findings, gaps, next } = headline;
  return (
    <>
      {sentence && <Lead>{sentence}</Lead>}
      {[headline.a, headline.b].map((side) => (
        <Paragraph key={side.name}>{sideSentence(side, messages)}</Paragraph>
      ))}
      {findings.length > 0 && (
        <>
          <PartTitle>{text('mail.released.findings')}</PartTitle>
          <Points
            language={language}
            points={findings.map(({ sentence: words, verdict }) => `${text(`verdict.${verdict}`)}: ${words}`)}
          />
        </>
      )}
      <PartTitle>{text('mail.released.gaps')}</PartTitle>
      {picture && <Picture {...picture} />}
      {gaps.length === 0 && <Paragraph>{text('mail.released.no-gaps')}</Paragraph>}
      {tablesOf(gaps).map((table) => (
        <GapTable key={`${table[0]?.about} ${table[0]?.organisation}`} gaps={table} messages={messages} />
      ))}
      {next && (
        <>
          <PartTitle>{text('mail.released.next')}</PartTitle>
          <Paragraph>{next}</Paragraph>
        </>
      )}
    </>
  );
}

/** The gaps by what they are about, each group in the order of the widest. */
function tablesOf(gaps: Headline['gaps']): Headline['gaps'][] {
  return [...Map.groupBy(gaps, ({ about, organisation }) => `${about} ${organisation}`).values()];
}

function sideSentence(
  { name, responded, invited, nps, overall }: Headline['a'],
  { text, number, signed }: Messages,
): string {
  const figure = (value: number | null | undefined, written: (value: number) => string) =>
    value === undefined ? 'none' : value === null ? text('mail.withheld') : written(value);
  return text('mail.released.side', {
    name,
    responded,
    invited: invited === null ? 'unknown' : number(invited, 0),
    nps: figure(nps, (score) => signed(score, 0)),
    overall: figure(overall, (mean) => number(mean)),
  });
}
