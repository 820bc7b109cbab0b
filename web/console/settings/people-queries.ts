import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';

export type Person = Awaited<ReturnType<typeof readPeople>>[number];
export type ListedLead = Awaited<ReturnType<typeof readLeads>>['items'][number];

async function readPeople() {
  return (await answer(api.people.$get())).items;
}

/** Operators and observers. */
export const peopleQuery = queryOptions({ queryKey: ['people'], queryFn: readPeople });

function readLeads(address: string, cursor: string) {
  const query = { ...(address ? { address } : {}), ...(cursor ? { cursor } : {}) };
  return answer(api.leads.$get({ query }));
}

export const LEADS_KEY = ['leads'] as const;

/** Leads whose address begins so, page by page. */
export function leadsQuery(address: string) {
  return infiniteQueryOptions({
    queryKey: [...LEADS_KEY, address],
    queryFn: ({ pageParam }) => readLeads(address, pageParam),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}
