import { textIn } from '../../../shared/language.ts';
import type { Messages } from '../../../shared/messages/messages.ts';
import { SIDES, type Side } from '../../../shared/partnership/partnership.ts';
import type { GapReport, ReportComment } from '../../../shared/report/gap-report.ts';
import type { PartProps } from './part-props.ts';

/**
 * What people wrote for both sides. What is meant for the reader's side only stands in the part that is theirs;
 * for somebody who leads both sides it stands here, marked.
 */
export function CommentsSection({ report, reader, messages }: PartProps) {
  const { text } = messages;
  const { comments, organisations, privacy } = report;
  return SIDES.map((side) => {
    const given = comments[side]?.filter(({ audience }) => reader === null || audience === 'both') ?? null;
    const values = { organisation: organisations[side], minimum: privacy.commentMinimum };
    return (
      <div key={side} className={`said side-${side}`}>
        <h3>{text('report.comments-from', values)}</h3>
        {given === null && <p className="hint">{text('report.comments-withheld', values)}</p>}
        {given?.length === 0 && <p className="hint">{text('report.comments-none')}</p>}
        {given && <CommentList {...{ report, side, messages }} comments={given} marksOwn />}
      </div>
    );
  });
}

interface CommentListProps {
  report: GapReport;
  side: Side;
  comments: readonly ReportComment[];
  messages: Messages;
  /** Whether a comment that is for the own side only says so. */
  marksOwn?: boolean;
}

/** Comments of one side, under the questions they answer, each in its own direction of writing. */
export function CommentList({ report, side, comments, messages, marksOwn = false }: CommentListProps) {
  return report.comments.items.map(({ item, text: question }) => {
    const texts = comments.filter((comment) => comment.item === item);
    if (texts.length === 0) return null;
    return (
      <div key={item}>
        <h4>{textIn(question[side], messages.language)}</h4>
        <ul className="comments">
          {texts.map((comment, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a static document, and texts may repeat
            <li key={index} dir="auto">
              {comment.text}
              {marksOwn && comment.audience === 'own' && (
                <span className="tag">{messages.text('report.comments-own')}</span>
              )}
            </li>
          ))}
        </ul>
      </div>
    );
  });
}
