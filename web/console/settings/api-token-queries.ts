import { queryOptions } from '@tanstack/react-query';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';

export type ApiToken = Awaited<ReturnType<typeof readTokens>>[number];

async function readTokens() {
  return (await answer(api.tokens.$get())).items;
}

/** One's own API tokens, without their secrets. */
export const apiTokensQuery = queryOptions({ queryKey: ['tokens'], queryFn: readTokens });
