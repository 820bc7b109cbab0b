import { useQuery, useQueryClient } from '@tanstack/react-query';
import { membersQuery } from '../members/member-queries.ts';
import { partnershipQuery } from '../partnerships/partnership-queries.ts';
import { questionnairesQuery } from './questionnaire-queries.ts';
import { wavesQuery } from './wave-queries.ts';

export type WaveFormData = NonNullable<ReturnType<typeof useWaveFormData>['data']>;

/** What the form of a wave needs to be drawn, read once: choices must not move while somebody types. */
export function useWaveFormData(partnershipId: string) {
  const queries = useQueryClient();
  return useQuery({
    queryKey: ['wave-form', partnershipId],
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    queryFn: async () => {
      const [partnership, questionnaires, members, waves] = await Promise.all([
        queries.fetchQuery(partnershipQuery(partnershipId)),
        queries.fetchQuery(questionnairesQuery),
        queries.fetchQuery(membersQuery(partnershipId)),
        queries.fetchQuery(wavesQuery(partnershipId)),
      ]);
      return { partnership, questionnaires, members, waves };
    },
  });
}
