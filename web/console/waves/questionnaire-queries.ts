import { queryOptions } from '@tanstack/react-query';
import { LIBRARY } from '../../../shared/questionnaire/library.ts';
import { answer } from '../api/answer.ts';
import { api } from '../api/client.ts';
import { englishText } from '../languages/english-text.ts';

export type QuestionnaireSummary = Awaited<ReturnType<typeof readQuestionnaires>>[number];

async function readQuestionnaires() {
  const { items } = await answer(api.questionnaires.$get());
  return items.toSorted(
    (first, second) => first.id.localeCompare(second.id) || second.version - first.version,
  );
}

/** Every version of every questionnaire, the newest version of each first. For operators. */
export const questionnairesQuery = queryOptions({
  queryKey: ['questionnaires'],
  queryFn: readQuestionnaires,
});

/** The words for one version, “Partnership health, version 1”; leads cannot read the list, only what is shipped. */
export function questionnaireTitle(
  { id, version }: Pick<QuestionnaireSummary, 'id' | 'version'>,
  known: readonly QuestionnaireSummary[] = [],
): string {
  const summary = known.find((one) => one.id === id && one.version === version);
  const title = summary?.title ?? LIBRARY.find((one) => one.id === id)?.title;
  return `${title ? englishText(title) : id}, version ${version}`;
}
