import { queryOptions } from '@tanstack/react-query';
import type { Member } from '../../../shared/partnership/member.ts';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';

const PAGE = 1000;
const soFarKey = (partnershipId: string) => ['partnership', partnershipId, 'members-so-far'];

/** The whole roster one may see: both sides for operators, their own for leads. */
export function membersQuery(partnershipId: string) {
  const queryKey = ['partnership', partnershipId, 'members'];
  return queryOptions({
    queryKey,
    queryFn: async ({ client }): Promise<Member[]> => {
      const known = client.getQueryData<Member[]>(queryKey);
      const members: Member[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const query = { limit: PAGE, ...(cursor ? { cursor } : {}) };
        const page: { items: Member[]; next: string | null } = await answer(
          api.partnerships[':id'].members.$get({ param: { id: partnershipId }, query }),
        );
        members.push(...page.items);
        cursor = page.next;
        // The first time there is something to read before all has come; not more often, as it is sorted each time.
        if (!known && cursor !== null && members.length <= PAGE)
          client.setQueryData(soFarKey(partnershipId), [...members]);
      }
      return members;
    },
  });
}

/** What has come of a long roster while it is loaded for the first time. */
export function membersSoFarQuery(partnershipId: string) {
  return queryOptions({
    queryKey: soFarKey(partnershipId),
    queryFn: (): Member[] => [],
    staleTime: Number.POSITIVE_INFINITY,
  });
}
