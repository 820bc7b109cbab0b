import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';

interface PartnershipList {
  items: Partnership[];
  next: string | null;
}

/** The partnerships one may see, page by page. */
export const partnershipsQuery = infiniteQueryOptions({
  queryKey: ['partnerships'],
  queryFn: ({ pageParam }): Promise<PartnershipList> =>
    answer(api.partnerships.$get({ query: pageParam ? { cursor: pageParam } : {} })),
  initialPageParam: '',
  getNextPageParam: ({ next }) => next ?? undefined,
});

export function partnershipQuery(id: string) {
  return queryOptions({
    queryKey: ['partnership', id],
    queryFn: (): Promise<Partnership> => answer(api.partnerships[':id'].$get({ param: { id } })),
  });
}
