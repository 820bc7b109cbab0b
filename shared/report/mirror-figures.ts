import { type Language, type LocalizedText, textIn } from '../language.ts';
import { otherSide, type Side } from '../partnership/partnership.ts';
import { behaviourFacts } from './findings/behaviour-facts.ts';
import { quotable } from './findings/finding-words.ts';
import { claimable } from './findings/interval-claim.ts';
import type { GapReport } from './gap-report.ts';
import { type RankedGap, rankedGaps } from './ranked-gaps.ts';

/** One question as a side reads it, with the mean of that side and of its partner. Both are shown, or neither. */
export interface BothMeans {
  question: string;
  own: number;
  other: number;
  scale: { min: number; max: number };
}

/** How both sides rate the whole; null where that was not asked, or is withheld on either side. */
export function overallMeans(
  { overall }: Pick<GapReport, 'overall'>,
  side: Side,
  language: Language,
): BothMeans | null {
  if (!overall) return null;
  const means = { own: overall[side].mean, other: overall[otherSide(side)].mean };
  return bothMeans(overall.text[side], means, overall.scale, language);
}

type Behaviours = Pick<GapReport, 'targets' | 'organisations'>;

/** Of the firm strengths that both see, the one whose lower mean is highest on its scale; null without any. */
export function largestStrength(report: Behaviours, side: Side, language: Language): BothMeans | null {
  const share = ({ self, other, range, figures }: ReturnType<typeof behaviourFacts>[number]) =>
    (Math.min(self, other) - figures.scale.min) / range;
  const [largest] = behaviourFacts(report)
    .filter(({ figures }) => figures.johari?.class === 'shared_strength' && figures.johari.firm)
    .sort((first, second) => share(second) - share(first));
  if (!largest) return null;
  const { target, figures, self, other } = largest;
  const [text, means] =
    target === side
      ? [figures.text.self, { own: self, other }]
      : [figures.text.other, { own: other, other: self }];
  return bothMeans(text, means, figures.scale, language);
}

export type WidestGap = BothMeans & { verdict: 'signal' | 'tendency' };

/** The first gap of the report's ranking that may be called a signal or a tendency; null without any. */
export function widestGap(
  report: Pick<GapReport, 'targets' | 'relationship'>,
  side: Side,
  language: Language,
): WidestGap | null {
  for (const ranked of rankedGaps(report)) {
    const verdict = claimable(ranked.verdict, ranked.gap, ranked.gapCi);
    const means = meansFor(ranked, side, language);
    if (means && (verdict === 'signal' || verdict === 'tendency')) return { ...means, verdict };
  }
  return null;
}

function meansFor(ranked: RankedGap, side: Side, language: Language): BothMeans | null {
  if (ranked.about === 'relationship') {
    const means = { own: ranked[side].mean, other: ranked[otherSide(side)].mean };
    return bothMeans(ranked.text[side], means, ranked.scale, language);
  }
  const [text, means] =
    ranked.target === side
      ? [ranked.text.self, { own: ranked.self.mean, other: ranked.other.mean }]
      : [ranked.text.other, { own: ranked.other.mean, other: ranked.self.mean }];
  return bothMeans(text, means, ranked.scale, language);
}

function bothMeans(
  text: LocalizedText,
  { own, other }: { own: number | null; other: number | null },
  scale: BothMeans['scale'],
  language: Language,
): BothMeans | null {
  if (own === null || other === null) return null;
  return { question: quotable(textIn(text, language)), own, other, scale };
}
