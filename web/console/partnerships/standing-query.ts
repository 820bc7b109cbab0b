import { queryOptions } from '@tanstack/react-query';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';
import type { PortfolioLine } from './portfolio-query.ts';

/** How one partnership stands, worked out now. */
export function standingQuery(id: string) {
  return queryOptions({
    queryKey: ['standing', id],
    queryFn: (): Promise<PortfolioLine> => answer(api.partnerships[':id'].standing.$get({ param: { id } })),
  });
}
