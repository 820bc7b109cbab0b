import { useQueryClient } from '@tanstack/react-query';
import { questionnairesQuery } from '../waves/questionnaire-queries.ts';

/** To be called when a questionnaire was added, replaced or removed: everything that shows one is read anew. */
export function useLibraryChanged(): () => Promise<void> {
  const queries = useQueryClient();
  return async () => {
    queries.removeQueries({ queryKey: ['questionnaire-to-edit'] });
    await Promise.all([
      queries.invalidateQueries({ queryKey: questionnairesQuery.queryKey }),
      queries.invalidateQueries({ queryKey: ['questionnaire'] }),
    ]);
  };
}
