import { queryOptions } from '@tanstack/react-query';
import type { Member } from '../../../shared/partnership/member.ts';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';

/** The whole roster one may see: both sides for operators, their own for leads. */
export function membersQuery(partnershipId: string) {
  return queryOptions({
    queryKey: ['partnership', partnershipId, 'members'],
    queryFn: async (): Promise<Member[]> => {
      const members: Member[] = [];
      for (let cursor: string | null = ''; cursor !== null; ) {
        const query = { limit: 1000, ...(cursor ? { cursor } : {}) };
        const page: { items: Member[]; next: string | null } = await answer(
          api.partnerships[':id'].members.$get({ param: { id: partnershipId }, query }),
        );
        members.push(...page.items);
        cursor = page.next;
      }
      return members;
    },
  });
}
