import { z } from 'zod';
import { SIDES, Side } from '../partnership/partnership.ts';
import { bySide } from './by-side.ts';
import type { BehaviourFigures, GapReport } from './gap-report.ts';
import { type RankedGap, rankedGaps } from './ranked-gaps.ts';

/** How many of the widest gaps a lead is asked for. */
const GUESSED_GAPS = 3;

/** A behaviour of one organisation; the same item may be asked about both. */
export const GuessedGap = z.object({ target: Side, item: z.string() });
export type GuessedGap = z.infer<typeof GuessedGap>;

const Score = z.number().int().min(-100).max(100).nullable();

/** What a lead expects before the report is opened. A score is null where the report shows none. */
export const Guess = z.object({
  gaps: z.array(GuessedGap).max(GUESSED_GAPS),
  nps: z.object({ a: Score, b: Score }).describe('By the side that gives the score.'),
});
export type Guess = z.infer<typeof Guess>;

/** A behaviour with a gap that the report shows. */
export type ShownGap = Extract<RankedGap, { about: 'organisation' }>;

/** What can be guessed about a report: only what it shows, so that nothing withheld is ever asked or scored. */
export interface Guessable {
  /** In the order of the questionnaire, which tells nothing of their size. */
  behaviours: (BehaviourFigures & { target: Side })[];
  /** How many gaps are asked for. */
  places: number;
  /** The sides whose net promoter score is shown. */
  scores: Side[];
}

/** What a lead can be asked about this report; null when it shows nothing that could be guessed. */
export function guessableOf(report: Pick<GapReport, 'targets' | 'nps'>): Guessable | null {
  const behaviours = SIDES.flatMap((target) =>
    report.targets[target].filter(({ gap }) => gap !== null).map((figures) => ({ ...figures, target })),
  );
  const scores = SIDES.filter((side) => report.nps?.[side].nps != null);
  if (behaviours.length === 0 && scores.length === 0) return null;
  return { behaviours, places: Math.min(GUESSED_GAPS, behaviours.length), scores };
}

/** A guessed score beside the one that was given, both in whole points. */
export interface ScoreMiss {
  guess: number;
  score: number;
  /** The guess less the score: above zero it was too high. */
  miss: number;
}

export interface GuessResult {
  /** How many of the guessed gaps are among the widest. */
  hits: number;
  gaps: { gap: ShownGap; hit: boolean }[];
  /** The widest gaps that were not named; of several just as wide, all. */
  unnamed: ShownGap[];
  nps: Record<Side, ScoreMiss | null>;
}

/**
 * How well a lead knew. A guessed gap is a hit if it is among the three widest of all behaviours, by the rule
 * by which the report ranks its gaps; where several share the third place, each of them is. A behaviour that
 * both sides rate alike is no gap. What the report does not show is left out of the result.
 *
 * @example scoreGuess({ gaps: [{ target: 'a', item: 'early' }], nps: { a: 20, b: null } }, report).hits // 1
 */
export function scoreGuess(
  guess: Guess,
  report: Pick<GapReport, 'targets' | 'relationship' | 'nps'>,
): GuessResult {
  const shown = rankedGaps(report).filter((gap) => gap.about === 'organisation');
  const widest = widestOf(shown);
  const isGuessed = ({ target, item }: GuessedGap) =>
    guess.gaps.some((guessed) => guessed.target === target && guessed.item === item);
  const gaps = shown.filter(isGuessed).map((gap) => ({ gap, hit: widest.includes(gap) }));
  return {
    hits: gaps.filter(({ hit }) => hit).length,
    gaps,
    unnamed: widest.filter((gap) => !isGuessed(gap)),
    nps: bySide((side) => missOf(guess.nps[side], report.nps?.[side].nps ?? null)),
  };
}

/** The first three of the ranking, and those that share the third place. */
function widestOf(ranked: readonly ShownGap[]): ShownGap[] {
  const gaps = ranked.filter(({ gap }) => gap !== 0);
  const last = gaps[GUESSED_GAPS - 1];
  if (!last) return gaps;
  return gaps.filter((gap, place) => place < GUESSED_GAPS || isAsWide(gap, last));
}

/** Means of whole ratings: what differs by less than this differs in the last binary digits only. */
const SAME_SHARE = 1e-9;

function isAsWide(first: ShownGap, second: ShownGap): boolean {
  const share = ({ gap, scale }: ShownGap) => Math.abs(gap) / (scale.max - scale.min);
  return first.verdict === second.verdict && Math.abs(share(first) - share(second)) < SAME_SHARE;
}

/** In whole points, as the report writes scores: halves away from zero. */
function missOf(guess: number | null, given: number | null): ScoreMiss | null {
  if (guess === null || given === null) return null;
  const score = Math.sign(given) * Math.round(Math.abs(given));
  return { guess, score, miss: guess - score };
}
