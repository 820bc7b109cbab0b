import type { Messages } from '../messages/messages.ts';
import type { GapRow } from './gap-rows.ts';

/** How many of the gaps are signals, in one line. */
export function gapHeadline(rows: readonly GapRow[], { text }: Messages): string {
  const verdicts = rows.map(({ figures }) => figures).filter(({ gap }) => gap !== null);
  if (verdicts.length === 0) return text('chart.gap.none');
  const signals = verdicts.filter(({ verdict }) => verdict === 'signal').length;
  return text('chart.gap.headline', { signals, count: verdicts.length });
}

/** What the chart of gaps shows, in one sentence with the figures of its first row. */
export function gapSummary(rows: readonly GapRow[], messages: Messages): string {
  const { text, signed } = messages;
  const [first] = rows;
  const count = (kind: string) => rows.filter(({ figures }) => figures.verdict === kind).length;
  if (!first || first.figures.gap === null) return text('chart.gap.summary-none');
  return text('chart.gap.summary', {
    headline: gapHeadline(rows, messages),
    tendencies: count('tendency'),
    noise: count('noise'),
    withheld: rows.filter(({ figures }) => figures.gap === null).length,
    question: text('chart.quoted', { text: first.question }),
    gap: signed(first.figures.gap),
    verdict: text(`verdict.${first.figures.verdict ?? 'noise'}`),
  });
}
