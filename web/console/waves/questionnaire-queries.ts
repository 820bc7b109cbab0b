import { queryOptions } from '@tanstack/react-query';
import { LIBRARY } from '../../../shared/questionnaire/library.ts';
import type { Questionnaire } from '../../../shared/questionnaire/questionnaire.ts';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { localText } from '../languages/local-text.ts';
import type { Words } from '../words/words.ts';

export type QuestionnaireSummary = Awaited<ReturnType<typeof readQuestionnaires>>[number];

async function readQuestionnaires() {
  const { items } = await answer(api.questionnaires.$get());
  return items.toSorted(
    (first, second) =>
      placeOf(first) - placeOf(second) || first.id.localeCompare(second.id) || second.version - first.version,
  );
}

/** Those made here first, then those that come with the product, the general one before the others. */
function placeOf({ id, shipped }: { id: string; shipped: boolean }): number {
  return shipped ? LIBRARY.findIndex((each) => each.id === id) : -1;
}

/** Every version of every questionnaire, the newest version of each first. For operators. */
export const questionnairesQuery = queryOptions({
  queryKey: ['questionnaires'],
  queryFn: readQuestionnaires,
});

/** One version with all its texts; it can only change while no wave uses it. */
export function questionnaireQuery({ id = '', version = 1 }: { id?: string; version?: number } = {}) {
  return queryOptions({
    queryKey: ['questionnaire', id, version],
    queryFn: (): Promise<Questionnaire> =>
      answer(api.questionnaires[':id'].$get({ param: { id }, query: { version } })),
  });
}

/** The words for one version, “Partnership health, version 1”; leads cannot read the list, only what is shipped. */
export function questionnaireTitle(
  words: Words,
  { id, version }: Pick<QuestionnaireSummary, 'id' | 'version'>,
  known: readonly QuestionnaireSummary[] = [],
): string {
  const summary = known.find((one) => one.id === id && one.version === version);
  const title = summary?.title ?? LIBRARY.find((one) => one.id === id)?.title;
  return words.text('console.designer.title-version', {
    title: title ? localText(title, words.language) : id,
    version,
  });
}
