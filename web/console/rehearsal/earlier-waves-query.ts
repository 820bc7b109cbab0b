import { queryOptions } from '@tanstack/react-query';
import type { EarlierWave } from '../../../shared/rehearsal/changed-cells.ts';
import type { Wave } from '../../../shared/wave/wave.ts';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';

/** Released waves that a new one is compared with: the newest. Whoever compares two reports takes them. */
const MOST = 3;

/** What a rehearsal needs to know of the waves that were released before this one. */
export function earlierWavesQuery(wave: Pick<Wave, 'id' | 'number'>, waves: readonly Wave[]) {
  const released = waves
    .filter(({ state, number }) => state === 'released' && number < wave.number)
    .slice(0, MOST);
  return queryOptions({
    queryKey: ['wave', wave.id, 'earlier', released.map(({ id }) => id)],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: (): Promise<EarlierWave[]> =>
      Promise.all(
        released.map(({ id }) => answer(api.waves[':id']['invited-cohorts'].$get({ param: { id } }))),
      ),
  });
}
