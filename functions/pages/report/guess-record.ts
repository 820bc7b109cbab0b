import type { Side } from '../../../shared/partnership/partnership.ts';
import {
  type Guess,
  type Guessable,
  type GuessResult,
  guessableOf,
  scoreGuess,
} from '../../../shared/report/guess.ts';
import type { Services } from '../../services.ts';
import type { Reading } from './open-reading.tsx';

/** A lead of one side who has not opened the report yet, and what they can guess. */
export interface AskedGuess {
  reader: Side;
  guessable: Guessable;
}

/** What a reader has guessed of a report, or can still guess. */
export type GuessState =
  | ({ is: 'to-be-asked' } & AskedGuess)
  | { is: 'guessed'; guess: Guess }
  | { is: 'nothing' };

/**
 * Whether a reader is to be asked. Only somebody who leads one side is, once; their guess is looked up by
 * their own address and by no other.
 */
export async function guessFor(
  { stores }: Pick<Services, 'stores'>,
  { waveId, email, operator, reader, report }: Reading,
): Promise<GuessState> {
  if (operator || reader === null) return { is: 'nothing' };
  const opening = await stores.guesses.find(waveId, email);
  if (opening?.is === 'guessed') return { is: 'guessed', guess: opening.guess };
  const guessable = opening ? null : guessableOf(report);
  return guessable ? { is: 'to-be-asked', reader, guessable } : { is: 'nothing' };
}

/** How many of the gaps that a lead named in an earlier wave were among the widest. */
interface EarlierGuess {
  wave: number;
  hits: number;
  guessed: number;
}

/** How well a lead knew this time, and in the earlier waves of the partnership. */
export interface HowWellKnown {
  result: GuessResult;
  /** Oldest first. */
  earlier: EarlierGuess[];
}

export async function howWellKnown(
  { stores }: Pick<Services, 'stores'>,
  { report, partnership, email }: Reading,
  guess: Guess,
): Promise<HowWellKnown> {
  const waves = await stores.waves.list(partnership.id);
  const before = waves
    .filter(({ state, number }) => state === 'released' && number < report.wave.number)
    .sort((first, second) => first.number - second.number);
  const openings = await Promise.all(
    before.map(async ({ id, number }) => ({ number, opening: await stores.guesses.find(id, email) })),
  );
  const earlier = openings.flatMap(({ number, opening }): EarlierGuess[] =>
    opening?.is === 'guessed' && opening.guess.gaps.length > 0
      ? [{ wave: number, hits: opening.hits, guessed: opening.guess.gaps.length }]
      : [],
  );
  return { result: scoreGuess(guess, report), earlier };
}
