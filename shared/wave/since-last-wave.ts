import type { LastWave, SinceLastWave, Wave } from './wave.ts';

/** Characters a language of what is told of the time since the last wave; mails are read on telephones. */
export const SINCE_LAST_WAVE_LIMIT = 600;

/** Whether anything is told. No language at all tells nothing: so a draft takes back what it had. */
export function isTold(words: SinceLastWave | undefined): words is SinceLastWave {
  return words !== undefined && Object.keys(words).length > 0;
}

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
