import { queryOptions } from '@tanstack/react-query';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';

export function partnershipQuery(id: string) {
  return queryOptions({
    queryKey: ['partnership', id],
    queryFn: (): Promise<Partnership> => answer(api.partnerships[':id'].$get({ param: { id } })),
  });
}
