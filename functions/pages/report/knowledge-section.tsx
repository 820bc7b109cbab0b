import { otherSide, SIDES, type Side } from '../../../shared/partnership/partnership.ts';
import { rankedGaps } from '../../../shared/report/ranked-gaps.ts';
import { signedIntervalWords } from './figure-words.ts';
import type { PartProps } from './part-props.ts';
import { questionWords } from './question-words.ts';

/** In this order: first what leads to a conversation. */
const READINGS = ['false-comfort', 'needless-worry', 'they-already-know', 'shared-picture'] as const;

/** Who knows what the other thinks: what each organisation expected to hear, and what it heard. */
export function KnowledgeSection(props: PartProps) {
  const { report, messages } = props;
  return (
    <>
      <p>{messages.text('report.knowledge-lead')}</p>
      {SIDES.filter((target) => readOf(report, target).length > 0).map((target) => (
        <KnowledgeOf key={target} {...props} target={target} />
      ))}
    </>
  );
}

function KnowledgeOf({ report, target, reader, messages }: PartProps & { target: Side }) {
  const { text } = messages;
  const names = {
    organisation: report.organisations[target],
    partner: report.organisations[otherSide(target)],
  };
  const read = readOf(report, target);
  const itemsOf = (reading: string) => read.filter(({ coOrientation }) => coOrientation?.reading === reading);
  const lines = (items: ReturnType<typeof readOf>) => (
    <ul>
      {items.map((item) => (
        <li key={item.item}>
          {questionWords(item, target, { reader, messages })}{' '}
          <span className="figure hint under">{guessWords(item, messages)}</span>
        </li>
      ))}
    </ul>
  );
  const unclear = itemsOf('unclear');
  return (
    <div className={`about side-${target}`}>
      <h3>{text('report.knowledge-of', names)}</h3>
      {READINGS.filter((reading) => itemsOf(reading).length > 0).map((reading) => (
        <div key={reading} className="reading">
          <h4>{text(`reading.${reading}`)}</h4>
          <p className="hint">{text(`reading.${reading}-explain`)}</p>
          {lines(itemsOf(reading))}
        </div>
      ))}
      {unclear.length > 0 && (
        <details className="reading">
          <summary>{text('report.knowledge-unclear', { count: unclear.length })}</summary>
          {lines(unclear)}
        </details>
      )}
    </div>
  );
}

function guessWords(
  { self, other, predicted, coOrientation }: ReturnType<typeof readOf>[number],
  messages: PartProps['messages'],
): string {
  const { text, number, signed } = messages;
  const known = (mean: number | null | undefined) => (mean == null ? '–' : number(mean));
  const { accuracy = null, accuracyCi = null } = coOrientation ?? {};
  return text('report.knowledge-figures', {
    self: known(self.mean),
    predicted: known(predicted?.mean),
    other: known(other.mean),
    off: accuracy === null ? '–' : signed(accuracy),
    interval: accuracyCi ? 'known' : 'none',
    range: accuracyCi ? signedIntervalWords(accuracyCi, messages) : '',
  });
}

/** Its behaviours with a reading, in the report's order of priority. */
function readOf({ targets }: PartProps['report'], target: Side) {
  return rankedGaps({ targets, relationship: [] }).flatMap((gap) =>
    gap.about === 'organisation' && gap.target === target && gap.coOrientation?.reading ? [gap] : [],
  );
}
