import { queryOptions, useQueryClient } from '@tanstack/react-query';
import type { Action } from '../../../shared/action/action.ts';
import type { ReportTopic } from '../../../shared/action/topics.ts';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { standingQuery } from '../partnerships/standing-query.ts';

const PAGE = '200';

/** Everything that the sides of a partnership have agreed to do, by due date. */
export function actionsQuery(partnershipId: string) {
  return queryOptions({
    queryKey: ['partnership', partnershipId, 'actions'],
    queryFn: async (): Promise<Action[]> => {
      const actions: Action[] = [];
      let cursor: string | null = '';
      while (cursor !== null) {
        const query: { limit: string; cursor?: string } = { limit: PAGE, ...(cursor ? { cursor } : {}) };
        const param = { id: partnershipId };
        const page: { items: Action[]; next: string | null } = await answer(
          api.partnerships[':id'].actions.$get({ param, query }),
        );
        actions.push(...page.items);
        cursor = page.next;
      }
      return actions;
    },
  });
}

/** What an action about a released wave can be about; it never changes. */
export function topicsQuery(waveId: string) {
  return queryOptions({
    queryKey: ['wave', waveId, 'topics'],
    queryFn: async (): Promise<ReportTopic[]> =>
      (await answer(api.waves[':id'].topics.$get({ param: { id: waveId } }))).items,
    staleTime: Number.POSITIVE_INFINITY,
  });
}

/** Puts an action that was entered or changed on every page that shows it. */
export function useActionChanged() {
  const queries = useQueryClient();
  return async (action: Action) => {
    const { queryKey } = actionsQuery(action.partnershipId);
    queries.setQueryData(queryKey, (before: Action[] | undefined) =>
      before ? [...before.filter(({ id }) => id !== action.id), action].sort(byDueDate) : before,
    );
    await queries.invalidateQueries({ queryKey: ['home'] });
    await queries.invalidateQueries({ queryKey: standingQuery(action.partnershipId).queryKey });
  };
}

function byDueDate(one: Action, other: Action): number {
  return one.dueOn.localeCompare(other.dueOn) || one.id.localeCompare(other.id);
}

/** An action as it is kept now; null when it is not there. */
export function useNewestAction() {
  const queries = useQueryClient();
  return async ({ id, partnershipId }: Pick<Action, 'id' | 'partnershipId'>): Promise<Action | null> => {
    const actions = await queries.fetchQuery({ ...actionsQuery(partnershipId), staleTime: 0 });
    return actions.find((action) => action.id === id) ?? null;
  };
}
