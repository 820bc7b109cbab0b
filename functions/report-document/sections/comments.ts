import { textIn } from '../../../shared/language.ts';
import { SIDES, type Side } from '../../../shared/partnership/partnership.ts';
import type { Block, Section } from '../document-blocks.ts';
import { namesAround, type ReportContext } from '../report-context.ts';

/** Comments of one side that are printed at most; they are in random order, so these are a fair sample. */
export const MOST_COMMENTS = 400;

/** What people wrote, by side and question; null where nobody was asked to write. */
export function commentsSection(context: ReportContext): Section | null {
  const { report, messages } = context;
  if (report.comments.items.length === 0) return null;
  return {
    title: messages.text('report.comments'),
    blocks: SIDES.flatMap((side) => commentsOf(context, side)),
  };
}

function commentsOf(context: ReportContext, side: Side): Block[] {
  const { report, messages } = context;
  const { text, language } = messages;
  const { comments, privacy } = report;
  const values = { ...namesAround(context, side), minimum: privacy.commentMinimum };
  const heading: Block = { kind: 'subheading', words: text('report.comments-from', values), side };
  const given = comments[side];
  if (given === null) return [heading, { kind: 'hint', words: text('report.comments-withheld', values) }];
  if (given.length === 0) return [heading, { kind: 'hint', words: text('report.comments-none') }];
  const printed = given.slice(0, MOST_COMMENTS);
  const rest = given.length - printed.length;
  const own = text('report.comments-own');
  return [
    heading,
    ...comments.items.flatMap(({ item, text: question }): Block[] => {
      const texts = printed
        .filter((comment) => comment.item === item)
        .map((comment) => ({ text: comment.text, own: comment.audience === 'own' ? own : null }));
      if (texts.length === 0) return [];
      return [
        { kind: 'question', words: textIn(question[side], language) },
        { kind: 'comments', side, texts },
      ];
    }),
    ...(rest > 0
      ? [{ kind: 'hint' as const, words: text('document.comments-more', { ...values, count: rest }) }]
      : []),
  ];
}
