import { queryOptions } from '@tanstack/react-query';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';

export type Session = Awaited<ReturnType<typeof readSessions>>[number];

async function readSessions() {
  return (await answer(api.sessions.$get())).items;
}

/** Where one is signed in. */
export const sessionsQuery = queryOptions({ queryKey: ['sessions'], queryFn: readSessions });
