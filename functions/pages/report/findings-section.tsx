import { findingSentence } from '../../../shared/report/findings/finding-words.ts';
import type { Finding } from '../../../shared/report/gap-report.ts';
import { rankedGaps } from '../../../shared/report/ranked-gaps.ts';
import { FindingTag } from './finding-tag.tsx';
import type { PartProps } from './part-props.ts';

/** More than this nobody keeps in mind; the others follow in smaller type. */
const PROMINENT = 3;

/** What stands out, in ranked sentences, the first three large. */
export function FindingsSection({ report, reader, messages }: PartProps) {
  const { text } = messages;
  const { findings } = report;
  const gaps = rankedGaps(report);
  const isCalm = gaps.length > 0 && gaps.every(({ verdict }) => verdict !== 'signal');
  const item = (finding: Finding) => {
    const sentence = findingSentence(finding, report, messages, reader);
    return (
      <li key={sentence}>
        <p className="finding">
          {sentence} <FindingTag finding={finding} messages={messages} />
        </p>
      </li>
    );
  };
  return (
    <>
      {isCalm && (
        <div className="card calm">
          <p>{text('report.calm')}</p>
          <p className="hint">{text('report.calm-next')}</p>
        </div>
      )}
      {findings.length === 0 && <p>{text('report.findings-none')}</p>}
      {findings.length > 0 && (
        <ol className="findings prominent">{findings.slice(0, PROMINENT).map(item)}</ol>
      )}
      {findings.length > PROMINENT && (
        <>
          <h3>{text('report.findings-more')}</h3>
          <ol className="findings" start={PROMINENT + 1}>
            {findings.slice(PROMINENT).map(item)}
          </ol>
        </>
      )}
    </>
  );
}
