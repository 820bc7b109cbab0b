import { z } from 'zod';
import { Language } from '../language.ts';
import type { Wave } from './wave.ts';

/** Characters a language; an invitation is read on a telephone. */
export const SINCE_LAST_WAVE_LIMIT = 600;

/** What the two organisations say has happened since the last wave, by language. */
export const SinceLastWave = z.record(
  Language,
  z
    .string()
    .trim()
    .min(1, 'is empty')
    .max(SINCE_LAST_WAVE_LIMIT, `is longer than ${SINCE_LAST_WAVE_LIMIT} characters`),
);
export type SinceLastWave = z.infer<typeof SinceLastWave>;

/** Whether anything is told. No language at all tells nothing: so a draft takes back what it had. */
export function isTold(words: SinceLastWave | undefined): words is SinceLastWave {
  return words !== undefined && Object.keys(words).length > 0;
}

/** What an invitation tells of the wave before: nothing that its released report does not say. */
export const LastWave = z.object({
  answered: z.number().int().min(0).describe('Answers of both sides together.'),
  releasedAt: z.iso.datetime().describe('When both leads got the result.'),
});
export type LastWave = z.infer<typeof LastWave>;

/**
 * The newest released wave among those of a partnership; null where there is none, or where the moment of its
 * release was not kept. Of waves that ended otherwise nothing is told: their figures are sealed for good.
 */
export function lastWaveOf(
  waves: readonly Pick<Wave, 'state' | 'responded' | 'releasedAt'>[],
): LastWave | null {
  const [newest] = waves
    .flatMap(({ state, responded, releasedAt }) =>
      state === 'released' && responded && releasedAt
        ? [{ answered: responded.a + responded.b, releasedAt }]
        : [],
    )
    .sort((one, other) => other.releasedAt.localeCompare(one.releasedAt));
  return newest ?? null;
}
