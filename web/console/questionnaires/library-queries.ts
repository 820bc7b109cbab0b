import { queryOptions } from '@tanstack/react-query';
import type { Questionnaire } from '../../../shared/questionnaire/questionnaire.ts';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';

/** A version as it was read, and what says that nobody has replaced it since. */
export interface ReadQuestionnaire {
  questionnaire: Questionnaire;
  etag: string;
}

export async function readVersion(id: string, version: number): Promise<ReadQuestionnaire> {
  const asked = api.questionnaires[':id'].$get({ param: { id }, query: { version } });
  const questionnaire: Questionnaire = await answer(asked);
  return { questionnaire, etag: (await asked).headers.get('etag') ?? '' };
}

/** One version to be edited. */
export function versionQuery(id: string, version: number) {
  return queryOptions({
    queryKey: ['questionnaire-to-edit', id, version],
    queryFn: () => readVersion(id, version),
    // What is edited must not change beneath the hand; whoever comes anew reads it anew.
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    gcTime: 0,
  });
}

/** Adds a questionnaire, or a version of one. */
export function addVersion(questionnaire: Questionnaire): Promise<Questionnaire> {
  return answer(api.questionnaires.$post({ json: questionnaire as Record<string, unknown> }));
}

/** Replaces a version that no wave uses, if nobody has done so since it was read. */
export function replaceVersion(questionnaire: Questionnaire, etag: string): Promise<Questionnaire> {
  return answer(
    api.questionnaires[':id'].$put({
      param: { id: questionnaire.id },
      header: { 'if-match': etag },
      json: questionnaire as Record<string, unknown>,
    }),
  );
}
