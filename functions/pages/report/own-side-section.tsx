import { otherSide, type Side } from '../../../shared/partnership/partnership.ts';
import type { BehaviourFacts } from '../../../shared/report/findings/behaviour-facts.ts';
import {
  isFirmly,
  isOtherHigher,
  isSelfHigher,
  seenBehaviours,
} from '../../../shared/report/guides/seen-behaviours.ts';
import { sessionGuide } from '../../../shared/report/guides/session-guide.ts';
import { CommentList } from './comments-section.tsx';
import { GuideSteps } from './guide-steps.tsx';
import type { PartProps } from './part-props.ts';
import { questionWords } from './question-words.ts';
import { VerdictTag } from './verdict-tag.tsx';

/** So many stand open, the widest gap first; the others are folded away. */
const MOST_SEEN = 5;

/** For the lead of one side alone: never rendered for the other side, nor for operators. */
export function OwnSideSection(props: PartProps) {
  const { report, reader: side, messages } = props;
  if (side === null) return null;
  const { text } = messages;
  const names = { organisation: report.organisations[side], partner: report.organisations[otherSide(side)] };
  const seen = seenBehaviours(report, side);
  const blind = seen.filter((facts) => isFirmly(facts, 'blind_spot'));
  const differ = seen.filter(
    (facts) => (isSelfHigher(facts) || isOtherHigher(facts)) && !blind.includes(facts),
  );
  const comments = report.comments[side]?.filter(({ audience }) => audience === 'own') ?? [];
  return (
    <>
      <p className="hint">{text('report.own-explain', names)}</p>
      <h3>{text('report.own-blind')}</h3>
      <p className="hint">{text('report.own-blind-explain', names)}</p>
      <SeenList {...props} side={side} seen={blind} none="report.own-blind-none" />
      <h3>{text('report.own-differ', names)}</h3>
      <SeenList {...props} side={side} seen={differ} none="report.own-differ-none" />
      <div className="guide">
        <h3 id="session">{text('guide.session')}</h3>
        <p className="hint">{text('guide.session-explain', names)}</p>
        <GuideSteps guide={sessionGuide(report, side)} speaker={side} {...{ report, messages }} />
      </div>
      {comments.length > 0 && (
        <div className={`said side-${side}`}>
          <h3>{text('report.own-comments')}</h3>
          <p className="hint">{text('report.own-comments-explain', names)}</p>
          <CommentList {...{ report, side, comments, messages }} />
        </div>
      )}
    </>
  );
}

interface SeenListProps extends PartProps {
  side: Side;
  seen: readonly BehaviourFacts[];
  none: 'report.own-blind-none' | 'report.own-differ-none';
}

function SeenList({ report, reader, messages, side, seen, none }: SeenListProps) {
  const { text, number, signed } = messages;
  if (seen.length === 0) return <p>{text(none)}</p>;
  const list = (some: readonly BehaviourFacts[]) => (
    <ul className="seen">
      {some.map(({ figures, self, other, gap }) => (
        <li key={figures.item}>
          {questionWords(figures, side, { reader, messages })}{' '}
          <span className="hint figure">
            {text('report.own-figures', {
              partner: report.organisations[otherSide(side)],
              self: number(self),
              other: number(other),
              gap: signed(gap),
            })}
          </span>{' '}
          <VerdictTag verdict={figures.verdict} messages={messages} onGap />
        </li>
      ))}
    </ul>
  );
  const more = seen.slice(MOST_SEEN);
  return (
    <>
      {list(seen.slice(0, MOST_SEEN))}
      {more.length > 0 && (
        <details>
          <summary>{text('report.own-more', { count: more.length })}</summary>
          {list(more)}
        </details>
      )}
    </>
  );
}
