import { queryOptions } from '@tanstack/react-query';
import type { Wave } from '../../../shared/wave/wave.ts';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { isRunning } from './current-wave.ts';

/** All of a wave is counted each time, so that a large wave is not asked for too often. */
const LOOK_AGAIN_MS = 10_000;

export type DeliverySummary = Awaited<ReturnType<typeof readDeliveries>>;

/** How the mails of a wave fared. For operators. */
export function deliveriesQuery({ id, state }: Pick<Wave, 'id' | 'state'>) {
  return queryOptions({
    queryKey: ['wave', id, 'deliveries', state],
    refetchInterval: isRunning(state) ? LOOK_AGAIN_MS : false,
    queryFn: () => readDeliveries(id),
  });
}

function readDeliveries(id: string) {
  return answer(api.waves[':id'].deliveries.$get({ param: { id } }));
}
