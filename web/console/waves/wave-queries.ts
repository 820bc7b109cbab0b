import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { Wave, WaveState } from '../../../shared/wave/wave.ts';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { isRunning } from './current-wave.ts';

/** How often a running wave is looked at again. */
const LOOK_AGAIN_MS = 4_000;
const whileRunning = (state: WaveState | undefined) => (state && isRunning(state) ? LOOK_AGAIN_MS : false);

/** The waves of a partnership, newest first. */
export function wavesQuery(partnershipId: string) {
  return queryOptions({
    queryKey: ['partnership', partnershipId, 'waves'],
    queryFn: async (): Promise<Wave[]> =>
      (await answer(api.partnerships[':id'].waves.$get({ param: { id: partnershipId } }))).items,
  });
}

export function waveQuery(id: string) {
  return queryOptions({
    queryKey: ['wave', id],
    queryFn: (): Promise<Wave> => answer(api.waves[':id'].$get({ param: { id } })),
    refetchInterval: ({ state }) => whileRunning(state.data?.state),
  });
}

export type Progress = Awaited<ReturnType<typeof readProgress>>;

function readProgress(id: string) {
  return answer(api.waves[':id'].progress.$get({ param: { id } }));
}

/** Read anew at every change of state, too, so that the last figures are the final ones. */
export function progressQuery({ id, state }: Pick<Wave, 'id' | 'state'>) {
  return queryOptions({
    queryKey: ['wave', id, 'progress', state],
    queryFn: () => readProgress(id),
    placeholderData: keepPreviousData,
    refetchInterval: whileRunning(state),
  });
}

/** Everything that stands against deploying this revision of the draft; asked anew every time. */
export function deployCheckQuery({ id, revision }: Pick<Wave, 'id' | 'revision'>) {
  return queryOptions({
    queryKey: ['wave', id, 'deploy', revision],
    queryFn: async () => (await answer(api.waves[':id'].deploy.$get({ param: { id } }))).problems,
    staleTime: 0,
    gcTime: 0,
  });
}
