import { SIDES } from '../../../shared/partnership/partnership.ts';
import { spellReceipt } from '../../../shared/response/receipt.ts';
import type { Block, Section } from '../document-blocks.ts';
import { namesAround, type ReportContext } from '../report-context.ts';

/** Receipts of one side that are printed at most, some six pages. */
export const MOST_RECEIPTS = 2500;

/** One code for every counted answer sheet; null in a report of answers that were collected elsewhere. */
export function receiptsSection(context: ReportContext): Section | null {
  const { report, messages } = context;
  const { text } = messages;
  const { receipts, organisations } = report;
  if (receipts.a.length + receipts.b.length === 0) return null;
  const blocks = SIDES.flatMap((side): Block[] => {
    const rest = receipts[side].length - MOST_RECEIPTS;
    return [
      { kind: 'subheading', words: organisations[side], side },
      { kind: 'receipts', codes: receipts[side].slice(0, MOST_RECEIPTS).map(spellReceipt) },
      ...(rest > 0
        ? [
            {
              kind: 'hint' as const,
              words: text('document.receipts-more', { ...namesAround(context, side), count: rest }),
            },
          ]
        : []),
    ];
  });
  return {
    title: text('report.receipts'),
    blocks: [{ kind: 'hint', words: text('report.receipts-explain') }, ...blocks],
  };
}
