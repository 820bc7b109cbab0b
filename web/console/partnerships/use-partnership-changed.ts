import { useQueryClient } from '@tanstack/react-query';
import type { Partnership } from '../../../shared/partnership/partnership.ts';
import { partnershipQuery } from './partnership-queries.ts';

/** Shows a partnership as it was saved wherever it is shown. */
export function usePartnershipChanged() {
  const queries = useQueryClient();
  return async (partnership: Partnership) => {
    queries.setQueryData(partnershipQuery(partnership.id).queryKey, partnership);
    await Promise.all(
      [['partnerships'], ['portfolio'], ['standing', partnership.id], ['journal', partnership.id]].map(
        (queryKey) => queries.invalidateQueries({ queryKey }),
      ),
    );
  };
}
