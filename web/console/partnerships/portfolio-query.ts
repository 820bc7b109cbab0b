import { queryOptions } from '@tanstack/react-query';
import type { InferResponseType } from 'hono/client';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';

type PortfolioAnswer = InferResponseType<typeof api.portfolio.$get, 200>;
/** A partnership with its newest wave and its newest result. */
export type PortfolioLine = PortfolioAnswer['items'][number];

const PAGE = 1000;
/** How soon the list asks again while the server is still working out how some partnerships stand. */
const AGAIN_MS = 2_000;
const REFRESH_MS = 60_000;

/** All partnerships, loaded a thousand at a time. */
export const portfolioQuery = queryOptions<PortfolioLine[]>({
  queryKey: ['portfolio'],
  staleTime: 10_000,
  refetchInterval: ({ state }) => (state.data?.some(({ outdated }) => outdated) ? AGAIN_MS : REFRESH_MS),
  queryFn: async ({ client }): Promise<PortfolioLine[]> => {
    const known = client.getQueryData<PortfolioLine[]>(['portfolio']);
    const lines: PortfolioLine[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const query = { limit: String(PAGE), ...(cursor ? { cursor } : {}) };
      const page: PortfolioAnswer = await answer(api.portfolio.$get({ query: query as never }));
      lines.push(...page.items);
      cursor = page.next;
      // The first time there is something to read before all has come.
      if (!known && cursor !== null) client.setQueryData(['portfolio', 'so-far'], [...lines]);
    }
    return lines;
  },
});

/** What has come of the list while it is loaded for the first time. */
export const portfolioSoFarQuery = queryOptions({
  queryKey: ['portfolio', 'so-far'],
  queryFn: (): PortfolioLine[] => [],
  staleTime: Number.POSITIVE_INFINITY,
});
