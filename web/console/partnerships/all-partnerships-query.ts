import { queryOptions } from '@tanstack/react-query';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';

/** Every partnership one may see. */
export const allPartnershipsQuery = queryOptions({
  queryKey: ['partnerships', 'all'],
  staleTime: 60_000,
  queryFn: async (): Promise<Partnership[]> => {
    const partnerships: Partnership[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const query = { limit: 200, ...(cursor ? { cursor } : {}) };
      const page: { items: Partnership[]; next: string | null } = await answer(
        api.partnerships.$get({ query }),
      );
      partnerships.push(...page.items);
      cursor = page.next;
    }
    return partnerships;
  },
});
