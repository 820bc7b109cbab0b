import { infiniteQueryOptions } from '@tanstack/react-query';
import type { JournalEntry } from '../../../shared/partnership/journal.ts';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';

interface JournalPage {
  items: JournalEntry[];
  next: string | null;
}

/** The journal of a partnership, the newest lines first. */
export function journalQuery(id: string) {
  return infiniteQueryOptions({
    queryKey: ['journal', id],
    queryFn: ({ pageParam }): Promise<JournalPage> =>
      answer(
        api.partnerships[':id'].journal.$get({
          param: { id },
          query: pageParam ? { cursor: pageParam } : {},
        }),
      ),
    initialPageParam: '',
    getNextPageParam: ({ next }) => next ?? undefined,
  });
}
