import { z } from 'zod';
import type { Language } from '../language.ts';
import { type Messages, messagesIn } from '../messages/messages.ts';
import { otherSide, type Side } from '../partnership/partnership.ts';
import type { GapReport } from './gap-report.ts';
import { type BothMeans, largestStrength, overallMeans, widestGap } from './mirror-figures.ts';
import { rankedGaps } from './ranked-gaps.ts';

/** The short result for the people of one side, in words: page and mail show it as it is, and nothing more. */
export const Mirror = z.object({
  hasResult: z.boolean(),
  lead: z.string(),
  parts: z.array(z.object({ title: z.string(), sentences: z.array(z.string()) })),
});
export type Mirror = z.infer<typeof Mirror>;

/** All of a report that a mirror is made from: no comment, no cohort, no receipt. */
export type MirrorSource = Pick<
  GapReport,
  'organisations' | 'participation' | 'overall' | 'targets' | 'relationship' | 'privacy'
>;

/**
 * What a released report says to everybody of one side: who answered, how both rate the whole, the largest
 * strength that both see, the widest gap that is more than noise, and what happens now. A sentence that needs
 * a figure which the report withholds is left out.
 */
export function mirrorOf(report: MirrorSource, side: Side, language: Language): Mirror {
  const messages = messagesIn(language);
  const { text } = messages;
  const names = namesFor(report.organisations, side);
  const sides = [side, otherSide(side)];
  return {
    hasResult: true,
    lead: text('mirror.lead', names),
    parts: [
      { title: text('mirror.who'), sentences: sides.map((each) => whoAnswered(report, each, messages)) },
      { title: text('mirror.said', names), sentences: whatWasSaid(report, side, messages) },
      {
        title: text('mirror.next'),
        sentences: [
          text('mirror.next-leads', names),
          text('mirror.next-actions'),
          text('mirror.next-ask', names),
        ],
      },
    ],
  };
}

/** The same where a side was too small for any result. */
export function mirrorWithoutResult(
  organisations: Record<Side, string>,
  side: Side,
  language: Language,
): Mirror {
  const lead = messagesIn(language).text('mirror.insufficient', namesFor(organisations, side));
  return { hasResult: false, lead, parts: [] };
}

function namesFor(organisations: Record<Side, string>, side: Side) {
  return { us: organisations[side], them: organisations[otherSide(side)] };
}

function whoAnswered(
  { organisations, participation }: MirrorSource,
  side: Side,
  { text, number }: Messages,
): string {
  const { invited, responded } = participation[side];
  return text('mirror.who-side', {
    name: organisations[side],
    responded,
    invited: invited === null ? 'unknown' : number(invited, 0),
  });
}

function whatWasSaid(report: MirrorSource, side: Side, messages: Messages): string[] {
  const { text, number, language } = messages;
  const values = ({ question, own, other, scale }: BothMeans) => ({
    ...namesFor(report.organisations, side),
    ...scale,
    question,
    own: number(own),
    other: number(other),
  });
  const overall = overallMeans(report, side, language);
  const strength = largestStrength(report, side, language);
  const gap = widestGap(report, side, language);
  const sentences = [
    overall && text('mirror.overall', values(overall)),
    strength && text('mirror.strength', values(strength)),
    gap && text('mirror.gap', { ...values(gap), verdict: gap.verdict }),
    gap ? null : text(rankedGaps(report).length > 0 ? 'mirror.no-gap' : 'mirror.nothing'),
    text('mirror.minimum', { minimum: report.privacy.sideMinimum }),
  ];
  return sentences.filter((sentence) => sentence !== null);
}
