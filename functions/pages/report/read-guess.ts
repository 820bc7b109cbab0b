import type { Side } from '../../../shared/partnership/partnership.ts';
import { bySide } from '../../../shared/report/by-side.ts';
import type { Guess, Guessable, GuessedGap } from '../../../shared/report/guess.ts';

/** Which button was pressed. */
export const STEP_FIELD = '_step';
export const SKIP_STEP = 'skip';

/** The field of one of the gaps, counted from 1. */
export const gapField = (place: number) => `gap-${place}`;
export const scoreField = (side: Side) => `nps-${side}`;
/** What the list of gaps sends: the organisation's side and the item. */
export const gapValue = ({ target, item }: GuessedGap) => `${target}:${item}`;

/** What is wrong with one field of a guess; each kind has its message. */
export interface GuessProblem {
  field: string;
  kind: 'missing-gap' | 'same-gap' | 'not-a-score';
}

export type GuessReading = { ok: true; guess: Guess } | { ok: false; problems: GuessProblem[] };

/** Reads a lead's guess. Only what can be guessed about the report is asked for and taken. */
export function readGuess(fields: ReadonlyMap<string, string>, guessable: Guessable): GuessReading {
  const problems: GuessProblem[] = [];
  const gaps: GuessedGap[] = [];
  for (let place = 1; place <= guessable.places; place += 1) {
    const field = gapField(place);
    const chosen = guessable.behaviours.find((behaviour) => gapValue(behaviour) === fields.get(field));
    if (!chosen) problems.push({ field, kind: 'missing-gap' });
    else if (gaps.some((gap) => gapValue(gap) === gapValue(chosen)))
      problems.push({ field, kind: 'same-gap' });
    else gaps.push({ target: chosen.target, item: chosen.item });
  }
  const nps = bySide((side) => {
    if (!guessable.scores.includes(side)) return null;
    const score = scoreIn(fields.get(scoreField(side)) ?? '');
    if (score === null) problems.push({ field: scoreField(side), kind: 'not-a-score' });
    return score;
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, guess: { gaps, nps } };
}

/** A whole number from −100 to 100, with whatever sign the reader's keyboard has. */
function scoreIn(entered: string): number | null {
  const plain = entered.trim().replace(/^[−–]/, '-').replace(/^\+/, '');
  if (!/^-?\d{1,3}$/.test(plain)) return null;
  const score = Number(plain);
  // `+ 0`: minus nought is nought.
  return Math.abs(score) <= 100 ? score + 0 : null;
}
