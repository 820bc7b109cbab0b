import { benjaminiHochberg } from '../statistics/benjamini-hochberg.ts';
import { type GapFlag, gapFlag } from '../statistics/gap-flag.ts';
import type { FigureRules } from './figure-rules.ts';
import type { Verdict } from './gap-report.ts';

/** What a gap is judged by. */
export interface JudgedGap {
  gap: number | null;
  p: number | null;
  rules: FigureRules;
}

const WORDS: Record<GapFlag, Verdict> = { notable: 'signal', indicative: 'tendency', none: 'noise' };

/**
 * Judges all gaps of one family: signal, tendency or noise (see `gapFlag`; our own rule), the p values
 * adjusted for how many gaps are looked at.
 *
 * @returns in the same order; verdict null where the gap is withheld
 */
export function verdictsOf(
  family: readonly JudgedGap[],
): { pAdjusted: number | null; verdict: Verdict | null }[] {
  const adjusted = benjaminiHochberg(family.map(({ p }) => p));
  return family.map(({ gap, rules }, index) => {
    const pAdjusted = adjusted[index] ?? null;
    if (gap === null) return { pAdjusted, verdict: null };
    const flag = gapFlag(gap, pAdjusted, { delta: rules.gapThatMatters, alpha: rules.alpha });
    return { pAdjusted, verdict: WORDS[flag] };
  });
}
