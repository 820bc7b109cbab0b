import { z } from 'zod';
import { Guess } from '../../shared/report/guess.ts';
import type { WaveId } from '../../shared/wave/wave.ts';
import type { Database } from './database.ts';
import { guessKey } from './keys.ts';

/** How a lead opened a report for the first time. `hits` is kept for the trend, which needs no report then. */
export const FirstOpening = z.discriminatedUnion('is', [
  z.object({ is: z.literal('guessed'), guess: Guess, hits: z.number().int().min(0) }),
  z.object({ is: z.literal('skipped') }),
]);
export type FirstOpening = z.infer<typeof FirstOpening>;

/** Guesses are read by the page of the lead who made them, and by nothing else. */
export function guessStore({ register }: Database) {
  return {
    /** Keeps how this lead opened the report; false when it was kept before: the first guess stands. */
    async add(waveId: WaveId, email: string, opening: FirstOpening): Promise<boolean> {
      const { written } = await register.put(
        { ...guessKey(waveId, email), ...opening },
        { condition: 'attribute_not_exists(pk)' },
      );
      return written;
    },

    /** How this lead opened the report of the wave; null when they have not yet. */
    async find(waveId: WaveId, email: string): Promise<FirstOpening | null> {
      const item = await register.get(guessKey(waveId, email));
      return item ? FirstOpening.parse(item) : null;
    },
  };
}
