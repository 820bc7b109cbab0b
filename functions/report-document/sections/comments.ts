import { textIn } from '../../../shared/language.ts';
import { SIDES, type Side } from '../../../shared/partnership/partnership.ts';
import type { ReportComment } from '../../../shared/report/gap-report.ts';
import type { Block, Section } from '../document-blocks.ts';
import { namesAround, type ReportContext } from '../report-context.ts';

/**
 * Characters of one side's comments that are printed at most, some sixty pages: a function's answer holds 6 MB.
 * Comments are in random order, so those that are printed are a fair sample.
 */
export const MOST_CHARACTERS = 200_000;
/** What a comment takes besides its words, in characters. */
const FRAME = 100;

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
  const printed = thatFit(given);
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

function thatFit(comments: readonly ReportComment[]): ReportComment[] {
  let room = MOST_CHARACTERS;
  return comments.filter(({ text }) => {
    room -= text.length + FRAME;
    return room >= 0;
  });
}
