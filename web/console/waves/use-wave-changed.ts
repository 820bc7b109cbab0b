import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import type { Wave } from '../../../shared/wave/wave.ts';
import { waveQuery, wavesQuery } from './wave-queries.ts';

/** Puts a changed wave on the screen and says what was done. */
export function useWaveChanged() {
  const queries = useQueryClient();
  return async (wave: Wave, message: string) => {
    queries.setQueryData(waveQuery(wave.id).queryKey, wave);
    notifications.show({ message });
    await queries.invalidateQueries({ queryKey: wavesQuery(wave.partnershipId).queryKey });
  };
}
